namespace KmcIonics.Analysis;

/// <summary>Haven ratio H = D*/D_J; a ratio of means over replicas, as the mean of ratios is biased and heavy-tailed.</summary>
internal static class HavenRatio
{
    /// <summary>H of one D* and one D_J a replica. In one replica the errors of both are taken to be independent.</summary>
    /// <param name="tracerDiffusivities">D* in each replica.</param>
    /// <param name="chargeDiffusivities">D_J in each replica.</param>
    /// <param name="tracer">Mean D* with its error.</param>
    /// <param name="charge">Mean D_J with its error.</param>
    public static Estimate Of(IReadOnlyList<double> tracerDiffusivities, IReadOnlyList<double> chargeDiffusivities, Estimate tracer, Estimate charge)
    {
        Estimate ratio = ReplicaStatistics.RatioOfMeans(tracerDiffusivities, chargeDiffusivities);
        if (tracerDiffusivities.Count > 1 || !(charge.Value > 0))
            return ratio;
        double? squares = Square(tracer) + Square(charge);
        return ratio with { StandardError = squares is { } sum ? ratio.Value * Math.Sqrt(sum) : null };
    }

    private static double? Square(Estimate estimate) => estimate.StandardError / estimate.Value is { } relative ? relative * relative : null;
}
