using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Lays straight lines through ln X against 1/kT and says where they are curved.</summary>
public static class ArrheniusFit
{
    private const double Confidence = 0.95;

    // ln X of a value that is not twice its error is neither unbiased nor has it a symmetric error.
    private const double LeastOverError = 2;

    // Standard deviations of a normal variate from which on χ² widens the errors, and from which on it is said.
    private const double Widening = 2;
    private const double BeyondChance = 3;

    /// <summary>The line through a series; null with fewer than two temperatures at which it is positive.</summary>
    public static ArrheniusResult? Of(ArrheniusSeries series)
    {
        ArrheniusPoint[] positive = [.. series.Points.Where(point => double.IsFinite(point.Value.Value) && point.Value.Value > 0)];
        ArrheniusPoint[] used = [.. positive.Where(point => !(point.Value.StandardError * LeastOverError > point.Value.Value)).OrderBy(point => point.Temperature)];
        if (used.Select(point => point.Temperature).Distinct().Take(2).Count() < 2)
            return null;
        double[] x = [.. used.Select(point => 1 / (PhysicalConstants.BoltzmannEvPerKelvin * point.Temperature))];
        double[] y = [.. used.Select(point => Math.Log(point.Value.Value))];
        PointVariances? variances = PointVariances.Of(used);
        var line = new OrthogonalFit(x, y, variances, order: 1);
        bool isWide = line.Deviation > Widening;
        WeightedSum slope = line.Coefficient(1, isWide);
        WeightedSum intercept = line.Intercept(isWide);
        string? departure = Departure(used, line, x.Distinct().Count() > 2 ? new OrthogonalFit(x, y, variances, order: 2) : null);
        return new ArrheniusResult
        {
            Series = series,
            Used = used,
            ActivationEnergyEv = slope.Estimate with { Value = -slope.Value },
            ActivationEnergyInterval = slope.Interval(Confidence) is { } interval ? (-interval.High, -interval.Low) : null,
            LnPrefactor = intercept.Estimate,
            LnPrefactorInterval = intercept.Interval(Confidence),
            ChiSquare = line.ChiSquare,
            IsOneLine = departure is null,
            Notes = [.. new[] { departure, LeftOut(series.Points.Count - used.Length) }.OfType<string>()],
        };
    }

    // A parabola finds a bend in any scatter that is large enough; what is curved it describes better than a line does.
    private static bool Explains(OrthogonalFit curve, OrthogonalFit line) => (curve.ChiSquare ?? 0) < (line.ChiSquare ?? double.PositiveInfinity) / 2;

    // How the values depart from a line; null where they do not.
    private static string? Departure(ArrheniusPoint[] used, OrthogonalFit line, OrthogonalFit? curve)
    {
        string range = $"It does not follow one Arrhenius line between {used[0].Temperature:G6} and {used[^1].Temperature:G6} K";
        if (curve?.Coefficient(2, isWide: false) is { IsKnown: true } bend && Math.Abs(bend.Value) > bend.Reach(StudentT.ThreeSigma) && Explains(curve, line))
        {
            return $"{range}: it is curved by {Math.Abs(bend.Value) / bend.StandardError:F1} standard errors, "
                + $"and its activation energy goes from {-curve.SlopeAt(used.Length - 1):F3} eV at {used[^1].Temperature:G6} K to {-curve.SlopeAt(0):F3} eV at {used[0].Temperature:G6} K.";
        }

        return line.Deviation > BeyondChance
            ? $"{range}: it scatters around it by {Math.Sqrt(line.ChiSquare!.Value / (used.Length - 2)):F1} times its errors, by which the errors here are widened."
            : null;
    }

    private static string? LeftOut(int count) => count switch
    {
        0 => null,
        1 => "1 temperature was left out, where it is not positive by twice its error.",
        _ => $"{count} temperatures were left out, where it is not positive by twice its error.",
    };
}
