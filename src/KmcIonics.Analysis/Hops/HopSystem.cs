using KmcIonics.Lattices.Cells;

namespace KmcIonics.Analysis;

/// <summary>A lattice whose hops are counted between classes of sites, as it is sampled at one condition.</summary>
public sealed record HopSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Evenly spaced sample frames, without the one at the start of sampling.</summary>
    public required int Frames { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>The hops.</summary>
    public required CellGraph Graph { get; init; }

    /// <summary>The ways to divide the sites.</summary>
    public required IReadOnlyList<SitePartition> Partitions { get; init; }
}
