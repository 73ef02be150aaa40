using KmcIonics.Lattices.Matching;
using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>
/// Finds the boundary with the smallest cell at any misorientation: of lattice planes near the wanted one in each grain, the two whose periods match with
/// little strain. The planes are rational, so the misorientation comes out a little off; a rotation, not strain, makes up for that.
/// </summary>
internal sealed class MisorientationSearch
{
    private const int MeanPlanes = 6;
    private const int PlanesPerGrain = 40;
    private const double SameArea = 1e-6;

    private static readonly IntegerLattice s_allPoints = new(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1));

    private readonly GrainBoundarySpecification boundary;
    private readonly AngleMisorientation wanted;
    private readonly UnitCell cell;
    private readonly LatticeVector axis;
    private readonly LatticeVector? plane;
    private readonly Rotation rotation;
    private readonly double tolerance;

    private MisorientationSearch(GrainBoundarySpecification boundary, AngleMisorientation wanted)
    {
        (this.boundary, this.wanted, cell) = (boundary, wanted, boundary.Structure.Cell);
        axis = BoundaryGeometry.AxisOf(boundary);
        plane = BoundaryGeometry.PlaneOf(boundary);
        if (plane is { } given && (given.Dot(axis) == 0) != (boundary.Kind == BoundaryKind.Tilt))
            throw BoundaryGeometry.UnfitPlane(boundary);

        // A twist turns about the normal of its plane, whether or not that is a lattice direction.
        Vector3D about = plane is { } twisted && boundary.Kind == BoundaryKind.Twist ? LatticePlane.Normal(cell, twisted) : cell.ToCartesian(axis.Real);
        rotation = Rotation.AboutByDegrees(about, wanted.Degrees);
        tolerance = MatchLimits.TangentOf(wanted.ToleranceDegrees);
    }

    /// <summary>The boundary of least area that keeps the limits; of equal areas the one nearest to what was asked for.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static Bicrystal Find(GrainBoundarySpecification boundary, AngleMisorientation wanted)
    {
        var search = new MisorientationSearch(boundary, wanted);
        MatchedPlanes best = search.Best() ?? throw new InputException(
            $"no {(boundary.Kind == BoundaryKind.Tilt ? "tilt" : "twist")} boundary of {wanted.Degrees}° about [{boundary.Axis}] has a unit cell of at most {wanted.MaxArea:G6} Å² with a strain of at most {100 * wanted.MaxStrain:G4} % and an angle within {wanted.ToleranceDegrees}°",
            $"Raise max_area, max_strain or angle_tolerance{(boundary.Kind == BoundaryKind.Twist && boundary.Plane is null ? ", or give plane: the second grain is then turned about its normal" : string.Empty)}.");
        return best.ToBicrystal(boundary, wanted);
    }

    private MatchedPlanes? Best()
    {
        var pairs = (from normal in WantedNormals()
                     from lower in plane is { } given ? [given] : Planes(normal)
                     from upper in Planes(rotation.Inverse.Apply(normal))
                     let area = Math.Max(LatticePlane.Area(cell, lower), LatticePlane.Area(cell, upper))
                     orderby Math.Round(area, 6), lower.X, lower.Y, lower.Z, upper.X, upper.Y, upper.Z
                     select (lower, upper, area)).Distinct();
        MatchedPlanes? best = null;
        foreach ((LatticeVector lower, LatticeVector upper, double area) in pairs)
        {
            double most = best?.Match.Area * (1 + SameArea) ?? wanted.MaxArea;
            if (area * (1 - wanted.MaxStrain) * (1 - wanted.MaxStrain) > most)
                break;
            if (Matched(lower, upper, most) is { } found && (best is null || found.Match.Area < best.Match.Area * (1 - SameArea) || found.Cost < best.Cost - 1e-12))
                best = found;
        }

        return best;
    }

    private MatchedPlanes? Matched(LatticeVector lower, LatticeVector upper, double maxArea)
    {
        (BoundaryCell first, BoundaryCell second) = (BoundaryCell.Of(cell, s_allPoints, lower), BoundaryCell.Of(cell, s_allPoints, upper));
        Vector3D normal = LatticePlane.Normal(cell, lower);
        Rotation turn = Rotation.Between(rotation.Apply(LatticePlane.Normal(cell, upper)), normal);
        if (turn.AngleDegrees > wanted.ToleranceDegrees + 1e-9)
            return null;
        var frame = new PlaneFrame(normal, cell.ToCartesian(first.First.Real));
        UnitCell turned = rotation.Then(turn).Apply(cell);
        PlaneCell period = frame.CellOf(cell, first);
        PlaneCell otherPeriod = frame.CellOf(turned, second);
        PlaneMatch? match = PlaneMatcher.Find(period, otherPeriod, new MatchLimits(wanted.MaxStrain, tolerance, maxArea));
        if (match is null)
            return null;
        Rotation off = turn.Then(Rotation.AboutByDegrees(normal, match.Deformation.RotationDegrees));
        return off.AngleDegrees > wanted.ToleranceDegrees + 1e-9 ? null : new MatchedPlanes(frame, lower, upper, first, second, turned, match, rotation.Then(off), off.AngleDegrees);
    }

    /// <summary>Normals of the boundary in the first grain that are to be approached.</summary>
    private IEnumerable<Vector3D> WantedNormals()
    {
        if (plane is { } given)
            return [LatticePlane.Normal(cell, given)];
        Vector3D direction = cell.ToCartesian(axis.Real);
        if (boundary.Kind == BoundaryKind.Twist)
            return [direction];

        // A symmetric tilt: each grain is turned by half the angle from a plane of low indices.
        Rotation half = Rotation.AboutByDegrees(direction, 0.5 * wanted.Degrees);
        return (from h in Enumerable.Range(-2, 5)
                from k in Enumerable.Range(-2, 5)
                from l in Enumerable.Range(-2, 5)
                let mean = new LatticeVector(h, k, l)
                where mean != default && mean.Primitive() == mean && mean.Dot(axis) == 0
                orderby Math.Round(LatticePlane.Area(cell, mean), 6), h, k, l
                select half.Apply(LatticePlane.Normal(cell, mean))).Take(2 * MeanPlanes);
    }

    private IEnumerable<LatticeVector> Planes(Vector3D normal) =>
        LatticePlane.Near(cell, normal, tolerance, wanted.MaxArea, boundary.Kind == BoundaryKind.Tilt ? axis : null).Take(PlanesPerGrain);
}
