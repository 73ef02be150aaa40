using System.Globalization;
namespace KmcIonics.Lattices.Matching;

/// <summary>
/// A homogeneous deformation in a plane, F = R U: a stretch U and then a rotation R, both from square roots alone. M. E. Gurtin, An Introduction to
/// Continuum Mechanics (1981), section 2.
/// </summary>
/// <param name="XX">∂x'/∂x.</param>
/// <param name="XY">∂x'/∂y.</param>
/// <param name="YX">∂y'/∂x.</param>
/// <param name="YY">∂y'/∂y.</param>
public readonly record struct PlaneDeformation(double XX, double XY, double YX, double YY)
{
    /// <summary>The deformation that takes one cell's vectors to another's.</summary>
    public static PlaneDeformation Between(PlaneCell from, PlaneCell to)
    {
        double area = from.A.Cross(from.B);
        PlaneVector x = (1 / area) * ((from.B.Y * to.A) - (from.A.Y * to.B));
        PlaneVector y = (1 / area) * ((from.A.X * to.B) - (from.B.X * to.A));
        return new PlaneDeformation(x.X, y.X, x.Y, y.Y);
    }

    /// <summary>Area after to area before; negative where the plane is turned over.</summary>
    public double AreaRatio => (XX * YY) - (XY * YX);

    /// <summary>Sine and cosine of the rotation R.</summary>
    public PlaneVector Rotation
    {
        get
        {
            var turn = new PlaneVector(XX + YY, YX - XY);
            return (1 / turn.Length) * turn;
        }
    }

    /// <summary>Angle of the rotation R, degrees; to be read, not to be reckoned with.</summary>
    public double RotationDegrees => Math.Atan2(Rotation.Y, Rotation.X) * 180 / Math.PI;

    /// <summary>Strain U − 1.</summary>
    public PlaneStrain Strain
    {
        get
        {
            (double cosine, double sine) = (Rotation.X, Rotation.Y);
            return new PlaneStrain((cosine * XX) + (sine * YX) - 1, (cosine * YY) - (sine * XY) - 1, (cosine * XY) + (sine * YY));
        }
    }

    /// <summary>The deformed vector.</summary>
    public PlaneVector Apply(PlaneVector vector) => new((XX * vector.X) + (XY * vector.Y), (YX * vector.X) + (YY * vector.Y));
}

/// <summary>Strain in a plane (Biot): relative elongations, and half the shear.</summary>
/// <param name="XX">ε_xx.</param>
/// <param name="YY">ε_yy.</param>
/// <param name="XY">ε_xy.</param>
public readonly record struct PlaneStrain(double XX, double YY, double XY)
{
    /// <summary>The largest elongation or compression of any direction.</summary>
    public double Largest
    {
        get
        {
            double half = 0.5 * (XX - YY);
            return Math.Abs(0.5 * (XX + YY)) + Math.Sqrt((half * half) + (XY * XY));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"ε_xx = {Percent(XX)} %, ε_yy = {Percent(YY)} %, ε_xy = {Percent(XY)} %";

    // Zero has no sign.
    private static string Percent(double strain) => (Math.Round(100 * strain, 3) + 0.0).ToString("F3", CultureInfo.CurrentCulture);
}
