namespace KmcIonics.Model;

/// <summary>Two grains of a crystal that meet in two equal boundaries, periodic in all directions.</summary>
/// <param name="Structure">The crystal.</param>
/// <param name="Misorientation">How far the second grain is turned.</param>
/// <param name="Axis">Rotation axis [u, v, w] in lattice vectors.</param>
/// <param name="Plane">Miller indices (h, k, l) of the boundary in the first grain; null to choose.</param>
/// <param name="Kind">Tilt (axis in the boundary) or twist (axis normal to it); it says which plane is chosen.</param>
/// <param name="RepeatFirst">Repeats of the boundary's unit cell along its first vector.</param>
/// <param name="RepeatSecond">Repeats along its second vector.</param>
/// <param name="Thickness">Least thickness of each grain, Å.</param>
/// <param name="ShiftFirst">Shift of the second grain along the first vector of the boundary's unit cell, in such vectors.</param>
/// <param name="ShiftSecond">Shift along the second.</param>
/// <param name="Gap">Extra distance between the grains, Å.</param>
/// <param name="MinDistance">Of two sites nearer than this one is removed, Å.</param>
/// <param name="Width">Sites up to this far from a boundary are the region boundary, Å.</param>
public sealed record GrainBoundarySpecification(
    CrystalStructure Structure,
    BoundaryMisorientation Misorientation,
    MillerTriple Axis,
    MillerTriple? Plane,
    BoundaryKind Kind,
    int RepeatFirst,
    int RepeatSecond,
    double Thickness,
    double ShiftFirst,
    double ShiftSecond,
    double Gap,
    double MinDistance,
    double Width) : LatticeSpecification
{
    /// <inheritdoc/>
    public override IReadOnlyList<CrystalStructure> Structures => [Structure];
}

/// <summary>Three whole numbers: a lattice direction or the Miller indices of a plane.</summary>
public readonly record struct MillerTriple(int First, int Second, int Third)
{
    /// <inheritdoc/>
    public override string ToString() => $"{First} {Second} {Third}";
}

/// <summary>Kinds of grain boundary.</summary>
public enum BoundaryKind
{
    /// <summary>The axis lies in the boundary, which mirrors the grains where it can.</summary>
    Tilt,

    /// <summary>The axis is normal to the boundary.</summary>
    Twist,
}
