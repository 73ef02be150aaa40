namespace KmcIonics.Electrostatics.Spatial;

/// <summary>Charges on the nodes of a grid: whole elementary charges divided among nodes, kept exactly, and a fixed background.</summary>
public sealed class SpatialCharge
{
    private readonly SpatialGrid grid;
    private readonly Int128[] quanta;
    private readonly double[] background;

    /// <summary>No charge but the background.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="background">Fixed charge; null for none.</param>
    public SpatialCharge(SpatialGrid grid, SpatialBackground? background = null)
    {
        this.grid = grid;
        quanta = new Int128[grid.Nodes];
        this.background = background?.ToArray() ?? new double[grid.Nodes];
        if (this.background.Length != grid.Nodes)
            throw new ArgumentException("the background has other nodes", nameof(background));
    }

    /// <summary>Number of nodes.</summary>
    public int Nodes => quanta.Length;

    /// <summary>Sum of all charges, e.</summary>
    public double Net
    {
        get
        {
            Int128 mobile = 0;
            double immobile = 0;
            for (int node = 0; node < quanta.Length; node++)
            {
                mobile += quanta[node];
                immobile += background[node];
            }

            return ((double)mobile / SpatialWeight.Quanta) + immobile;
        }
    }

    /// <summary>Sum of the magnitudes of the nodes' charges and of the background's, e.</summary>
    public double Magnitude
    {
        get
        {
            double sum = 0;
            for (int node = 0; node < quanta.Length; node++)
                sum += Math.Abs((double)quanta[node] / SpatialWeight.Quanta) + Math.Abs(background[node]);
            return sum;
        }
    }

    /// <summary>Charge of a node, e.</summary>
    public double this[int node] => ((double)quanta[node] / SpatialWeight.Quanta) + background[node];

    /// <summary>Adds charges at a place; taken away with the opposite sign.</summary>
    /// <param name="at">Weights of the place.</param>
    /// <param name="elementaryCharges">How many elementary charges, with sign.</param>
    public void Add(SpatialWeight at, int elementaryCharges)
    {
        for (int corner = 0; corner < SpatialWeight.Corners; corner++)
        {
            (int a, int b, int c) = at.NodeOf(corner);
            quanta[grid.NodeAt(a, b, c)] += (Int128)at.QuantaOf(corner) * elementaryCharges;
        }
    }

    /// <summary>Takes all charges away but the background.</summary>
    public void Clear() => Array.Clear(quanta);
}
