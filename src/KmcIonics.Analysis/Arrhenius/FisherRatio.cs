namespace KmcIonics.Analysis;

/// <summary>Fisher's F: a ratio of variances, as of a scatter to the errors that should explain it.</summary>
internal static class FisherRatio
{
    /// <summary>
    /// Standard deviations of a normal variate by which a ratio is beyond chance: the approximation of E. Paulson, Ann. Math. Stat. 13, 233 (1942), by the cube roots of
    /// both variances, good from three degrees of freedom of the errors on.
    /// </summary>
    /// <param name="ratio">Scatter over errors.</param>
    /// <param name="scatter">Degrees of freedom of the scatter.</param>
    /// <param name="errors">Degrees of freedom of the errors.</param>
    public static double Deviation(double ratio, double scatter, double errors)
    {
        (double a, double b) = (2 / (9 * scatter), 2 / (9 * errors));
        double root = Math.Cbrt(ratio);
        return ((root * (1 - b)) - (1 - a)) / Math.Sqrt((root * root * b) + a);
    }
}
