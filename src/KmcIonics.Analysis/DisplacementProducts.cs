using System.Runtime.Intrinsics;
using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Sums of products of displacement components along the lattice vectors, in the order aa, bb, cc, ab, ac, bc (quanta²). They
/// hold the Cartesian squares for every cell shape, and their sum runs over integers, without a matrix product per ion.
/// </summary>
internal static class DisplacementProducts
{
    /// <summary>Products kept.</summary>
    public const int Count = 6;

    /// <summary>
    /// Adds the products of the differences to − from, summed over the entries of the spans. Differences of integers are exact even
    /// where the displacements are too long for a double. Four lanes on every processor, so that the sum rounds alike everywhere.
    /// </summary>
    public static void Add(in Displacements to, in Displacements from, Span<double> products)
    {
        Vector256<double> aa = default, bb = default, cc = default, ab = default, ac = default, bc = default;
        int length = to.A.Length;
        int whole = length & -Vector256<long>.Count;
        for (int i = 0; i < whole; i += Vector256<long>.Count)
        {
            Vector256<double> a = Difference(to.A, from.A, i);
            Vector256<double> b = Difference(to.B, from.B, i);
            Vector256<double> c = Difference(to.C, from.C, i);
            aa += a * a;
            bb += b * b;
            cc += c * c;
            ab += a * b;
            ac += a * c;
            bc += b * c;
        }

        products[0] += Vector256.Sum(aa);
        products[1] += Vector256.Sum(bb);
        products[2] += Vector256.Sum(cc);
        products[3] += Vector256.Sum(ab);
        products[4] += Vector256.Sum(ac);
        products[5] += Vector256.Sum(bc);
        for (int i = whole; i < length; i++)
        {
            (double a, double b, double c) = (to.A[i] - from.A[i], to.B[i] - from.B[i], to.C[i] - from.C[i]);
            products[0] += a * a;
            products[1] += b * b;
            products[2] += c * c;
            products[3] += a * b;
            products[4] += a * c;
            products[5] += b * c;
        }
    }

    /// <summary>Cartesian sums Σ Δx², Σ Δy², Σ Δz² (Å²) of the products, Δx = a A_x + b B_x + c C_x and so on.</summary>
    public static Vector3D CartesianSquares(ReadOnlySpan<double> products, UnitCell cell)
    {
        const double QuantaSquared = (double)LatticeQuanta.PerVector * LatticeQuanta.PerVector;
        return (1 / QuantaSquared) * new Vector3D(
            Square(products, cell.A.X, cell.B.X, cell.C.X),
            Square(products, cell.A.Y, cell.B.Y, cell.C.Y),
            Square(products, cell.A.Z, cell.B.Z, cell.C.Z));
    }

    private static double Square(ReadOnlySpan<double> products, double a, double b, double c) =>
        (products[0] * a * a) + (products[1] * b * b) + (products[2] * c * c)
        + (2 * ((products[3] * a * b) + (products[4] * a * c) + (products[5] * b * c)));

    private static Vector256<double> Difference(ReadOnlySpan<long> to, ReadOnlySpan<long> from, int index) =>
        Vector256.ConvertToDouble(
            Vector256.Create(to.Slice(index, Vector256<long>.Count)) - Vector256.Create(from.Slice(index, Vector256<long>.Count)));
}
