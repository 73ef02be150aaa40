namespace KmcIonics.Model;

/// <summary>A symmetric tensor of second rank by its Cartesian components. Shear strains are tensor components, half of the engineering shear.</summary>
public readonly record struct SymmetricTensor(double XX, double YY, double ZZ, double YZ, double XZ, double XY)
{
    /// <summary>The components in the order of Voigt: xx, yy, zz, yz, xz, xy.</summary>
    public IReadOnlyList<double> Components => [XX, YY, ZZ, YZ, XZ, XY];

    /// <summary>Whether it is a multiple of the unit tensor, which looks the same along all directions.</summary>
    public bool IsIsotropic => XX == YY && YY == ZZ && (YZ, XZ, XY) is (0, 0, 0);

    /// <summary>A multiple of the unit tensor.</summary>
    public static SymmetricTensor Isotropic(double value) => new(value, value, value, 0, 0, 0);

    /// <summary>n⊗n of a vector.</summary>
    public static SymmetricTensor Dyad(Vector3D vector) =>
        new(vector.X * vector.X, vector.Y * vector.Y, vector.Z * vector.Z, vector.Y * vector.Z, vector.X * vector.Z, vector.X * vector.Y);

    /// <summary>Σ_ij A_ij B_ij: off-diagonal components count twice.</summary>
    public double Contract(SymmetricTensor other) =>
        (XX * other.XX) + (YY * other.YY) + (ZZ * other.ZZ) + (2 * ((YZ * other.YZ) + (XZ * other.XZ) + (XY * other.XY)));

    /// <summary>Sum of two tensors.</summary>
    public static SymmetricTensor operator +(SymmetricTensor left, SymmetricTensor right) => new(
        left.XX + right.XX, left.YY + right.YY, left.ZZ + right.ZZ, left.YZ + right.YZ, left.XZ + right.XZ, left.XY + right.XY);

    /// <summary>Multiple of a tensor.</summary>
    public static SymmetricTensor operator *(double factor, SymmetricTensor tensor) => new(
        factor * tensor.XX, factor * tensor.YY, factor * tensor.ZZ, factor * tensor.YZ, factor * tensor.XZ, factor * tensor.XY);
}
