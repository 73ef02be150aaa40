namespace KmcIonics.Model;

/// <summary>A unit cell of any shape, as its three lattice vectors in Å.</summary>
public sealed record UnitCell(Vector3D A, Vector3D B, Vector3D C)
{
    /// <summary>Signed cell volume a·(b×c), Å³; positive for a right-handed cell.</summary>
    public double Volume => A.Dot(B.Cross(C));

    /// <summary>Cell from lengths (Å) and angles (degrees): a along x, b in the xy plane.</summary>
    /// <exception cref="InputException">A length is not positive, an angle is not between 0 and 180°, or the angles span no volume.</exception>
    public static UnitCell FromLengthsAndAngles(double a, double b, double c, double alpha, double beta, double gamma)
    {
        if (!(a > 0 && b > 0 && c > 0 && double.IsFinite(a * b * c)))
            throw new InputException($"cell lengths {a}, {b}, {c} Å are not all positive and finite", "Give lengths in Å.");
        if (!(InRange(alpha) && InRange(beta) && InRange(gamma)))
            throw new InputException($"cell angles {alpha}, {beta}, {gamma}° are not all between 0 and 180°", "Give alpha, beta, gamma in degrees.");
        (double cosAlpha, double cosBeta, double cosGamma, double sinGamma) =
            (CosineOfDegrees(alpha), CosineOfDegrees(beta), CosineOfDegrees(gamma), Math.Sin(gamma * Math.PI / 180));
        double cx = cosBeta;
        double cy = (cosAlpha - (cosBeta * cosGamma)) / sinGamma;
        double czSquared = 1 - (cx * cx) - (cy * cy);
        if (!(sinGamma > 1e-6 && czSquared > 1e-9))
            throw new InputException($"cell angles {alpha}, {beta}, {gamma}° span no volume", "Give alpha, beta, gamma in degrees.");
        return new UnitCell(
            new Vector3D(a, 0, 0),
            new Vector3D(b * cosGamma, b * sinGamma, 0),
            new Vector3D(c * cx, c * cy, c * Math.Sqrt(czSquared)));
    }

    /// <summary>Cartesian position (Å) of a fractional one.</summary>
    public Vector3D ToCartesian(Vector3D fractional) =>
        (fractional.X * A) + (fractional.Y * B) + (fractional.Z * C);

    /// <summary>Fractional position of a Cartesian one (Å).</summary>
    public Vector3D ToFractional(Vector3D cartesian) => new(
        cartesian.Dot(B.Cross(C)) / Volume,
        cartesian.Dot(C.Cross(A)) / Volume,
        cartesian.Dot(A.Cross(B)) / Volume);

    private static bool InRange(double degrees) => degrees is > 0 and < 180;

    // Right angles and 60/120° are exact, so that cubic and hexagonal cells have no stray 1e-17 components.
    private static double CosineOfDegrees(double degrees) => degrees switch
    {
        90 => 0,
        60 => 0.5,
        120 => -0.5,
        _ => Math.Cos(degrees * Math.PI / 180),
    };
}
