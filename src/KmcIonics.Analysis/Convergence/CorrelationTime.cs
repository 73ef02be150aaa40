namespace KmcIonics.Analysis;

/// <summary>
/// Statistical inefficiency g = 1 + 2 Σ_k (1 − k/n) C(k)/C(0) of series of n equally spaced values, C the autocovariance: n values tell as much as n/g independent ones (J. D. Chodera et al., J. Chem.
/// Theory Comput. 3, 26 (2007)). The sum ends where C is no longer positive, or the rest of it is noise.
/// </summary>
internal static class CorrelationTime
{
    // C may dip below zero by noise at once; the window of U. Wolff (Comput. Phys. Commun. 156, 143 (2004)) is five correlation times.
    private const int LeastLag = 3;
    private const double Window = 5;

    /// <summary>g of one series, at least 1; 1 where nothing varies.</summary>
    public static double Inefficiency(IReadOnlyList<double> series) => Inefficiency([series]);

    /// <summary>g of series that are alike, as of replicas, about their common mean, from the values of index <paramref name="from"/> on.</summary>
    public static double Inefficiency(IReadOnlyList<IReadOnlyList<double>> series, int from = 0)
    {
        int length = series[0].Count - from;
        double mean = series.Average(one => one.Skip(from).Average());
        double[][] deviations = [.. series.Select(one => one.Skip(from).Select(value => value - mean).ToArray())];
        double variance = Covariance(deviations, 0);
        if (!(variance > 0))
            return 1;
        double inefficiency = 1;
        for (int lag = 1; lag < length; lag++)
        {
            double correlation = Covariance(deviations, lag) / variance;
            if ((correlation <= 0 && lag > LeastLag) || lag > Window * inefficiency + LeastLag)
                break;
            inefficiency += 2 * correlation * (1 - ((double)lag / length));
        }

        return Math.Max(inefficiency, 1);
    }

    private static double Covariance(double[][] deviations, int lag)
    {
        double sum = 0;
        int count = deviations[0].Length - lag;
        foreach (double[] one in deviations)
        {
            for (int k = 0; k < count; k++)
                sum += one[k] * one[k + lag];
        }

        return sum / ((double)count * deviations.Length);
    }
}
