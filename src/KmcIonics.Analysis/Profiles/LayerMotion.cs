using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// What moved in the layers of one replica: polarization P = Σ charge number × displacement of hops, half of each in the layer that it leaves and half in the one that it leads to;
/// hops that leave each layer; and charge that crosses each plane.
/// </summary>
internal sealed class LayerMotion
{
    private readonly LayerTransportSystem system;
    private readonly int layers;
    private readonly LayerTally tally;
    private double start;
    private int next;

    public LayerMotion(LayerTransportSystem system)
    {
        this.system = system;
        layers = system.Layers.Height.Count;
        tally = new LayerTally(system);
        Correlation = new LayerCorrelation(system);
    }

    /// <summary>How P of each layer goes with that of all.</summary>
    public LayerCorrelation Correlation { get; }

    /// <summary>Whether every frame has been seen.</summary>
    public bool Complete => next > system.Frames;

    /// <summary>Sampled time, s.</summary>
    public double SampledTime { get; private set; }

    /// <summary>Hops of a species that leave a layer in the sampled time.</summary>
    public long Hops(int species, int layer) => tally.Hops[(species * layers) + layer];

    /// <summary>Charge number that crossed a plane upwards in the sampled time, less what crossed it downwards.</summary>
    public long Crossed(int plane) => tally.Crossed[plane];

    /// <summary>Σ|d| over the hops that leave a layer or lead to it, d their parts across it, Å.</summary>
    public double Lengths(int layer) => tally.Lengths[layer];

    /// <summary>Σd², Å².</summary>
    public double Squares(int layer) => tally.Squares[layer];

    /// <summary>P of a layer from the first frame to the latest, Å.</summary>
    public Vector3D Polarization(int layer) => Polarization(system.Cell, new long[tally.Moved.Length], tally.Moved, layer);

    /// <summary>P of a layer from one time to another, Å.</summary>
    /// <param name="cell">Unit cell whose lattice vectors displacements are counted in, Å.</param>
    /// <param name="from">Twice P of each layer along the lattice vectors, quanta, [layers × 3].</param>
    /// <param name="to">The same later.</param>
    /// <param name="layer">The layer.</param>
    public static Vector3D Polarization(UnitCell cell, long[] from, long[] to, int layer)
    {
        int at = 3 * layer;
        return 0.5 / LatticeQuanta.PerVector * (((to[at] - from[at]) * cell.A) + ((to[at + 1] - from[at + 1]) * cell.B) + ((to[at + 2] - from[at + 2]) * cell.C));
    }

    /// <summary>Adds a frame, after the events before it.</summary>
    public void Observe(int frameIndex, double time)
    {
        if (frameIndex != next || Complete)
            throw new ArgumentException($"frame {next} was due and frame {frameIndex} came", nameof(frameIndex));
        if (frameIndex == 0)
            start = time;
        SampledTime = time - start;
        next++;
        Correlation.Observe(frameIndex, tally.Moved);
    }

    /// <summary>Adds events, [edges]; nothing where there are none yet.</summary>
    /// <param name="edges">The edges.</param>
    /// <param name="events">Events along each.</param>
    /// <param name="parts">Where stretches of cells are summed, whatever the number of threads.</param>
    /// <param name="threads">Threads that may work at it.</param>
    public void Add(CellEdges edges, uint[] events, LayerTally[] parts, int threads)
    {
        if (events.Length == 0)
            return;
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            parts[part].Clear();
            parts[part].Add(edges.Along(events, part, parts.Length));
        });
        foreach (LayerTally part in parts)
            tally.Add(part);
    }
}
