using System.Runtime.Intrinsics;

namespace KmcIonics.Lattices.Disorder;

/// <summary>e^−u of four numbers from additions and multiplications alone, so that it has the same bits with and without vector instructions.</summary>
internal static class SmallExponential
{
    private const double Part = 1.0 / 16;

    /// <summary>e^−u, relative error below 10⁻⁶, for 0 ≤ u ≤ 6.5: (e^−u/16)¹⁶, the root by its Taylor series.</summary>
    public static Vector256<double> Of(Vector256<double> u)
    {
        Vector256<double> x = u * -Part;
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> root = Vector256.Create(1.0 / 720) + (x * (1.0 / 5040));
        root = Vector256.Create(1.0 / 120) + (x * root);
        root = Vector256.Create(1.0 / 24) + (x * root);
        root = Vector256.Create(1.0 / 6) + (x * root);
        root = Vector256.Create(0.5) + (x * root);
        root = one + (x * root);
        root = one + (x * root);
        root *= root;
        root *= root;
        root *= root;
        return root * root;
    }
}
