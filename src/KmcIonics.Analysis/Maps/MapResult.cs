using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Maps of ions and hops at one condition. Every error is one standard error over replicas.</summary>
public sealed record MapResult
{
    /// <summary>Supercell, vectors in m.</summary>
    public required UnitCell Box { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>Maps on voxels along a, b and c.</summary>
    public required VoxelMap Voxels { get; init; }

    /// <summary>Vector that columns run along.</summary>
    public required string ColumnAxis { get; init; }

    /// <summary>Means over columns of voxels, along the other two vectors in their order.</summary>
    public required VoxelMap Columns { get; init; }
}

/// <summary>Maps on a grid, the last direction fastest.</summary>
public sealed record VoxelMap
{
    /// <summary>Voxels in each direction.</summary>
    public required IReadOnlyList<int> Shape { get; init; }

    /// <summary>Ions of a species by volume, m⁻³, [species][voxels].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Density { get; init; }

    /// <summary>Hops by volume and time, m⁻³ s⁻¹, [voxels].</summary>
    public required IReadOnlyList<Estimate> Activity { get; init; }

    /// <summary>Current density along x, y and z, A/m², [3][voxels].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> CurrentDensity { get; init; }
}
