using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What moved in the layers of one replica by the events of some edges.</summary>
/// <param name="system">The layers.</param>
internal sealed class LayerTally(LayerTransportSystem system)
{
    private readonly int layers = system.Layers.Height.Count;

    /// <summary>Twice Σ charge number × displacement of hops along the lattice vectors, quanta, [layers × 3].</summary>
    public long[] Moved { get; } = new long[3 * system.Layers.Height.Count];

    /// <summary>Hops that leave each layer, [species × layers].</summary>
    public long[] Hops { get; } = new long[system.Layers.Species.Count * system.Layers.Height.Count];

    /// <summary>Charge number that crossed each plane upwards, [planes].</summary>
    public long[] Crossed { get; } = new long[system.Planes?.Count ?? 0];

    /// <summary>Σ|d| over the hops that leave a layer or lead to it, d their parts across it, Å, [layers].</summary>
    public double[] Lengths { get; } = new double[system.Layers.Height.Count];

    /// <summary>Σd², Å², [layers].</summary>
    public double[] Squares { get; } = new double[system.Layers.Height.Count];

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        Array.Clear(Moved);
        Array.Clear(Hops);
        Array.Clear(Crossed);
        Array.Clear(Lengths);
        Array.Clear(Squares);
    }

    /// <summary>Adds what another one has.</summary>
    public void Add(LayerTally other)
    {
        Add(Moved, other.Moved);
        Add(Hops, other.Hops);
        Add(Crossed, other.Crossed);
        for (int layer = 0; layer < layers; layer++)
        {
            Lengths[layer] += other.Lengths[layer];
            Squares[layer] += other.Squares[layer];
        }
    }

    /// <summary>Adds the events of some edges.</summary>
    public void Add(CellEdges.EdgeCounts some)
    {
        int[] layerOf = system.Layers.LayerOfSite;
        IReadOnlyList<HopKind> kinds = system.Graph.Kinds;
        foreach (CellEdges.EdgeCounts edge in some)
        {
            EdgeEnds ends = edge.Ends;
            HopKind kind = kinds[ends.Kind];
            Add(kind.Displacement, system.Graph.Channels[kind.Pathway].Class, layerOf[ends.Source], layerOf[ends.Target], edge.Count);
        }
    }

    private void Add(LatticeQuanta displacement, EventClass sort, int from, int to, long count)
    {
        if (sort.IsInsertion || sort.IsRemoval)
            return;
        long charge = count * sort.MovedCharge(system.Graph.Charges);
        Hops[((sort.Mover - 1) * layers) + from] += count;
        if (sort.Taker != 0)
            Hops[((sort.Taker - 1) * layers) + to] += count;
        Move(from, displacement, charge);
        Move(to, displacement, charge);
        if (system.Planes is not { } planes)
            return;
        int upwards = UpwardsOf(displacement, planes.Axis);
        double across = Math.Abs(upwards) * planes.UnitHeight / LatticeQuanta.PerVector;
        foreach (int layer in (ReadOnlySpan<int>)[from, to])
        {
            Lengths[layer] += count * across;
            Squares[layer] += count * across * across;
        }

        if (from == to || Crossed.Length == 0)
            return;
        int steps = planes.Crossed(from, to, upwards);
        for (int step = 0; step < Math.Abs(steps); step++)
        {
            int plane = steps > 0 ? from + step : from - 1 - step;
            Crossed[(plane + layers) % layers] += steps > 0 ? charge : -charge;
        }
    }

    private void Move(int layer, LatticeQuanta displacement, long charge)
    {
        Moved[3 * layer] += charge * displacement.A;
        Moved[(3 * layer) + 1] += charge * displacement.B;
        Moved[(3 * layer) + 2] += charge * displacement.C;
    }

    private static void Add(long[] to, long[] from)
    {
        for (int index = 0; index < to.Length; index++)
            to[index] += from[index];
    }

    private static int UpwardsOf(LatticeQuanta displacement, BoxAxis axis) => axis.Index switch
    {
        0 => displacement.A,
        1 => displacement.B,
        _ => displacement.C,
    };
}
