namespace KmcIonics.Analysis;

/// <summary>Haven ratio H = D*/D_J; a ratio of means over replicas, as the mean of ratios is biased and heavy-tailed.</summary>
internal static class HavenRatio
{
    /// <summary>H of one D* and one D_J a replica.</summary>
    public static Estimate Of(IReadOnlyList<double> tracerDiffusivities, IReadOnlyList<double> chargeDiffusivities) =>
        ReplicaStatistics.RatioOfMeans(tracerDiffusivities, chargeDiffusivities);
}
