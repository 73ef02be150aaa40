namespace KmcIonics.Analysis;

/// <summary>Accepted hops per ion and second, n_hops/(N t), over the sampled time t; Hz.</summary>
internal static class HopRate
{
    /// <summary>Over all pathways.</summary>
    public static Estimate Total(IReadOnlyList<ReplicaSample> replicas) =>
        ReplicaStatistics.Mean([.. replicas.Select(replica => replica.HopRate)]);

    /// <summary>By pathway, [pathways].</summary>
    public static IReadOnlyList<Estimate> ByPathway(IReadOnlyList<ReplicaSample> replicas) =>
    [
        .. Enumerable.Range(0, replicas[0].PathwayCount).Select(pathway =>
            ReplicaStatistics.Mean([.. replicas.Select(replica => replica.HopRateOf(pathway))])),
    ];
}
