namespace KmcIonics.Model;

/// <summary>A crystal's sites in one unit cell: what mobile ions may occupy, and the fixed surroundings.</summary>
/// <param name="Name">Name of the structure.</param>
/// <param name="Source">Where the cell and positions come from.</param>
/// <param name="Cell">Unit cell, Å.</param>
/// <param name="Sublattices">Sites that mobile ions may occupy.</param>
/// <param name="Environment">Immobile atoms; they are drawn and exported, and take no part in hopping.</param>
public sealed record CrystalStructure(
    string Name,
    string Source,
    UnitCell Cell,
    IReadOnlyList<Sublattice> Sublattices,
    IReadOnlyList<EnvironmentAtoms> Environment)
{
    /// <summary>What the reader of the structure has to say: symmetry, choices made; a line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Equivalent sites that mobile ions may occupy, as fractional positions.</summary>
public sealed record Sublattice(string Name, IReadOnlyList<Vector3D> Positions)
{
    /// <summary>Fraction of the sites that the mobile ion occupies on average, 0 to 1; null where the structure does not say.</summary>
    public double? Occupancy { get; init; }
}

/// <summary>Immobile atoms of one species, as fractional positions.</summary>
public sealed record EnvironmentAtoms(string Species, IReadOnlyList<Vector3D> Positions)
{
    /// <summary>Fraction of the positions that hold such an atom, 0 to 1.</summary>
    public double Occupancy { get; init; } = 1;

    /// <summary>Charge of an atom, e; null where the structure does not say.</summary>
    public double? Charge { get; init; }
}
