using KmcIonics.Lattices.Matching;
using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>Lattice planes of two grains whose periods match.</summary>
/// <param name="Frame">Axes in the plane.</param>
/// <param name="Lower">Miller indices in the first grain.</param>
/// <param name="Upper">In the second.</param>
/// <param name="LowerCell">Cell of the first grain's plane.</param>
/// <param name="UpperCell">Cell of the second's.</param>
/// <param name="Turned">Unit cell of the second grain before it is strained, Å.</param>
/// <param name="Match">The common supercell.</param>
/// <param name="Misorientation">Rotation of the second grain against the first.</param>
/// <param name="DegreesOff">Angle of the rotation between that and what was asked for.</param>
internal sealed record MatchedPlanes(
    PlaneFrame Frame,
    LatticeVector Lower,
    LatticeVector Upper,
    BoundaryCell LowerCell,
    BoundaryCell UpperCell,
    UnitCell Turned,
    PlaneMatch Match,
    Rotation Misorientation,
    double DegreesOff)
{
    private const double Rounding = 1e-9;

    /// <summary>How far it is from what was asked for: strain, and angle in radians.</summary>
    public double Cost => Match.Strain.Largest + (DegreesOff * Math.PI / 180);

    /// <summary>The grains, strained.</summary>
    public Bicrystal ToBicrystal(GrainBoundarySpecification boundary, AngleMisorientation wanted)
    {
        UnitCell cell = boundary.Structure.Cell;
        (PlaneCell first, PlaneCell second) = (Match.First.Of(Frame.CellOf(cell, LowerCell)), Match.Second.Of(Frame.CellOf(Turned, UpperCell)));
        PlaneCell common = wanted.Strained == StrainedGrains.Second ? first : Mean(first, Turn(second, Match.Deformation.Rotation));
        (PlaneDeformation lower, PlaneDeformation upper) = (PlaneDeformation.Between(first, common), PlaneDeformation.Between(second, common));
        string planes = $"planes ({Lower.X} {Lower.Y} {Lower.Z}) and ({Upper.X} {Upper.Y} {Upper.Z})";
        string kind = boundary.Kind == BoundaryKind.Tilt ? "tilt" : "twist";
        return new Bicrystal(
            $"{wanted.Degrees}° {kind} boundary",
            Period(cell, LowerCell, Match.First, lower, boundary.Thickness),
            Period(Turned, UpperCell, Match.Second, upper, boundary.Thickness),
            [
                $"{kind}, {Misorientation.AngleDegrees:F3}° about [{boundary.Axis}], {DegreesOff:F3}° from what was asked for; {planes}",
                $"strain of the first grain in the boundary: {lower.Strain}",
                $"strain of the second grain in the boundary: {upper.Strain}",
            ])
        {
            IsOneCrystal = wanted.Degrees == 0 && Lower == Upper && DegreesOff < Rounding && Match.Strain.Largest < Rounding,
        };
    }

    private GrainPeriod Period(UnitCell cell, BoundaryCell plane, PlaneSupercell supercell, PlaneDeformation deformation, double thickness)
    {
        long layers = Math.Max(1, (long)Math.Ceiling((thickness / plane.LayerHeight(cell)) - 1e-9));
        return new GrainPeriod(
            Frame.Deform(cell, deformation),
            (supercell.AA * plane.First) + (supercell.AB * plane.Second),
            (supercell.BA * plane.First) + (supercell.BB * plane.Second),
            plane.Across(cell, layers));
    }

    private static PlaneCell Mean(PlaneCell x, PlaneCell y) => new(0.5 * (x.A + y.A), 0.5 * (x.B + y.B));

    private static PlaneCell Turn(PlaneCell cell, PlaneVector rotation) => new(Turn(cell.A, rotation), Turn(cell.B, rotation));

    private static PlaneVector Turn(PlaneVector vector, PlaneVector rotation) =>
        new((rotation.X * vector.X) - (rotation.Y * vector.Y), (rotation.Y * vector.X) + (rotation.X * vector.Y));
}

/// <summary>Axes of a plane in space: x along a vector of the plane, z along the normal.</summary>
internal sealed record PlaneFrame
{
    private readonly Vector3D x;
    private readonly Vector3D y;
    private readonly Vector3D z;

    /// <summary>Axes from a unit normal and a vector in the plane.</summary>
    public PlaneFrame(Vector3D normal, Vector3D along)
    {
        z = normal;
        x = (1 / along.Length) * along;
        y = z.Cross(x);
    }

    /// <summary>The period in a boundary's plane.</summary>
    public PlaneCell CellOf(UnitCell cell, BoundaryCell plane) => new(InPlane(cell.ToCartesian(plane.First.Real)), InPlane(cell.ToCartesian(plane.Second.Real)));

    /// <summary>A cell deformed in the plane; lengths along the normal stay.</summary>
    public UnitCell Deform(UnitCell cell, PlaneDeformation deformation) => new(Deform(cell.A, deformation), Deform(cell.B, deformation), Deform(cell.C, deformation));

    private Vector3D Deform(Vector3D vector, PlaneDeformation deformation)
    {
        PlaneVector moved = deformation.Apply(InPlane(vector));
        return (moved.X * x) + (moved.Y * y) + (z.Dot(vector) * z);
    }

    private PlaneVector InPlane(Vector3D vector) => new(x.Dot(vector), y.Dot(vector));
}
