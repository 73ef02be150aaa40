using KmcIonics.Analysis;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>What was found at one condition.</summary>
public sealed record ConditionRecord
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Electric field; null for none.</summary>
    public AppliedField? Field { get; init; }

    /// <summary>Hydrostatic pressure, GPa; null for none.</summary>
    public double? PressureGigapascal { get; init; }

    /// <summary>Uniform strain; null for none.</summary>
    public SymmetricTensor? Strain { get; init; }

    /// <summary>Bulk transport, one entry for each mobile species.</summary>
    public IReadOnlyList<TransportResult> Transport { get; init; } = [];

    /// <summary>Conduction by all species together; null where there is one.</summary>
    public TotalConduction? Together { get; init; }

    /// <summary>What happened when, where temperature or field changed; null where they did not.</summary>
    public CourseResult? Course { get; init; }

    /// <summary>Filling and currents; null where ions neither come nor go.</summary>
    public OpenResult? Open { get; init; }

    /// <summary>Mean occupation in layers; null where nobody asked for it.</summary>
    public ProfileResult? Profile { get; init; }

    /// <summary>Hops between sublattices and regions; null where nobody asked for them.</summary>
    public HopStatisticsResult? Hops { get; init; }

    /// <summary>Maps of ions and hops; null where nobody asked for them.</summary>
    public MapResult? Maps { get; init; }

    /// <summary>Potential and charge across the lattice; null without electrostatics.</summary>
    public SpaceChargeResult? SpaceCharge { get; init; }

    /// <summary>Conductivity against frequency at equilibrium; null where nobody asked for it.</summary>
    public AlternatingResult? Alternating { get; init; }

    /// <summary>Conductivity at the frequency of a sinusoidal field; null where nobody asked for it.</summary>
    public DrivenResult? Driven { get; init; }

    /// <summary>Whether the sample is in equilibrium and long enough; null where conditions change or ions come and go.</summary>
    public ConvergenceResult? Convergence { get; init; }

    /// <summary>How the condition was run.</summary>
    public required RunRecord Run { get; init; }

    /// <summary>Positions of the ions of some replicas; empty where none are stored, or where they are in segments.</summary>
    public IReadOnlyList<TrajectoryRecord> Trajectories { get; init; } = [];
}

/// <summary>How a condition was run.</summary>
public sealed record RunRecord
{
    /// <summary>Simulated time before sampling, s.</summary>
    public required double EquilibrationTime { get; init; }

    /// <summary>Simulated time that was sampled, s.</summary>
    public required double SampledTime { get; init; }

    /// <summary>Hops per ion that the job asked to equilibrate for; null when it gave seconds.</summary>
    public double? EquilibrationHopsPerIon { get; init; }

    /// <summary>Hops per ion that the job asked to sample; null when it gave seconds.</summary>
    public double? SampleHopsPerIon { get; init; }

    /// <summary>Hops per ion and second by which hops per ion were turned into the times here, Hz; null when the job gave seconds.</summary>
    public double? ConversionHopRate { get; init; }

    /// <summary>Accepted over attempted hops as predicted before the run.</summary>
    public required double PredictedAcceptance { get; init; }

    /// <summary>Counts of each replica, in order.</summary>
    public required IReadOnlyList<ReplicaRecord> Replicas { get; init; }

    /// <summary>Accepted over attempted hops of all replicas; NaN where there were no attempts.</summary>
    public double Acceptance => Replicas.Sum(replica => replica.Attempts) is > 0 and var attempts ? Replicas.Sum(replica => replica.AcceptedHops) / (double)attempts : double.NaN;
}

/// <summary>Counts of one replica over its whole run.</summary>
/// <param name="Attempts">Attempted hops (events of the clocks).</param>
/// <param name="AcceptedHops">Accepted hops.</param>
/// <param name="StateHash">Hash of occupancy, displacements and event counts at the end, hexadecimal; equal on every backend.</param>
public sealed record ReplicaRecord(long Attempts, long AcceptedHops, string StateHash);
