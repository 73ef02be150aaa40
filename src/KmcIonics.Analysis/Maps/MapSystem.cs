using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>A lattice whose ions and hops are mapped on voxels at one condition.</summary>
public sealed record MapSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Evenly spaced sample frames, without the one at the start of sampling.</summary>
    public required int Frames { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>The hops.</summary>
    public required CellGraph Graph { get; init; }

    /// <summary>Unit cell whose lattice vectors displacements are counted in, Å.</summary>
    public required UnitCell Cell { get; init; }

    /// <summary>Supercell, Å.</summary>
    public required UnitCell Box { get; init; }

    /// <summary>Voxels along a, b and c.</summary>
    public required (int A, int B, int C) Voxels { get; init; }

    /// <summary>Vector along which columns are averaged.</summary>
    public required BoxAxis Column { get; init; }

    /// <summary>Voxel of each site, c fastest, [sites].</summary>
    public required int[] VoxelOfSite { get; init; }

    /// <summary>Number of voxels.</summary>
    public int Count => Voxels.A * Voxels.B * Voxels.C;
}
