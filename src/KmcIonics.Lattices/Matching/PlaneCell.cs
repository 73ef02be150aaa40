using KmcIonics.Model;

namespace KmcIonics.Lattices.Matching;

/// <summary>A vector in a plane, Å.</summary>
/// <param name="X">Along the plane's first axis.</param>
/// <param name="Y">Along its second.</param>
public readonly record struct PlaneVector(double X, double Y)
{
    /// <summary>Length, Å.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Scalar product.</summary>
    public double Dot(PlaneVector other) => (X * other.X) + (Y * other.Y);

    /// <summary>Signed area between two vectors, Å²; positive where the other lies to the left.</summary>
    public double Cross(PlaneVector other) => (X * other.Y) - (Y * other.X);

    /// <summary>Sum.</summary>
    public static PlaneVector operator +(PlaneVector left, PlaneVector right) => new(left.X + right.X, left.Y + right.Y);

    /// <summary>Difference.</summary>
    public static PlaneVector operator -(PlaneVector left, PlaneVector right) => new(left.X - right.X, left.Y - right.Y);

    /// <summary>Multiple.</summary>
    public static PlaneVector operator *(double factor, PlaneVector vector) => new(factor * vector.X, factor * vector.Y);
}

/// <summary>The period of a crystal's layer: two vectors in its plane, Å.</summary>
public sealed record PlaneCell(PlaneVector A, PlaneVector B)
{
    /// <summary>Area, Å².</summary>
    public double Area => Math.Abs(A.Cross(B));

    /// <summary>The face a, b of a unit cell, seen along its normal a × b with a along the first axis.</summary>
    public static PlaneCell FaceOf(UnitCell cell)
    {
        double a = cell.A.Length;
        double along = cell.A.Dot(cell.B) / a;
        return new PlaneCell(new PlaneVector(a, 0), new PlaneVector(along, cell.A.Cross(cell.B).Length / a));
    }

    /// <summary>Components of a vector in A and B.</summary>
    public PlaneVector ToFractional(PlaneVector vector) => new(vector.Cross(B) / A.Cross(B), A.Cross(vector) / A.Cross(B));
}
