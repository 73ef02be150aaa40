namespace KmcIonics.Model;

/// <summary>A rotation as its matrix rows; portable operations alone.</summary>
/// <param name="X">First row.</param>
/// <param name="Y">Second row.</param>
/// <param name="Z">Third row.</param>
public sealed record Rotation(Vector3D X, Vector3D Y, Vector3D Z)
{
    /// <summary>No rotation.</summary>
    public static Rotation None { get; } = new(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1));

    /// <summary>The rotated vector.</summary>
    public Vector3D Apply(Vector3D vector) => new(X.Dot(vector), Y.Dot(vector), Z.Dot(vector));

    /// <summary>The rotated cell.</summary>
    public UnitCell Apply(UnitCell cell) => new(Apply(cell.A), Apply(cell.B), Apply(cell.C));

    /// <summary>The opposite rotation.</summary>
    public Rotation Inverse => new(new(X.X, Y.X, Z.X), new(X.Y, Y.Y, Z.Y), new(X.Z, Y.Z, Z.Z));

    /// <summary>Rotation of a quaternion w + xi + yj + zk of any length above 0. K. Shoemake, SIGGRAPH 19, 245 (1985).</summary>
    public static Rotation FromQuaternion(double w, double x, double y, double z)
    {
        double s = 2 / ((w * w) + (x * x) + (y * y) + (z * z));
        return new Rotation(
            new Vector3D(1 - (s * ((y * y) + (z * z))), s * ((x * y) - (w * z)), s * ((x * z) + (w * y))),
            new Vector3D(s * ((x * y) + (w * z)), 1 - (s * ((x * x) + (z * z))), s * ((y * z) - (w * x))),
            new Vector3D(s * ((x * z) - (w * y)), s * ((y * z) + (w * x)), 1 - (s * ((x * x) + (y * y)))));
    }

    /// <summary>Rotation about an axis whose half angle has the tangent <paramref name="tangentOfHalf"/>.</summary>
    public static Rotation About(Vector3D axis, double tangentOfHalf)
    {
        Vector3D unit = (tangentOfHalf / axis.Length) * axis;
        return FromQuaternion(1, unit.X, unit.Y, unit.Z);
    }

    /// <summary>Rotation about an axis by an angle.</summary>
    public static Rotation AboutByDegrees(Vector3D axis, double degrees)
    {
        (double sine, double cosine) = PortableTrigonometry.OfDegrees(0.5 * degrees);
        Vector3D unit = (sine / axis.Length) * axis;
        return FromQuaternion(cosine, unit.X, unit.Y, unit.Z);
    }

    /// <summary>The shortest rotation of one unit vector to another.</summary>
    public static Rotation Between(Vector3D from, Vector3D to)
    {
        Vector3D cross = from.Cross(to);
        double w = 1 + from.Dot(to);
        return w < 1e-12 ? FromQuaternion(0, 1, 0, 0) : FromQuaternion(w, cross.X, cross.Y, cross.Z);
    }

    /// <summary>Angle between 0 and 180°; to be read, not to be reckoned with.</summary>
    public double AngleDegrees
    {
        get
        {
            double sine = new Vector3D(Z.Y - Y.Z, X.Z - Z.X, Y.X - X.Y).Length;
            return Math.Atan2(sine, X.X + Y.Y + Z.Z - 1) * 180 / Math.PI;
        }
    }

    /// <summary>First this rotation, then another.</summary>
    public Rotation Then(Rotation next)
    {
        Rotation columns = Inverse;
        (Vector3D a, Vector3D b, Vector3D c) = (next.Apply(columns.X), next.Apply(columns.Y), next.Apply(columns.Z));
        return new Rotation(a, b, c).Inverse;
    }
}
