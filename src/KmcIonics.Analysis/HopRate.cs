namespace KmcIonics.Analysis;

/// <summary>Accepted hops per ion and second, n_hops/(N t), over the sampled time t; Hz.</summary>
internal static class HopRate
{
    /// <summary>Over all pathways; the error of one replica is that of its blocks in time.</summary>
    public static Estimate Total(IReadOnlyList<ReplicaSample> replicas)
    {
        Estimate mean = ReplicaStatistics.Mean([.. replicas.Select(replica => replica.HopRate)]);
        if (replicas.Count > 1)
            return mean;
        double[] blocks = replicas[0].Blocks.Hops();
        return mean with { StandardError = BlockAverage.Error(blocks) is { } error && mean.Value > 0 ? mean.Value * error / blocks.Average() : null };
    }

    /// <summary>By pathway, [pathways].</summary>
    public static IReadOnlyList<Estimate> ByPathway(IReadOnlyList<ReplicaSample> replicas) =>
    [
        .. Enumerable.Range(0, replicas[0].PathwayCount).Select(pathway =>
            ReplicaStatistics.Mean([.. replicas.Select(replica => replica.HopRateOf(pathway))])),
    ];
}
