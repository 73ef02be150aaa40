namespace KmcIonics.Analysis;

/// <summary>The straight line ln X = ln A − E/kT through a quantity X at several temperatures. Errors are those of an <see cref="Estimate"/>, intervals hold the true value at 95 % confidence.</summary>
public sealed record ArrheniusResult
{
    /// <summary>What was fitted.</summary>
    public required ArrheniusSeries Series { get; init; }

    /// <summary>Values that were used, each positive by twice its error or more, in the order of their temperatures.</summary>
    public required IReadOnlyList<ArrheniusPoint> Used { get; init; }

    /// <summary>Activation energy E, eV.</summary>
    public required Estimate ActivationEnergyEv { get; init; }

    /// <summary>95 % confidence interval of E, eV; null where there is no error.</summary>
    public required (double Low, double High)? ActivationEnergyInterval { get; init; }

    /// <summary>Natural logarithm of the prefactor A in the unit of the quantity.</summary>
    public required Estimate LnPrefactor { get; init; }

    /// <summary>95 % confidence interval of ln A; null where there is no error.</summary>
    public required (double Low, double High)? LnPrefactorInterval { get; init; }

    /// <summary>Squared deviations from the line over their variances, summed; null with two temperatures, or where no error is known.</summary>
    public required double? ChiSquare { get; init; }

    /// <summary>Temperatures less the two parameters.</summary>
    public int DegreesOfFreedom => Used.Count - 2;

    /// <summary>Whether one line describes the values; where it does not, <see cref="Notes"/> say how.</summary>
    public required bool IsOneLine { get; init; }

    /// <summary>Why one activation energy does not describe the values, or what was left out, in plain sentences; empty when all is well.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Lowest temperature used, K.</summary>
    public double Coldest => Used[0].Temperature;

    /// <summary>Highest temperature used, K.</summary>
    public double Hottest => Used[^1].Temperature;

    /// <summary>The quantity at a temperature (K) by the line.</summary>
    public double At(double temperature) => Math.Exp(LnPrefactor.Value - (ActivationEnergyEv.Value / (Model.PhysicalConstants.BoltzmannEvPerKelvin * temperature)));
}
