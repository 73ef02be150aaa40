using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Current density of ions that drift: j = z e ΣΔr/(V t), Δr the displacements of all ions of charge z e in volume V over the sampled time t; A/m². It counts
/// what hops carry, so along a direction in which the lattice ends it is zero on average.
/// </summary>
internal static class DriftCurrent
{
    /// <summary>j of one replica, Cartesian.</summary>
    /// <param name="displacement">ΣΔr, Å.</param>
    /// <param name="chargeNumber">Charge number z.</param>
    /// <param name="volume">Volume V, Å³.</param>
    /// <param name="time">Time t, s.</param>
    public static Vector3D Of(Vector3D displacement, int chargeNumber, double volume, double time) =>
        chargeNumber * PhysicalConstants.ElementaryCharge / (volume * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom * time) * displacement;

    /// <summary>One component of a current, or a sum over species, averaged over replicas; the error of one replica is that of its blocks in time.</summary>
    /// <param name="replicas">The component in each replica, A/m², [replicas].</param>
    /// <param name="blocksOfFirst">The same in each block of replica 0, A/m², [blocks].</param>
    public static Estimate Mean(IReadOnlyList<double> replicas, Func<double[]> blocksOfFirst)
    {
        Estimate mean = ReplicaStatistics.Mean(replicas);
        return replicas.Count > 1 ? mean : mean with { StandardError = BlockAverage.Error(blocksOfFirst()) };
    }

    /// <summary>j of a replica in each of its blocks in time, Cartesian, [blocks].</summary>
    /// <param name="replica">Replica.</param>
    /// <param name="system">What was sampled.</param>
    public static Vector3D[] InBlocks(ReplicaSample replica, SampledSystem system)
    {
        double time = replica.SampledTime * SampleBlocks.StrideOf(system.Frames) / system.Frames;
        return [.. replica.Blocks.Steps().Select(step => Of(CollectiveDisplacement.Cartesian(step.From, step.To, system.Cell), system.Charge, system.Volume, time))];
    }
}
