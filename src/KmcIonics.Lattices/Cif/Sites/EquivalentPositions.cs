using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>
/// Symmetry copies of a position. Operations that move the position by less than <see cref="SnapDistance"/> are taken to leave it in place: it is moved onto their
/// common element (0.3333 to 1/3), the mean of its images under them, so that no copies come out that nearly coincide.
/// </summary>
internal static class EquivalentPositions
{
    /// <summary>Copies nearer than this are one site, Å.</summary>
    public const double SnapDistance = 0.1;

    private const double Exact = 1e-6;
    private const int MostRounds = 20;

    /// <summary>All copies in the unit cell, each coordinate in [0, 1), in the order of the operations; null where the position is neither on nor off a symmetry element.</summary>
    public static IReadOnlyList<Vector3D>? Of(Vector3D position, IReadOnlyList<SymmetryOperation> operations, UnitCell cell)
    {
        Vector3D snapped = Wrap(position);
        for (int round = 0; round < MostRounds; round++)
        {
            Vector3D sum = Vector3D.Zero;
            (int count, bool moved) = (0, false);
            foreach (SymmetryOperation operation in operations)
            {
                Vector3D shift = NearestDifference(snapped, operation.Apply(snapped));
                double distance = cell.ToCartesian(shift).Length;
                if (distance >= SnapDistance)
                    continue;
                (sum, count, moved) = (sum + shift, count + 1, moved || distance > Exact);
            }

            if (!moved)
                return Copies(snapped, operations, operations.Count / count, cell);
            snapped += (1.0 / count) * sum;
        }

        return null;
    }

    private static List<Vector3D>? Copies(Vector3D position, IReadOnlyList<SymmetryOperation> operations, int expected, UnitCell cell)
    {
        List<Vector3D> copies = [];
        foreach (SymmetryOperation operation in operations)
        {
            Vector3D copy = Wrap(operation.Apply(position));
            if (!copies.Exists(other => cell.ToCartesian(NearestDifference(copy, other)).Length < 10 * Exact))
                copies.Add(copy);
        }

        return copies.Count == expected ? copies : null;
    }

    private static Vector3D NearestDifference(Vector3D from, Vector3D to) => new(Nearest(to.X - from.X), Nearest(to.Y - from.Y), Nearest(to.Z - from.Z));

    private static double Nearest(double difference) => difference - Math.Floor(difference + 0.5);

    private static Vector3D Wrap(Vector3D v) => new(Wrap(v.X), Wrap(v.Y), Wrap(v.Z));

    private static double Wrap(double coordinate)
    {
        double wrapped = coordinate - Math.Floor(coordinate);
        return wrapped > 1 - 1e-9 || wrapped < 1e-9 ? 0 : wrapped;
    }
}
