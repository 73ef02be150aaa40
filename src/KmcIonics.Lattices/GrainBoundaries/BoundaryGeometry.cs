using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>Rotation and plane of a coincidence boundary.</summary>
/// <param name="Rotation">Rotation of the second grain.</param>
/// <param name="Plane">Miller indices in the first grain.</param>
/// <param name="OtherPlane">Miller indices in the second.</param>
/// <param name="Cell">Cell of coincident points.</param>
public sealed record BoundaryGeometry(CoincidenceRotation Rotation, LatticeVector Plane, LatticeVector OtherPlane, BoundaryCell Cell)
{
    private const int LargestIndex = 5;
    private const long ListedSigma = 50;

    /// <summary>Chooses the rotation, and the plane where none is given: a mirror plane of the two grains with the smallest cell, if there is one.</summary>
    /// <exception cref="InputException">No rotation about the axis has this Σ, or the plane does not go with the kind.</exception>
    public static BoundaryGeometry Of(GrainBoundarySpecification boundary, int sigma)
    {
        UnitCell cell = boundary.Structure.Cell;
        LatticeVector axis = AxisOf(boundary);
        CoincidenceRotation[] wanted = [.. CoincidenceRotation.About(cell, axis, sigma).Where(rotation => rotation.Sigma == sigma && sigma > 1)];
        if (wanted.Length == 0)
        {
            long[] possible = [.. CoincidenceRotation.About(cell, axis, Math.Max(sigma, ListedSigma)).Select(rotation => rotation.Sigma).Where(other => other > 1).Distinct()];
            throw new InputException(
                $"no rotation about [{boundary.Axis}] has Σ = {sigma}",
                possible.Length > 0 ? $"Possible are {string.Join(", ", possible.Take(12))}." : "No lattice plane of this structure is normal to that axis: choose a symmetry axis, or give angle instead of sigma.");
        }

        BoundaryGeometry[] candidates =
        [
            .. from rotation in wanted
               from plane in PlanesOf(boundary, cell, axis)
               select Make(rotation, plane, cell),
        ];
        return candidates.Length > 0
            ? candidates.MinBy(candidate => (candidate.IsMirror(cell) ? 0 : 1, Math.Round(candidate.Cell.Area(cell), 6), Math.Abs(candidate.Rotation.Degrees)))!
            : throw new InputException($"no low-index plane goes with a {boundary.Kind} boundary about [{boundary.Axis}]", "Give the plane.");
    }

    /// <summary>Whether the plane has the same spacing in both grains, as it has where they mirror each other.</summary>
    public bool IsMirror(UnitCell cell) => Math.Abs((LatticePlane.Reciprocal(cell, Plane).Length / LatticePlane.Reciprocal(cell, OtherPlane).Length) - 1) < 1e-9;

    /// <summary>The rotation axis, without a common factor.</summary>
    /// <exception cref="InputException">It has no direction.</exception>
    internal static LatticeVector AxisOf(GrainBoundarySpecification boundary)
    {
        var axis = new LatticeVector(boundary.Axis.First, boundary.Axis.Second, boundary.Axis.Third);
        return axis == default ? throw new InputException("the rotation axis is 0 0 0", "Give a lattice direction, as [0, 0, 1].") : axis.Primitive();
    }

    /// <summary>The plane that is given, without a common factor; null to choose.</summary>
    /// <exception cref="InputException">It has no normal.</exception>
    internal static LatticeVector? PlaneOf(GrainBoundarySpecification boundary)
    {
        if (boundary.Plane is not { } given)
            return null;
        var plane = new LatticeVector(given.First, given.Second, given.Third);
        return plane == default ? throw new InputException("the boundary plane is 0 0 0", "Give Miller indices, as [2, 1, 0].") : plane.Primitive();
    }

    /// <summary>The error of a plane that makes another kind of boundary.</summary>
    internal static InputException UnfitPlane(GrainBoundarySpecification boundary) => new(
        $"the plane ({boundary.Plane}) does not go with a {(boundary.Kind == BoundaryKind.Tilt ? "tilt" : "twist")} boundary about [{boundary.Axis}]",
        boundary.Kind == BoundaryKind.Tilt ? "A tilt boundary holds the axis: h u + k v + l w = 0." : "A twist boundary is normal to the axis.");

    /// <summary>The two grains, each at least as thick as asked for.</summary>
    internal Bicrystal ToBicrystal(GrainBoundarySpecification boundary, int sigma)
    {
        UnitCell cell = boundary.Structure.Cell;
        LatticeVector layer = Cell.Across(cell, Math.Max(1, (long)Math.Ceiling((boundary.Thickness / Cell.LayerHeight(cell)) - 1e-9)));
        string kind = boundary.Kind == BoundaryKind.Tilt ? "tilt" : "twist";
        return new Bicrystal(
            $"Σ{sigma} boundary",
            new GrainPeriod(cell, Cell.First, Cell.Second, layer),
            new GrainPeriod(Rotation.Rotation.Apply(cell), Rotation.InRotatedBasis(Cell.First), Rotation.InRotatedBasis(Cell.Second), Rotation.InRotatedBasis(layer)),
            [$"Σ{sigma} {kind}, {Math.Abs(Rotation.Degrees):F2}° about [{boundary.Axis}], planes ({Plane.X} {Plane.Y} {Plane.Z}) and ({OtherPlane.X} {OtherPlane.Y} {OtherPlane.Z}), no misfit"]);
    }

    private static IEnumerable<LatticeVector> PlanesOf(GrainBoundarySpecification boundary, UnitCell cell, LatticeVector axis)
    {
        Vector3D direction = cell.ToCartesian(axis.Real);
        if (PlaneOf(boundary) is { } plane)
        {
            return Fits(plane) ? [plane] : throw UnfitPlane(boundary);
        }

        return from h in Enumerable.Range(-LargestIndex, (2 * LargestIndex) + 1)
               from k in Enumerable.Range(-LargestIndex, (2 * LargestIndex) + 1)
               from l in Enumerable.Range(-LargestIndex, (2 * LargestIndex) + 1)
               let candidate = new LatticeVector(h, k, l)
               where candidate != default && candidate.Primitive() == candidate && Fits(candidate)
               select candidate;

        bool Fits(LatticeVector candidate) => boundary.Kind == BoundaryKind.Tilt
            ? candidate.Dot(axis) == 0
            : LatticePlane.Reciprocal(cell, candidate).Cross(direction).Length < 1e-9 * LatticePlane.Reciprocal(cell, candidate).Length * direction.Length;
    }

    private static BoundaryGeometry Make(CoincidenceRotation rotation, LatticeVector plane, UnitCell cell)
    {
        var boundary = BoundaryCell.Of(cell, rotation.Coincidence, plane);

        // Heights above the plane of coincident points are whole in both grains, which gives its indices in the second up to a factor.
        LatticeVector[] rows = [.. rotation.Rows];
        var other = new LatticeVector(
            (plane.X * rows[0].X) + (plane.Y * rows[1].X) + (plane.Z * rows[2].X),
            (plane.X * rows[0].Y) + (plane.Y * rows[1].Y) + (plane.Z * rows[2].Y),
            (plane.X * rows[0].Z) + (plane.Y * rows[1].Z) + (plane.Z * rows[2].Z));
        return new BoundaryGeometry(rotation, plane, other.Primitive(), boundary);
    }
}
