using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Spatial;

/// <summary>Smears charge by a Gaussian in a box with right angles, and reads potentials smeared in the same way: <see cref="NodeFilter"/> along each axis.</summary>
internal sealed class SpatialFilter
{
    private const double Rounding = 1e-6;

    private readonly SpatialGrid grid;
    private readonly NodeFilter[] filters;

    /// <summary>A filter of a grid.</summary>
    /// <param name="grid">Nodes.</param>
    /// <param name="width">Standard deviation of the Gaussian, Å.</param>
    /// <exception cref="InputException">Vectors of the box are not at right angles.</exception>
    public SpatialFilter(SpatialGrid grid, double width)
    {
        UnitCell box = grid.Box;
        if (Math.Abs(Math.Abs(box.Volume) - (box.A.Length * box.B.Length * box.C.Length)) > Rounding * Math.Abs(box.Volume))
            throw new InputException("electrostatics.short_range takes a supercell with right angles, and this one is skew", "Choose such a supercell, take the planar mean, or leave short_range out.");
        this.grid = grid;
        filters = [new(grid.A, box.A.Length / grid.A.Intervals, width), new(grid.B, box.B.Length / grid.B.Intervals, width), new(grid.C, box.C.Length / grid.C.Intervals, width)];
    }

    /// <summary>Smears charges, [nodes].</summary>
    public void Spread(double[] charge) => Each((filter, first, stride) => filter.Spread(charge, first, stride));

    /// <summary>Smears what is read, [nodes].</summary>
    public void Read(double[] values) => Each((filter, first, stride) => filter.Read(values, first, stride));

    // Lines along an axis do not concern each other.
    private void Each(Action<NodeFilter, int, int> line)
    {
        (int a, int b, int c) = (grid.A.Nodes, grid.B.Nodes, grid.C.Nodes);
        for (int k = 0; k < b * c; k++)
            line(filters[0], a * k, 1);
        for (int k = 0; k < a * c; k++)
            line(filters[1], (k % a) + (a * b * (k / a)), a);
        for (int k = 0; k < a * b; k++)
            line(filters[2], k, a * b);
    }
}
