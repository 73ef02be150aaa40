namespace KmcIonics.Model;

/// <summary>What the sites are; one record a kind of lattice.</summary>
public abstract record LatticeSpecification
{
    /// <summary>What changes near interfaces; null for nothing.</summary>
    public InterfaceProfiles? Interface { get; init; }

    /// <summary>Where grains, layers or glass meet, no site is nearer than this to an immobile atom across the boundary, Å; 0 where any may be.</summary>
    public double FrameworkDistance { get; init; }

    /// <summary>Crystals that it is made of.</summary>
    public virtual IReadOnlyList<CrystalStructure> Structures => [];
}

/// <summary>A crystal repeated along its lattice vectors, periodic in all directions.</summary>
public sealed record CrystalLatticeSpecification(CrystalStructure Structure, int RepeatA, int RepeatB, int RepeatC) : LatticeSpecification
{
    /// <inheritdoc/>
    public override IReadOnlyList<CrystalStructure> Structures => [Structure];
}
