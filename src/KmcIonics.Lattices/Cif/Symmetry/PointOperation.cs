using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>Rotation part of a symmetry operation: rows of a 3 × 3 matrix of whole numbers that acts on fractional coordinates.</summary>
internal readonly record struct PointOperation(int XX, int XY, int XZ, int YX, int YY, int YZ, int ZX, int ZY, int ZZ)
{
    /// <summary>No rotation.</summary>
    public static PointOperation Identity { get; } = new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /// <summary>Inversion.</summary>
    public static PointOperation Inversion { get; } = Identity.Opposite;

    /// <summary>Determinant: 1 for a proper, −1 for an improper operation.</summary>
    public int Determinant => (XX * ((YY * ZZ) - (YZ * ZY))) - (XY * ((YX * ZZ) - (YZ * ZX))) + (XZ * ((YX * ZY) - (YY * ZX)));

    /// <summary>Trace; with the determinant it says what kind of operation this is.</summary>
    public int Trace => XX + YY + ZZ;

    /// <summary>This operation followed by inversion.</summary>
    public PointOperation Opposite => new(-XX, -XY, -XZ, -YX, -YY, -YZ, -ZX, -ZY, -ZZ);

    /// <summary>Product: first <paramref name="right"/>, then <paramref name="left"/>.</summary>
    public static PointOperation operator *(PointOperation left, PointOperation right) => new(
        (left.XX * right.XX) + (left.XY * right.YX) + (left.XZ * right.ZX),
        (left.XX * right.XY) + (left.XY * right.YY) + (left.XZ * right.ZY),
        (left.XX * right.XZ) + (left.XY * right.YZ) + (left.XZ * right.ZZ),
        (left.YX * right.XX) + (left.YY * right.YX) + (left.YZ * right.ZX),
        (left.YX * right.XY) + (left.YY * right.YY) + (left.YZ * right.ZY),
        (left.YX * right.XZ) + (left.YY * right.YZ) + (left.YZ * right.ZZ),
        (left.ZX * right.XX) + (left.ZY * right.YX) + (left.ZZ * right.ZX),
        (left.ZX * right.XY) + (left.ZY * right.YY) + (left.ZZ * right.ZY),
        (left.ZX * right.XZ) + (left.ZY * right.YZ) + (left.ZZ * right.ZZ));

    /// <summary>The rotated vector, fractional.</summary>
    public Vector3D Apply(Vector3D v) => new(
        (XX * v.X) + (XY * v.Y) + (XZ * v.Z), (YX * v.X) + (YY * v.Y) + (YZ * v.Z), (ZX * v.X) + (ZY * v.Y) + (ZZ * v.Z));

    /// <summary>The rotated translation.</summary>
    public CrystalTranslation Apply(CrystalTranslation t) => new(
        (XX * t.X) + (XY * t.Y) + (XZ * t.Z), (YX * t.X) + (YY * t.Y) + (YZ * t.Z), (ZX * t.X) + (ZY * t.Y) + (ZZ * t.Z));

    /// <summary>The power of this operation that is the identity: 1, 2, 3, 4 or 6; 0 for a matrix that is no crystallographic operation.</summary>
    public int Order
    {
        get
        {
            PointOperation power = this;
            for (int n = 1; n <= 6; n++)
            {
                if (power == Identity)
                    return n;
                power *= this;
            }

            return 0;
        }
    }
}
