using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>
/// A rotation that brings a fraction 1/Σ of a lattice's points into coincidence with others. In the lattice's own basis its matrix is rational; whole
/// numbers over a common denominator hold it exactly. H. Grimmer, W. Bollmann and D. H. Warrington, Acta Cryst. A 30, 197 (1974).
/// </summary>
/// <param name="Rotation">The rotation in Cartesian coordinates.</param>
/// <param name="Degrees">Its angle.</param>
/// <param name="Rows">Rows of the matrix in the lattice basis, times the denominator.</param>
/// <param name="Denominator">Common denominator.</param>
public sealed record CoincidenceRotation(Rotation Rotation, double Degrees, IReadOnlyList<LatticeVector> Rows, long Denominator)
{
    private const double Rounding = 1e-7;

    /// <summary>Vectors that both lattices share, in the basis of the unrotated one.</summary>
    public IntegerLattice Coincidence { get; } = IntegerLattice.WithProducts(Transposed(Rows, Denominator), Denominator);

    /// <summary>Σ.</summary>
    public long Sigma => Coincidence.Index;

    /// <summary>Coordinates, in the basis of the rotated lattice, of a vector that both share.</summary>
    public LatticeVector InRotatedBasis(LatticeVector shared)
    {
        IReadOnlyList<LatticeVector> inverse = Transposed(Rows, Denominator);
        return new LatticeVector(inverse[0].Dot(shared) / Denominator, inverse[1].Dot(shared) / Denominator, inverse[2].Dot(shared) / Denominator);
    }

    /// <summary>
    /// Coincidence rotations about an axis that is normal to a lattice plane: those that turn a lattice vector of the plane into another of the same
    /// length.
    /// </summary>
    /// <param name="cell">Unit cell.</param>
    /// <param name="axis">Lattice direction.</param>
    /// <param name="largestSigma">Largest Σ.</param>
    public static IReadOnlyList<CoincidenceRotation> About(UnitCell cell, LatticeVector axis, long largestSigma)
    {
        Vector3D direction = cell.ToCartesian(axis.Real);
        double longest = Math.Sqrt(largestSigma) * 2.5 * Math.Max(cell.A.Length, Math.Max(cell.B.Length, cell.C.Length));
        (LatticeVector Lattice, Vector3D Place)[] inPlane = [.. InPlane(cell, direction, Math.Min(longest, 40 * cell.A.Length))];
        var found = new Dictionary<long, CoincidenceRotation>();
        foreach (var shell in inPlane.GroupBy(vector => Math.Round(vector.Place.Length / cell.A.Length, 6)))
        {
            Vector3D first = shell.First().Place;
            foreach ((_, Vector3D other) in shell.Skip(1))
            {
                double sine = first.Cross(other).Dot(direction) / (first.Length * first.Length * direction.Length);
                double cosine = first.Dot(other) / (first.Length * first.Length);
                double degrees = Math.Atan2(sine, cosine) * 180 / Math.PI;
                if (cosine < -1 + Rounding || found.ContainsKey((long)Math.Round(degrees * 1e6)))
                    continue;
                if (TryMake(cell, Rotation.About(direction, sine / (1 + cosine)), degrees, largestSigma) is { } rotation && rotation.Sigma <= largestSigma)
                    found.Add((long)Math.Round(degrees * 1e6), rotation);
            }
        }

        return [.. found.Values.OrderBy(rotation => rotation.Sigma).ThenBy(rotation => Math.Abs(rotation.Degrees)).ThenByDescending(rotation => rotation.Degrees)];
    }

    private static CoincidenceRotation? TryMake(UnitCell cell, Rotation rotation, double degrees, long largestDenominator)
    {
        Vector3D[] columns = [.. new[] { cell.A, cell.B, cell.C }.Select(vector => cell.ToFractional(rotation.Apply(vector)))];
        Vector3D[] back = [.. new[] { cell.A, cell.B, cell.C }.Select(vector => cell.ToFractional(rotation.Inverse.Apply(vector)))];
        for (long denominator = 1; denominator <= largestDenominator; denominator++)
        {
            if (!columns.Concat(back).All(column => IsWhole(denominator * column)))
                continue;
            LatticeVector[] whole = [.. columns.Select(column => Rounded(denominator * column))];
            LatticeVector[] rows =
            [
                new(whole[0].X, whole[1].X, whole[2].X), new(whole[0].Y, whole[1].Y, whole[2].Y), new(whole[0].Z, whole[1].Z, whole[2].Z),
            ];
            return new CoincidenceRotation(rotation, degrees, rows, denominator);
        }

        return null;
    }

    private static IEnumerable<(LatticeVector Lattice, Vector3D Place)> InPlane(UnitCell cell, Vector3D direction, double longest)
    {
        double volume = Math.Abs(cell.Volume);
        int a = (int)(longest * cell.B.Cross(cell.C).Length / volume);
        int b = (int)(longest * cell.C.Cross(cell.A).Length / volume);
        int c = (int)(longest * cell.A.Cross(cell.B).Length / volume);
        for (int i = -a; i <= a; i++)
        {
            for (int j = -b; j <= b; j++)
            {
                for (int k = -c; k <= c; k++)
                {
                    var vector = new LatticeVector(i, j, k);
                    Vector3D place = cell.ToCartesian(vector.Real);
                    if (place.Length > 0 && place.Length <= longest && Math.Abs(place.Dot(direction)) < Rounding * place.Length * direction.Length)
                        yield return (vector, place);
                }
            }
        }
    }

    // The inverse of the matrix is adj(M)/det(M); with M = rows/d of determinant 1, it is adj(rows)/d².
    private static IReadOnlyList<LatticeVector> Transposed(IReadOnlyList<LatticeVector> rows, long denominator)
    {
        (LatticeVector x, LatticeVector y, LatticeVector z) = (rows[0], rows[1], rows[2]);
        LatticeVector yz = y.Cross(z), zx = z.Cross(x), xy = x.Cross(y);
        return
        [
            Divided(new LatticeVector(yz.X, zx.X, xy.X), denominator), Divided(new LatticeVector(yz.Y, zx.Y, xy.Y), denominator), Divided(new LatticeVector(yz.Z, zx.Z, xy.Z), denominator),
        ];
    }

    private static LatticeVector Divided(LatticeVector vector, long divisor) => new(vector.X / divisor, vector.Y / divisor, vector.Z / divisor);

    private static bool IsWhole(Vector3D vector) => IsWhole(vector.X) && IsWhole(vector.Y) && IsWhole(vector.Z);

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < Rounding * (1 + Math.Abs(value));

    private static LatticeVector Rounded(Vector3D vector) => new((long)Math.Round(vector.X), (long)Math.Round(vector.Y), (long)Math.Round(vector.Z));
}
