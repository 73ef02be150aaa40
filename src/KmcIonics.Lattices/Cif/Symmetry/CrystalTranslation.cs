using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>Translation part of a symmetry operation, in units of 1/5040 of the lattice vectors, which hold all halves to tenths and twelfths exactly.</summary>
internal readonly record struct CrystalTranslation(int X, int Y, int Z)
{
    /// <summary>Units in a lattice vector.</summary>
    public const int PerVector = 5040;

    /// <summary>The translation with each component in [0, 1).</summary>
    public CrystalTranslation Reduced => new(Reduce(X), Reduce(Y), Reduce(Z));

    /// <summary>As fractions of the lattice vectors.</summary>
    public Vector3D Fractional => new(X / (double)PerVector, Y / (double)PerVector, Z / (double)PerVector);

    /// <summary>Component-wise sum.</summary>
    public static CrystalTranslation operator +(CrystalTranslation left, CrystalTranslation right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    /// <summary>Component-wise difference.</summary>
    public static CrystalTranslation operator -(CrystalTranslation left, CrystalTranslation right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>A translation given in twelfths.</summary>
    public static CrystalTranslation Twelfths(int x, int y, int z) => new(x * PerVector / 12, y * PerVector / 12, z * PerVector / 12);

    private static int Reduce(int value) => ((value % PerVector) + PerVector) % PerVector;
}
