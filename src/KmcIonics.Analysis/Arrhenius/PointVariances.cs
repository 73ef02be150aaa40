namespace KmcIonics.Analysis;

/// <summary>
/// Variances of ln X at each temperature: as measured, and as weights are made of them. Variances from few replicas are themselves uncertain; weights made of
/// them alone prefer points whose error came out small by chance, and the fit then claims several times too small an error. So weights take each variance together with the mean of
/// all, as limma does with those of genes (G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 3, 3 (2004)), and what is left of the preference is added to the variances to first order.
/// </summary>
internal sealed class PointVariances
{
    // Degrees of freedom that the mean variance counts for in each weight.
    private const double Shared = 4;

    // Errors that do not come from the scatter of few replicas count as if from so many.
    private const int Many = 100_000;

    private PointVariances(double[] measured, double[] moderated, double[] freedom) => (Measured, Moderated, Freedom) = (measured, moderated, freedom);

    /// <summary>As measured, [points].</summary>
    public double[] Measured { get; }

    /// <summary>As weights are made of them, [points].</summary>
    public double[] Moderated { get; }

    /// <summary>Degrees of freedom of each, [points].</summary>
    public double[] Freedom { get; }

    /// <summary>Variances of the points; null where one has no error.</summary>
    public static PointVariances? Of(IReadOnlyList<ArrheniusPoint> points)
    {
        if (points.Any(point => !(point.Value.StandardError > 0)))
            return null;
        double[] measured = [.. points.Select(point => Math.Pow(point.Value.StandardError!.Value / FactorOf(point.Replicas) / point.Value.Value, 2))];
        double[] freedom = [.. points.Select(point => IsKnownOtherwise(point.Replicas) ? Many : point.Replicas - 1.0)];
        double mean = measured.Average();
        return new PointVariances(measured, [.. measured.Zip(freedom, (one, f) => ((Shared * mean) + (f * one)) / (Shared + f))], freedom);
    }

    // An error from few replicas has Student's factor in it, which is no part of the variance.
    private static double FactorOf(int replicas) => IsKnownOtherwise(replicas) ? 1 : StudentT.ErrorBar(replicas);

    private static bool IsKnownOtherwise(int replicas) => replicas is < 2 or > Many;

    /// <summary>Measured variance of a point, with what its own share in its weight hides of it added.</summary>
    /// <param name="point">Point.</param>
    /// <param name="leverage">Share of the point in its own fitted value.</param>
    public double Corrected(int point, double leverage)
    {
        double ownShare = Measured[point] * (Freedom[point] + (Shared / Measured.Length)) / ((Shared + Freedom[point]) * Moderated[point]);
        return Measured[point] * (1 + (4 * ownShare / Freedom[point] * Math.Max(0, 1 - leverage)));
    }
}
