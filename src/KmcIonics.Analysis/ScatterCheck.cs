namespace KmcIonics.Analysis;

/// <summary>
/// The scatter of a mean over replicas against the error that is expected of what is seen in each. (R − 1) ratio² follows χ² of R − 1 degrees of freedom; its cube root is nearly normally distributed
/// (E. B. Wilson, M. M. Hilferty, Proc. Natl. Acad. Sci. 17, 684 (1931)).
/// </summary>
/// <param name="Ratio">Standard error by scatter over that expected; NaN where either is not known.</param>
/// <param name="Differs">Whether that is beyond chance, once in a thousand studies.</param>
internal readonly record struct ScatterCheck(double Ratio, bool Differs)
{
    // Standard deviations that a normal variate exceeds with a probability of 10⁻³.
    private const double BeyondChance = 3.29;

    /// <summary>Compares.</summary>
    /// <param name="mean">Mean with its error by scatter.</param>
    /// <param name="expected">Standard error expected.</param>
    /// <param name="replicas">Replicas.</param>
    public static ScatterCheck Of(Estimate mean, double expected, int replicas)
    {
        if (mean.StandardError is not { } error || !(expected > 0))
            return new ScatterCheck(double.NaN, false);
        double ratio = error / StudentT.ErrorBar(replicas) / expected;
        double ninth = 2 / (9.0 * (replicas - 1));
        double deviations = (Math.Cbrt(ratio * ratio) - 1 + ninth) / Math.Sqrt(ninth);
        return new ScatterCheck(ratio, Math.Abs(deviations) > BeyondChance);
    }

    /// <summary>The mean with the error by scatter; with the one expected where replicas scatter less than chance lets them, and where there is but one.</summary>
    public static Estimate Larger(Estimate mean, double expected, int replicas)
    {
        if (mean.StandardError is null)
            return mean with { StandardError = expected };
        return Of(mean, expected, replicas) is { Differs: true, Ratio: < 1 } ? mean with { StandardError = expected } : mean;
    }

    /// <summary>What a reader should know; null where they agree, or nearly so.</summary>
    /// <param name="name">Name of the quantity.</param>
    public string? Note(string name)
    {
        const double Large = 1.5;
        return !Differs || Ratio is < Large and > 1 / Large ? null
            : Ratio > 1 ? $"{name} differs between replicas {Ratio:G2} times as much as if its ions moved independently: some are trapped, or hold each other up. The error is that of the replicas; one replica's own would be too small."
            : $"{name} differs between replicas {1 / Ratio:G2} times less than its displacements let expect: the larger error is given.";
    }
}
