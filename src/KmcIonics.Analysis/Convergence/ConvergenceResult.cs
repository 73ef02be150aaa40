namespace KmcIonics.Analysis;

/// <summary>Whether one condition was sampled in equilibrium and long enough. Series are means over replicas in equal blocks of the sample.</summary>
public sealed record ConvergenceResult
{
    /// <summary>Ends of the blocks since the start of sampling, s, [blocks].</summary>
    public required IReadOnlyList<double> Time { get; init; }

    /// <summary>Accepted hops per ion and second in each block, Hz, [blocks].</summary>
    public required IReadOnlyList<Estimate> HopRate { get; init; }

    /// <summary>Names of the sublattices; empty where there is one.</summary>
    public required IReadOnlyList<string> Sublattices { get; init; }

    /// <summary>Occupation of each sublattice in each block, [sublattices][blocks].</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Occupation { get; init; }

    /// <summary>Stretch at the start of the sample that is not yet of equilibrium, s; 0 where nothing tells that there is one.</summary>
    public required double Transient { get; init; }

    /// <summary>Change of the hop rate from the first half of the sample to the second, over its mean.</summary>
    public required Estimate Drift { get; init; }

    /// <summary>Time in which the hop rate gives one independent value, s.</summary>
    public required double HopRateCorrelationTime { get; init; }

    /// <summary>Independent values of the hop rate, all replicas together.</summary>
    public required double HopRateSamples { get; init; }

    /// <summary>Time in which the charge displacement gives one independent step, s.</summary>
    public required double DisplacementCorrelationTime { get; init; }

    /// <summary>Independent steps of the charge displacement, all replicas together.</summary>
    public required double DisplacementSamples { get; init; }

    /// <summary>What a reader should know, in plain sentences; empty where the sample is in equilibrium and long enough.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
