using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>What a result file says in brief.</summary>
public sealed record ResultSummary
{
    /// <summary>Name of the job.</summary>
    public required string JobName { get; init; }

    /// <summary>Text of the job file (YAML).</summary>
    public required string JobText { get; init; }

    /// <summary>Seed of every random stream.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether every condition was sampled to its end.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Version of the program that wrote the file.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Transport by condition and species.</summary>
    public required IReadOnlyList<TransportSummary> Transport { get; init; }
}

/// <summary>Bulk transport of one species at one condition; an error is null where one replica alone cannot tell it.</summary>
public sealed record TransportSummary
{
    /// <summary>Name of the condition's group under <c>/results</c>.</summary>
    public required string Condition { get; init; }

    /// <summary>Mobile species.</summary>
    public required string Species { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Replicas averaged.</summary>
    public required int Replicas { get; init; }

    /// <summary>Ions of the species in each replica.</summary>
    public required int Ions { get; init; }

    /// <summary>Directions the hop network spans.</summary>
    public required int Dimension { get; init; }

    /// <summary>Sampled time, s.</summary>
    public required double SampledTime { get; init; }

    /// <summary>Accepted hops per ion and second, Hz.</summary>
    public required Estimate HopRate { get; init; }

    /// <summary>Tracer diffusivity, m²/s.</summary>
    public required Estimate TracerDiffusivity { get; init; }

    /// <summary>Charge diffusivity, m²/s.</summary>
    public required Estimate ChargeDiffusivity { get; init; }

    /// <summary>Tracer correlation factor.</summary>
    public required Estimate TracerCorrelation { get; init; }

    /// <summary>Collective correlation factor.</summary>
    public required Estimate CollectiveCorrelation { get; init; }

    /// <summary>Haven ratio.</summary>
    public required Estimate HavenRatio { get; init; }

    /// <summary>Ionic conductivity, S/m.</summary>
    public required Estimate Conductivity { get; init; }
}
