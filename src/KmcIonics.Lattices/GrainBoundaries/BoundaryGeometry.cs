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
    public static BoundaryGeometry Of(GrainBoundarySpecification boundary)
    {
        UnitCell cell = boundary.Structure.Cell;
        var axis = new LatticeVector(boundary.Axis.First, boundary.Axis.Second, boundary.Axis.Third);
        if (axis == default)
            throw new InputException("the rotation axis is 0 0 0", "Give a lattice direction, as [0, 0, 1].");
        axis = axis.Primitive();
        IReadOnlyList<CoincidenceRotation> rotations = CoincidenceRotation.About(cell, axis, Math.Max(boundary.Sigma, ListedSigma));
        CoincidenceRotation[] wanted = [.. rotations.Where(rotation => rotation.Sigma == boundary.Sigma && boundary.Sigma > 1)];
        if (wanted.Length == 0)
        {
            long[] possible = [.. rotations.Select(rotation => rotation.Sigma).Where(sigma => sigma > 1).Distinct()];
            throw new InputException(
                $"no rotation about [{boundary.Axis}] has Σ = {boundary.Sigma}",
                possible.Length > 0 ? $"Possible are {string.Join(", ", possible.Take(12))}." : "No lattice plane of this structure is normal to that axis: choose a symmetry axis.");
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
    public bool IsMirror(UnitCell cell) => Math.Abs((Normal(cell, Plane).Length / Normal(cell, OtherPlane).Length) - 1) < 1e-9;

    private static IEnumerable<LatticeVector> PlanesOf(GrainBoundarySpecification boundary, UnitCell cell, LatticeVector axis)
    {
        Vector3D direction = cell.ToCartesian(axis.Real);
        if (boundary.Plane is { } given)
        {
            var plane = new LatticeVector(given.First, given.Second, given.Third);
            if (plane == default)
                throw new InputException("the boundary plane is 0 0 0", "Give Miller indices, as [2, 1, 0].");
            plane = plane.Primitive();
            if (!Fits(plane))
            {
                throw new InputException(
                    $"the plane ({given}) does not go with a {(boundary.Kind == BoundaryKind.Tilt ? "tilt" : "twist")} boundary about [{boundary.Axis}]",
                    boundary.Kind == BoundaryKind.Tilt ? "A tilt boundary holds the axis: h u + k v + l w = 0." : "A twist boundary is normal to the axis.");
            }

            return [plane];
        }

        return from h in Enumerable.Range(-LargestIndex, (2 * LargestIndex) + 1)
               from k in Enumerable.Range(-LargestIndex, (2 * LargestIndex) + 1)
               from l in Enumerable.Range(-LargestIndex, (2 * LargestIndex) + 1)
               let plane = new LatticeVector(h, k, l)
               where plane != default && plane.Primitive() == plane && Fits(plane)
               select plane;

        bool Fits(LatticeVector plane) => boundary.Kind == BoundaryKind.Tilt
            ? plane.Dot(axis) == 0
            : Normal(cell, plane).Cross(direction).Length < 1e-9 * Normal(cell, plane).Length * direction.Length;
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

    /// <summary>Reciprocal vector of a plane, 1/Å.</summary>
    private static Vector3D Normal(UnitCell cell, LatticeVector plane)
    {
        Vector3D sum = (plane.X * cell.B.Cross(cell.C)) + (plane.Y * cell.C.Cross(cell.A)) + (plane.Z * cell.A.Cross(cell.B));
        return (1 / cell.Volume) * sum;
    }
}
