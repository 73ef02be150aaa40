using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Graphs;

/// <summary>A directed pair of sites found by trying every image in a range that is more than large enough.</summary>
public sealed record BruteForcePair(int From, int To, CellOffset Offset, Vector3D Displacement)
{
    /// <summary>Distance, Å.</summary>
    public double Length => Displacement.Length;

    /// <summary>Pairs of two sublattices, in both directions.</summary>
    public static IEnumerable<BruteForcePair> Within(CrystalStructure structure, string first, string second, double distance)
    {
        string[] names = [.. structure.Sublattices.SelectMany(sublattice => sublattice.Positions.Select(_ => sublattice.Name))];
        return Within(structure.Cell, RandomCrystal.Positions(structure), distance)
            .Where(pair => (names[pair.From] == first && names[pair.To] == second) || (names[pair.From] == second && names[pair.To] == first));
    }

    /// <summary>
    /// All pairs within a distance. A displacement of fractional coordinates f has |f| ≤ ‖M⁻¹‖ |M f|, with the Frobenius norm of the inverse cell;
    /// positions in the cell shift the offset by less than one.
    /// </summary>
    public static IEnumerable<BruteForcePair> Within(UnitCell cell, Vector3D[] fractional, double distance)
    {
        (Vector3D x, Vector3D y, Vector3D z) = (cell.ToFractional(new(1, 0, 0)), cell.ToFractional(new(0, 1, 0)), cell.ToFractional(new(0, 0, 1)));
        int range = (int)Math.Ceiling(Math.Sqrt(x.Dot(x) + y.Dot(y) + z.Dot(z)) * distance) + 1;
        for (int from = 0; from < fractional.Length; from++)
        {
            for (int to = 0; to < fractional.Length; to++)
            {
                Vector3D between = cell.ToCartesian(Wrapped(fractional[to]) - Wrapped(fractional[from]));
                for (int a = -range; a <= range; a++)
                {
                    for (int b = -range; b <= range; b++)
                    {
                        Vector3D column = between + (a * cell.A) + (b * cell.B);
                        for (int c = -range; c <= range; c++)
                        {
                            Vector3D displacement = column + (c * cell.C);
                            bool itself = from == to && a == 0 && b == 0 && c == 0;
                            if (!itself && displacement.Dot(displacement) <= distance * distance)
                                yield return new BruteForcePair(from, to, new CellOffset(a, b, c), displacement);
                        }
                    }
                }
            }
        }
    }

    private static Vector3D Wrapped(Vector3D position) =>
        new(position.X - Math.Floor(position.X), position.Y - Math.Floor(position.Y), position.Z - Math.Floor(position.Z));
}
