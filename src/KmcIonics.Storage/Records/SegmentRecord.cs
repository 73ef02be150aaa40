using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>What stands in a segment of a trajectory beside its frames, so that it says by itself what it is.</summary>
public sealed record SegmentRecord
{
    /// <summary>Name of the job.</summary>
    public required string JobName { get; init; }

    /// <summary>Text of the job file (YAML), with overrides applied.</summary>
    public required string JobText { get; init; }

    /// <summary>Seed of every random stream.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Version of the program.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<IonSpecies> Ions { get; init; }

    /// <summary>What hops are counted by, [K].</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Lattice vectors of the supercell, Å.</summary>
    public required UnitCell Supercell { get; init; }

    /// <summary>Vectors along which the supercell repeats.</summary>
    public required Periodicity Periodic { get; init; }
}
