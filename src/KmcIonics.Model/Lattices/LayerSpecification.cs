namespace KmcIonics.Model;

/// <summary>A layer of a stack.</summary>
/// <param name="Name">Name, by which its region goes.</param>
/// <param name="Thickness">Thickness, Å; crystals take the nearest whole number of repeats, grain boundaries at least it.</param>
/// <param name="Lattice">What it consists of.</param>
public sealed record LayerSpecification(string Name, double Thickness, LayerLattice Lattice);

/// <summary>What a layer consists of; one record for each way in which it takes its place in the plane.</summary>
public abstract record LayerLattice
{
    /// <summary>The crystal in it; null for none.</summary>
    public abstract CrystalStructure? Structure { get; }

    /// <summary>Coordination types of the glass in it.</summary>
    public virtual IReadOnlyList<CoordinationType> GlassTypes => [];
}

/// <summary>A crystal with a lattice plane in the plane of the stack.</summary>
/// <param name="Crystal">The crystal.</param>
/// <param name="Plane">Miller indices (h, k, l) of the plane.</param>
/// <param name="Shift">Shift of the crystal before it is cut, in vectors of the plane's cell and, across, in lattice planes.</param>
public sealed record CrystalLayer(CrystalStructure Crystal, MillerTriple Plane, Vector3D Shift) : LayerLattice
{
    /// <inheritdoc/>
    public override CrystalStructure? Structure => Crystal;
}

/// <summary>Two grains whose boundary lies in the plane of the stack, in the middle of the layer.</summary>
/// <param name="Boundary">The grain boundary; the layer says how thick it is, the stack how often it repeats.</param>
public sealed record BoundaryLayer(GrainBoundarySpecification Boundary) : LayerLattice
{
    /// <inheritdoc/>
    public override CrystalStructure? Structure => Boundary.Structure;
}

/// <summary>A lattice that fills a box of any shape.</summary>
/// <param name="Lattice">A glass, crystallized glass or polycrystal; layer and stack say how large its box is.</param>
/// <param name="Density">Sites per Å³ of a glass, which follow from the box; 0 for others.</param>
public sealed record FillingLayer(LatticeSpecification Lattice, double Density) : LayerLattice
{
    /// <inheritdoc/>
    public override CrystalStructure? Structure => Lattice switch
    {
        CrystallizedGlassSpecification glass => glass.Structure,
        PolycrystalSpecification polycrystal => polycrystal.Structure,
        _ => null,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<CoordinationType> GlassTypes => Lattice switch
    {
        GlassSpecification glass => glass.Types,
        CrystallizedGlassSpecification glass => glass.Types,
        _ => [],
    };

    /// <summary>The lattice in a box (Å).</summary>
    public LatticeSpecification In(UnitCell box) => Lattice switch
    {
        GlassSpecification glass => glass with { Box = box, SiteCount = (int)Math.Min(Math.Floor((Density * Math.Abs(box.Volume)) + 0.5), int.MaxValue) },
        CrystallizedGlassSpecification glass => glass with { Box = box },
        PolycrystalSpecification polycrystal => polycrystal with { Box = box },
        _ => throw new ArgumentOutOfRangeException(nameof(box), Lattice.GetType().Name, "the lattice has no box"),
    };
}
