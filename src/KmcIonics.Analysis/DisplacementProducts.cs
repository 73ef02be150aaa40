using System.Runtime.Intrinsics;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Sums of products of displacement components along the lattice vectors, in the order aa, bb, cc, ab, ac, bc (quanta²), and of |Δr|⁴ (Å⁴). They
/// hold the Cartesian squares for every cell shape, and their sum runs over integers, without a matrix product per ion.
/// </summary>
internal static class DisplacementProducts
{
    /// <summary>Sums kept.</summary>
    public const int Count = 7;

    /// <summary>Place of Σ|Δr|⁴.</summary>
    public const int FourthPower = 6;

    /// <summary>
    /// Adds the products of the differences to − from, summed over the entries of the spans. Differences of integers are exact even
    /// where the displacements are too long for a double. Four lanes on every processor, so that the sum rounds alike everywhere.
    /// </summary>
    public static void Add(in Displacements to, in Displacements from, in CellMetric metric, Span<double> products)
    {
        Vector256<double> aa = default, bb = default, cc = default, ab = default, ac = default, bc = default, fourth = default;
        int length = to.A.Length;
        int whole = length & -Vector256<long>.Count;
        for (int i = 0; i < whole; i += Vector256<long>.Count)
        {
            Vector256<double> a = Difference(to.A, from.A, i);
            Vector256<double> b = Difference(to.B, from.B, i);
            Vector256<double> c = Difference(to.C, from.C, i);
            (Vector256<double> a2, Vector256<double> b2, Vector256<double> c2) = (a * a, b * b, c * c);
            (Vector256<double> x, Vector256<double> y, Vector256<double> z) = (a * b, a * c, b * c);
            Vector256<double> square = (a2 * metric.AA) + (b2 * metric.BB) + (c2 * metric.CC) + (x * metric.AB) + (y * metric.AC) + (z * metric.BC);
            aa += a2;
            bb += b2;
            cc += c2;
            ab += x;
            ac += y;
            bc += z;
            fourth += square * square;
        }

        products[0] += Vector256.Sum(aa);
        products[1] += Vector256.Sum(bb);
        products[2] += Vector256.Sum(cc);
        products[3] += Vector256.Sum(ab);
        products[4] += Vector256.Sum(ac);
        products[5] += Vector256.Sum(bc);
        products[FourthPower] += Vector256.Sum(fourth);
        for (int i = whole; i < length; i++)
            AddOne(to.A[i] - from.A[i], to.B[i] - from.B[i], to.C[i] - from.C[i], metric, products);
    }

    /// <summary>Cartesian sums Σ Δx², Σ Δy², Σ Δz² (Å²) of the products, Δx = a A_x + b B_x + c C_x and so on.</summary>
    public static Vector3D CartesianSquares(ReadOnlySpan<double> products, UnitCell cell) => new(
        Product(products, (cell.A.X, cell.B.X, cell.C.X), (cell.A.X, cell.B.X, cell.C.X)),
        Product(products, (cell.A.Y, cell.B.Y, cell.C.Y), (cell.A.Y, cell.B.Y, cell.C.Y)),
        Product(products, (cell.A.Z, cell.B.Z, cell.C.Z), (cell.A.Z, cell.B.Z, cell.C.Z)));

    /// <summary>Cartesian sums Σ ΔyΔz, Σ ΔxΔz, Σ ΔxΔy (Å²) of the products.</summary>
    public static Vector3D CartesianProducts(ReadOnlySpan<double> products, UnitCell cell) => new(
        Product(products, (cell.A.Y, cell.B.Y, cell.C.Y), (cell.A.Z, cell.B.Z, cell.C.Z)),
        Product(products, (cell.A.X, cell.B.X, cell.C.X), (cell.A.Z, cell.B.Z, cell.C.Z)),
        Product(products, (cell.A.X, cell.B.X, cell.C.X), (cell.A.Y, cell.B.Y, cell.C.Y)));

    private static double Product(ReadOnlySpan<double> products, (double A, double B, double C) one, (double A, double B, double C) other)
    {
        const double QuantaSquared = (double)LatticeQuanta.PerVector * LatticeQuanta.PerVector;
        return ((products[0] * one.A * other.A) + (products[1] * one.B * other.B) + (products[2] * one.C * other.C)
            + (products[3] * ((one.A * other.B) + (one.B * other.A)))
            + (products[4] * ((one.A * other.C) + (one.C * other.A)))
            + (products[5] * ((one.B * other.C) + (one.C * other.B)))) / QuantaSquared;
    }

    private static void AddOne(double a, double b, double c, in CellMetric metric, Span<double> products)
    {
        double square = (a * a * metric.AA) + (b * b * metric.BB) + (c * c * metric.CC) + (a * b * metric.AB) + (a * c * metric.AC) + (b * c * metric.BC);
        products[0] += a * a;
        products[1] += b * b;
        products[2] += c * c;
        products[3] += a * b;
        products[4] += a * c;
        products[5] += b * c;
        products[FourthPower] += square * square;
    }

    private static Vector256<double> Difference(ReadOnlySpan<long> to, ReadOnlySpan<long> from, int index) =>
        Vector256.ConvertToDouble(
            Vector256.Create(to.Slice(index, Vector256<long>.Count)) - Vector256.Create(from.Slice(index, Vector256<long>.Count)));
}
