using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>Lattice planes by Miller indices, which count in the reciprocal basis.</summary>
internal static class LatticePlane
{
    /// <summary>Reciprocal vector of a plane, normal to it and of length 1/spacing, 1/Å.</summary>
    public static Vector3D Reciprocal(UnitCell cell, LatticeVector plane)
    {
        Vector3D sum = (plane.X * cell.B.Cross(cell.C)) + (plane.Y * cell.C.Cross(cell.A)) + (plane.Z * cell.A.Cross(cell.B));
        return (1 / cell.Volume) * sum;
    }

    /// <summary>Unit normal.</summary>
    public static Vector3D Normal(UnitCell cell, LatticeVector plane)
    {
        Vector3D reciprocal = Reciprocal(cell, plane);
        return (1 / reciprocal.Length) * reciprocal;
    }

    /// <summary>Area of the primitive cell in a plane of coprime indices, Å².</summary>
    public static double Area(UnitCell cell, LatticeVector plane) => Math.Abs(cell.Volume) * Reciprocal(cell, plane).Length;

    /// <summary>Planes whose normals lie near a direction, those with the smallest cells first.</summary>
    /// <param name="cell">Unit cell.</param>
    /// <param name="direction">Direction, Cartesian.</param>
    /// <param name="tolerance">Tangent of the largest angle between normal and direction.</param>
    /// <param name="maxArea">Largest area of a plane's cell, Å².</param>
    /// <param name="zone">Direction that the planes hold; null for any.</param>
    public static IReadOnlyList<LatticeVector> Near(UnitCell cell, Vector3D direction, double tolerance, double maxArea, LatticeVector? zone)
    {
        // Real indices of the direction; a normal within the tolerance has indices within it times the vectors' lengths.
        Vector3D unit = (1 / direction.Length) * direction;
        var indices = new Vector3D(unit.Dot(cell.A), unit.Dot(cell.B), unit.Dot(cell.C));
        double farthest = Math.Min(maxArea / Math.Abs(cell.Volume), MostIndex / Math.Max(cell.A.Length, Math.Max(cell.B.Length, cell.C.Length)));
        var found = new HashSet<LatticeVector>();
        double step = 0.5 / Math.Max(Math.Abs(indices.X), Math.Max(Math.Abs(indices.Y), Math.Abs(indices.Z)));
        for (double length = step; length <= farthest * (1 + tolerance); length += step)
        {
            foreach (LatticeVector plane in Around(length * indices, (tolerance * length) + (0.5 * step), cell))
            {
                if (plane == default || plane.Primitive() != plane || (zone is { } held && plane.Dot(held) != 0))
                    continue;
                Vector3D reciprocal = Reciprocal(cell, plane);
                if (reciprocal.Dot(unit) > 0 && reciprocal.Length <= farthest * (1 + 1e-9) && reciprocal.Cross(unit).Length <= ((tolerance * reciprocal.Dot(unit)) + (1e-9 * reciprocal.Length)))
                    found.Add(plane);
            }
        }

        return [.. found.OrderBy(plane => Math.Round(Area(cell, plane), 6)).ThenBy(plane => (plane.X, plane.Y, plane.Z))];
    }

    private const double MostIndex = 150;

    private static IEnumerable<LatticeVector> Around(Vector3D indices, double radius, UnitCell cell)
    {
        (double a, double b, double c) = (radius * cell.A.Length, radius * cell.B.Length, radius * cell.C.Length);
        for (long h = (long)Math.Ceiling(indices.X - a); h <= Math.Floor(indices.X + a); h++)
        {
            for (long k = (long)Math.Ceiling(indices.Y - b); k <= Math.Floor(indices.Y + b); k++)
            {
                for (long l = (long)Math.Ceiling(indices.Z - c); l <= Math.Floor(indices.Z + c); l++)
                    yield return new LatticeVector(h, k, l);
            }
        }
    }
}
