using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>A symmetry operation of a space group, x → Rx + t, with t reduced to the unit cell.</summary>
internal readonly record struct SymmetryOperation
{
    private const string Axes = "xyz";

    public SymmetryOperation(PointOperation rotation, CrystalTranslation translation)
    {
        (Rotation, Translation) = (rotation, translation.Reduced);
    }

    public static SymmetryOperation Identity { get; } = new(PointOperation.Identity, default);

    public PointOperation Rotation { get; }

    public CrystalTranslation Translation { get; }

    /// <summary>Product: first <paramref name="right"/>, then <paramref name="left"/>.</summary>
    public static SymmetryOperation operator *(SymmetryOperation left, SymmetryOperation right) =>
        new(left.Rotation * right.Rotation, left.Rotation.Apply(right.Translation) + left.Translation);

    /// <summary>Image of a fractional position.</summary>
    public Vector3D Apply(Vector3D position) => Rotation.Apply(position) + Translation.Fractional;

    /// <summary>The operation as CIFs write it.</summary>
    public override string ToString() => string.Join(
        ',',
        Row(Rotation.XX, Rotation.XY, Rotation.XZ, Translation.X),
        Row(Rotation.YX, Rotation.YY, Rotation.YZ, Translation.Y),
        Row(Rotation.ZX, Rotation.ZY, Rotation.ZZ, Translation.Z));

    private static string Row(int x, int y, int z, int translation)
    {
        string row = string.Concat(new[] { x, y, z }.Select((factor, axis) => factor == 0 ? "" : $"{(factor < 0 ? "-" : "+")}{(Math.Abs(factor) == 1 ? "" : Math.Abs(factor))}{Axes[axis]}"));
        if (translation != 0)
        {
            int common = Enumerable.Range(1, translation).Last(k => translation % k == 0 && CrystalTranslation.PerVector % k == 0);
            row += $"+{translation / common}/{CrystalTranslation.PerVector / common}";
        }

        return row.TrimStart('+');
    }
}
