namespace KmcIonics.Model;

/// <summary>A crystal in many grains.</summary>
/// <param name="Box">Periodic box, Å.</param>
/// <param name="Structure">The crystal.</param>
/// <param name="Grains">Number, arrangement, sizes and orientation of the grains.</param>
/// <param name="MinDistance">Of two sites nearer than this, the one nearer to the boundary is removed, Å.</param>
/// <param name="Width">Sites up to this far from a boundary are the region boundary, Å.</param>
public sealed record PolycrystalSpecification(
    UnitCell Box, CrystalStructure Structure, GrainArrangement Grains, double MinDistance, double Width) : LatticeSpecification
{
    /// <inheritdoc/>
    public override IReadOnlyList<CrystalStructure> Structures => [Structure];
}
