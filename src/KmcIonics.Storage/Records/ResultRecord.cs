using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Everything a result file says about one run of a job.</summary>
public sealed record ResultRecord
{
    /// <summary>Name of the job.</summary>
    public required string JobName { get; init; }

    /// <summary>Text of the job file (YAML), with overrides applied, so that the run can be repeated from the result alone.</summary>
    public required string JobText { get; init; }

    /// <summary>Seed of every random stream.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether every condition was sampled to its end.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Sites and pathways.</summary>
    public required LatticeRecord Lattice { get; init; }

    /// <summary>Mobile species; the indices in <see cref="TrajectoryRecord.Species"/> refer to this list.</summary>
    public required IReadOnlyList<IonSpecies> Ions { get; init; }

    /// <summary>Results by condition, at least one, in the order of the job.</summary>
    public required IReadOnlyList<ConditionRecord> Conditions { get; init; }

    /// <summary>What hops in trajectories are counted by, [K].</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Files beside the result that hold its trajectories, in the order in which they were closed.</summary>
    public IReadOnlyList<SegmentEntry> Segments { get; init; } = [];

    /// <summary>Arrhenius lines over the conditions; none where there is one temperature.</summary>
    public IReadOnlyList<ArrheniusResult> Arrhenius => ActivatedQuantities.Of(this);

    /// <summary>With what and when it was computed.</summary>
    public required ProvenanceRecord Provenance { get; init; }

    /// <summary>Name that H5MD asks for under <c>/h5md/author</c>.</summary>
    public string Author { get; init; } = "not given";
}

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>Every condition was sampled to its end.</summary>
    Complete,

    /// <summary>The run was stopped before; what was sampled until then is stored.</summary>
    Interrupted,
}

/// <summary>A mobile species in one replica.</summary>
/// <param name="Name">Element symbol, as Li or Na.</param>
/// <param name="Charge">Charge number, in units of e.</param>
/// <param name="Count">Ions in each replica.</param>
public sealed record IonSpecies(string Name, int Charge, long Count);
