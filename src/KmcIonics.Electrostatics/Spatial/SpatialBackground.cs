namespace KmcIonics.Electrostatics.Spatial;

/// <summary>Fixed charge of any size on the nodes of a grid, as that of the immobile ions.</summary>
public sealed class SpatialBackground
{
    private readonly SpatialGrid grid;
    private readonly double[] charge;

    /// <summary>No charge yet.</summary>
    public SpatialBackground(SpatialGrid grid)
    {
        this.grid = grid;
        charge = new double[grid.Nodes];
    }

    /// <summary>Adds a charge at a place.</summary>
    /// <param name="at">Weights of the place.</param>
    /// <param name="elementaryCharges">Charge, e.</param>
    public void Add(SpatialWeight at, double elementaryCharges)
    {
        for (int corner = 0; corner < SpatialWeight.Corners; corner++)
        {
            (int a, int b, int c) = at.NodeOf(corner);
            charge[grid.NodeAt(a, b, c)] += at.ShareOf(corner) * elementaryCharges;
        }
    }

    /// <summary>Adds charge spread evenly inside each cell.</summary>
    /// <param name="density">Charge density of each cell, e/Å³, [cells].</param>
    public void AddDensity(ReadOnlySpan<double> density)
    {
        if (density.Length != grid.Cells)
            throw new ArgumentException("the density has other cells", nameof(density));
        for (int c = 0; c < grid.C.Intervals; c++)
        {
            for (int b = 0; b < grid.B.Intervals; b++)
            {
                for (int a = 0; a < grid.A.Intervals; a++)
                    Add(grid.CentreOf(a, b, c), grid.CellVolume * density[grid.CellAt(a, b, c)]);
            }
        }
    }

    /// <summary>Charge of each node, e, [nodes].</summary>
    public double[] ToArray() => [.. charge];
}
