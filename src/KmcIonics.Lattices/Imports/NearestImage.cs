using KmcIonics.Model;

namespace KmcIonics.Lattices.Imports;

/// <summary>The periodic image of a site that is nearest to another, where there is no doubt which that is.</summary>
public sealed class NearestImage
{
    // Two images at the same distance differ by rounding alone.
    private const double Rounding = 1e-6;

    private readonly UnitCell box;
    private readonly IReadOnlyList<bool> periodic;

    /// <summary>Measures a box.</summary>
    /// <param name="box">Supercell, Å.</param>
    /// <param name="periodicAlong">Whether it repeats along a, b and c, [3].</param>
    public NearestImage(UnitCell box, IReadOnlyList<bool> periodicAlong)
    {
        (this.box, periodic) = (box, periodicAlong);
        double volume = Math.Abs(box.Volume);
        double[] width = [volume / box.B.Cross(box.C).Length, volume / box.C.Cross(box.A).Length, volume / box.A.Cross(box.B).Length];
        HalfWidth = 0.5 * width.Where((_, axis) => periodicAlong[axis]).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    /// <summary>Half the least distance between opposite periodic faces, Å. Of all images of a vector at most one is shorter.</summary>
    public double HalfWidth { get; }

    /// <summary>
    /// Image of the second position that is nearer than <see cref="HalfWidth"/> to the first; null where none is. A vector shorter than that has fractional
    /// components below 1/2, so that rounding finds it in a cell of any shape.
    /// </summary>
    /// <param name="from">Fractional position, not wrapped.</param>
    /// <param name="to">Another.</param>
    public EdgeImage? Of(Vector3D from, Vector3D to)
    {
        Vector3D step = to - from;
        var image = new EdgeImage(Steps(step.X, 0), Steps(step.Y, 1), Steps(step.Z, 2));
        return Length(from, to, image) < HalfWidth - Rounding ? image : null;
    }

    /// <summary>Distance of an image of the second position from the first, Å.</summary>
    public double Length(Vector3D from, Vector3D to, EdgeImage image) => box.ToCartesian(to - from + new Vector3D(image.A, image.B, image.C)).Length;

    private int Steps(double component, int axis) => periodic[axis] ? -(int)Math.Floor(component + 0.5) : 0;
}
