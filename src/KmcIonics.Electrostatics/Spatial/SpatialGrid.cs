using KmcIonics.Electrostatics.Planar;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Spatial;

/// <summary>A box of any shape divided evenly into cells along its three vectors; charges and potentials belong to the nodes, the corners of cells, permittivities to the cells.</summary>
public sealed class SpatialGrid
{
    private const int MostNodes = 1 << 24;

    // Up to here every number of cells may be halved often enough or is small enough to be solved as it is.
    private const int SmallCount = 8;

    /// <summary>Divides a box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="origin">Its corner, Å.</param>
    /// <param name="a">Cells and periodicity along its first vector.</param>
    /// <param name="b">Along its second.</param>
    /// <param name="c">Along its third.</param>
    /// <exception cref="InputException">The box holds nothing, or the grid has no cells or too many.</exception>
    public SpatialGrid(UnitCell box, Vector3D origin, GridAxis a, GridAxis b, GridAxis c)
    {
        if (!(box.Volume != 0 && double.IsFinite(box.Volume) && double.IsFinite(origin.X + origin.Y + origin.Z)))
            throw new InputException($"a box of {Math.Abs(box.Volume)} Å³ at {origin} Å holds nothing", "Give three vectors that span a volume, and a corner.");
        if (!HasNodes(a) || !HasNodes(b) || !HasNodes(c) || (double)a.Nodes * b.Nodes * c.Nodes > MostNodes)
        {
            throw new InputException(
                $"a grid of {a.Intervals} by {b.Intervals} by {c.Intervals} cells cannot be solved", $"Ask for one cell or more along each axis and {MostNodes} nodes at most: make the grid coarser.");
        }

        (Box, Origin, A, B, C) = (box, origin, a, b, c);
    }

    /// <summary>The box.</summary>
    public UnitCell Box { get; }

    /// <summary>Its corner, Å.</summary>
    public Vector3D Origin { get; }

    /// <summary>Cells along the first vector.</summary>
    public GridAxis A { get; }

    /// <summary>Cells along the second vector.</summary>
    public GridAxis B { get; }

    /// <summary>Cells along the third vector, across which electrodes lie.</summary>
    public GridAxis C { get; }

    /// <summary>Number of cells.</summary>
    public int Cells => A.Intervals * B.Intervals * C.Intervals;

    /// <summary>Number of nodes.</summary>
    public int Nodes => A.Nodes * B.Nodes * C.Nodes;

    /// <summary>Volume of a cell, Å³.</summary>
    public double CellVolume => Math.Abs(Box.Volume) / Cells;

    /// <summary>Sizes of a cell across its faces, Å.</summary>
    internal (double A, double B, double C) CellSize =>
        (CellVolume * Cells / (Box.B.Cross(Box.C).Length * A.Intervals), CellVolume * Cells / (Box.C.Cross(Box.A).Length * B.Intervals), CellVolume * Cells / (Box.A.Cross(Box.B).Length * C.Intervals));

    /// <summary>The smallest number of cells along a length that are no larger than asked and can be halved until few are left, which is what is solved fast.</summary>
    /// <param name="length">Å.</param>
    /// <param name="spacing">Largest size of a cell, Å.</param>
    /// <exception cref="InputException">There is no such number.</exception>
    public static int CellsAlong(double length, double spacing)
    {
        if (!(length > 0 && spacing > 0 && length / spacing <= MostNodes))
            throw new InputException($"{length} Å cannot be divided into cells of {spacing} Å", "Give lengths above zero, and cells that are not that small.");
        int wanted = Math.Max((int)Math.Ceiling(length / spacing), 1);
        int unit = 1;
        while (wanted > SmallCount * unit)
            unit *= 2;
        return (wanted + unit - 1) / unit * unit;
    }

    /// <summary>Number of a node.</summary>
    public int NodeAt(int a, int b, int c) => a + (A.Nodes * (b + (B.Nodes * c)));

    /// <summary>Number of a cell.</summary>
    public int CellAt(int a, int b, int c) => a + (A.Intervals * (b + (B.Intervals * c)));

    /// <summary>Position of a node, Å.</summary>
    public Vector3D PositionOf(int a, int b, int c) =>
        Origin + Box.ToCartesian(new Vector3D((double)a / A.Intervals, (double)b / B.Intervals, (double)c / C.Intervals));

    /// <summary>Share of a cell's volume that belongs to a node: one, and less on faces where the lattice ends.</summary>
    public double ShareOf(int a, int b, int c) => A.ShareOf(a) * B.ShareOf(b) * C.ShareOf(c);

    /// <summary>A value that depends on the height along the third vector only, for all cells, [cells].</summary>
    /// <param name="ofInterval">The value in each interval, as <see cref="PermittivityLayer.OnGrid"/> gives it.</param>
    public double[] Layered(ReadOnlySpan<double> ofInterval)
    {
        double[] layered = new double[Cells];
        int cellsInLayer = A.Intervals * B.Intervals;
        for (int cell = 0; cell < layered.Length; cell++)
            layered[cell] = ofInterval[cell / cellsInLayer];
        return layered;
    }

    /// <summary>Weights of the nodes around the centre of a cell.</summary>
    public SpatialWeight CentreOf(int a, int b, int c) => new(A.CentreOf(a), B.CentreOf(b), C.CentreOf(c));

    /// <summary>Weights of the nodes around a position.</summary>
    /// <param name="position">Å.</param>
    /// <exception cref="InputException">It lies outside of an axis that ends.</exception>
    public SpatialWeight WeightAt(Vector3D position)
    {
        Vector3D fractional = Box.ToFractional(position - Origin);
        return A.WeightAt(fractional.X * A.Intervals) is { } a && B.WeightAt(fractional.Y * B.Intervals) is { } b && C.WeightAt(fractional.Z * C.Intervals) is { } c
            ? new SpatialWeight(a, b, c)
            : throw new InputException(
                $"a charge at ({position.X}, {position.Y}, {position.Z}) Å lies outside the grid, at fractional ({fractional.X:G6}, {fractional.Y:G6}, {fractional.Z:G6})",
                "Place electrodes and free surfaces where all sites are between them.");
    }

    /// <summary>Value at a place of what is known at the nodes.</summary>
    internal double Read(SpatialWeight place, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int corner = 0; corner < SpatialWeight.Corners; corner++)
        {
            (int a, int b, int c) = place.NodeOf(corner);
            sum += place.ShareOf(corner) * values[NodeAt(a, b, c)];
        }

        return sum;
    }

    private static bool HasNodes(GridAxis axis) => axis.Intervals is > 0 and < MostNodes;
}
