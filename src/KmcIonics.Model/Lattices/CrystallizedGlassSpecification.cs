namespace KmcIonics.Model;

/// <summary>Crystalline grains in a glass.</summary>
/// <param name="Box">Periodic box, Å; in plane a slab changes it to whole unit cells.</param>
/// <param name="Structure">The crystal.</param>
/// <param name="Shape">Shape of the grains.</param>
/// <param name="Grains">Number and orientation of the grains.</param>
/// <param name="Crystallinity">Fraction of the volume that is crystal.</param>
/// <param name="Density">Sites of the glass, Å⁻³.</param>
/// <param name="MinDistance">No two sites are nearer, Å.</param>
/// <param name="Types">Coordination types in the glass far from crystals; fractions add up to 1.</param>
/// <param name="Shell">Interface shell around the grains.</param>
public sealed record CrystallizedGlassSpecification(
    UnitCell Box,
    CrystalStructure Structure,
    GrainShape Shape,
    GrainArrangement Grains,
    double Crystallinity,
    double Density,
    double MinDistance,
    IReadOnlyList<CoordinationType> Types,
    InterfaceShell Shell) : LatticeSpecification
{
    /// <inheritdoc/>
    public override IReadOnlyList<CrystalStructure> Structures => [Structure];
}

/// <summary>The glass next to a crystal: a region of its own, where one coordination type is more frequent, p(z) = p_bulk + Δp exp(−|z|/ξ).</summary>
/// <param name="Thickness">Thickness of the region named interface, Å.</param>
/// <param name="Type">Coordination type that is more frequent; null for none. The other types give way in proportion.</param>
/// <param name="Rise">Δp.</param>
/// <param name="DecayLength">ξ, Å.</param>
public sealed record InterfaceShell(double Thickness, string? Type, double Rise, double DecayLength);

/// <summary>Shapes of crystalline grains.</summary>
public enum GrainShape
{
    /// <summary>Equal spheres that do not overlap.</summary>
    Spheres,

    /// <summary>Voronoi cells, each shrunk by a layer of glass.</summary>
    Voronoi,

    /// <summary>A slab across the box, normal to c.</summary>
    Slab,
}
