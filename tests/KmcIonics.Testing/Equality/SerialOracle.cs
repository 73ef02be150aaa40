using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Testing.Equality;

/// <summary>
/// A serial kinetic Monte Carlo that executes the job's event list in order of (time, cell) from a heap. It shares the random numbers and
/// the alias and logarithm tables with the engine and nothing else: no conflict sets, no templates, no packed edges, 128-bit arithmetic, and its
/// geometry comes straight from the motif or the network.
/// </summary>
public sealed class SerialOracle
{
    private readonly LatticeSites cells;
    private readonly OracleGeometry geometry;
    private readonly CellGraph graph;
    private readonly ConditionRates rates;
    private readonly ulong seed;
    private readonly uint stream;
    private readonly int[] firstAlias;
    private readonly AcceptanceTables acceptance;
    private readonly uint[] logarithms = LogarithmTable.Build();
    private readonly PriorityQueue<(int Cell, int Edge), (ulong Time, int Cell)> heap = new();

    /// <summary>Starts from the given occupants, ions numbered in site order.</summary>
    public SerialOracle(LatticeSites cells, CellGraph graph, ConditionRates rates, ulong seed, uint stream, byte[] occupants)
    {
        (this.cells, this.graph, this.rates, this.seed, this.stream) = (cells, graph, rates, seed, stream);
        geometry = OracleGeometry.Of(cells);
        acceptance = new AcceptanceTables([rates.Temperature]);
        firstAlias = new int[graph.Templates.Count];
        for (int t = 1; t < firstAlias.Length; t++)
            firstAlias[t] = firstAlias[t - 1] + graph.Templates[t - 1].Edges.Count;
        IonAt = new int[cells.SiteCount];
        int ion = 0;
        for (int site = 0; site < IonAt.Length; site++)
            IonAt[site] = occupants[site] == 0 ? -1 : ion++;
        DisplacementOf = new LatticeQuanta[ion];
        EventCounts = new ulong[cells.CellCount];
        Accepted = new ulong[cells.CellCount * graph.PathwayCount];
        for (int cell = 0; cell < cells.CellCount; cell++)
            Draw(cell, 0);
    }

    /// <summary>Ion on each site, −1 for none, [sites].</summary>
    public int[] IonAt { get; }

    /// <summary>Displacement of each ion, modulo 2³² quanta, [ions].</summary>
    public LatticeQuanta[] DisplacementOf { get; }

    /// <summary>Events executed by each cell, [cells].</summary>
    public ulong[] EventCounts { get; }

    /// <summary>Accepted hops, [cells × pathways].</summary>
    public ulong[] Accepted { get; }

    /// <summary>Events in a row with the same time, counted where two cells share a tick.</summary>
    public int Ties { get; private set; }

    /// <summary>Executes every event before the horizon.</summary>
    public void AdvanceTo(ulong horizon)
    {
        ulong last = ulong.MaxValue;
        while (heap.TryPeek(out (int Cell, int Edge) next, out (ulong Time, int Cell) when) && when.Time < horizon)
        {
            heap.Dequeue();
            Ties += when.Time == last ? 1 : 0;
            last = when.Time;
            Execute(next.Cell, next.Edge);
            EventCounts[next.Cell]++;
            Draw(next.Cell, when.Time);
        }
    }

    /// <summary>State as the engine stores it, for <see cref="Engine.Ensembles.StateHash"/>.</summary>
    public (byte[] Occupants, IonState[] Ions) Export()
    {
        byte[] occupants = [.. IonAt.Select(ion => (byte)(ion < 0 ? 0 : 1))];
        IonState[] ions =
        [
            .. IonAt.Select(ion => ion < 0 ? default : new IonState
            {
                Ion = ion,
                A = DisplacementOf[ion].A,
                B = DisplacementOf[ion].B,
                C = DisplacementOf[ion].C,
            }),
        ];
        return (occupants, ions);
    }

    private void Execute(int cell, int edge)
    {
        OracleHop hop = geometry.HopOf(cell, edge);
        (int source, int target) = (hop.Source, hop.Target);
        if (IonAt[source] < 0 || IonAt[target] >= 0)
            return;
        foreach (int other in geometry.ExcludedBy(target))
        {
            if (other != source && IonAt[other] >= 0)
                return;
        }

        if (!IsAccepted(cell, hop))
            return;
        int ion = IonAt[source];
        LatticeQuanta sum = DisplacementOf[ion];
        DisplacementOf[ion] = unchecked(new LatticeQuanta(sum.A + hop.Displacement.A, sum.B + hop.Displacement.B, sum.C + hop.Displacement.C));
        (IonAt[source], IonAt[target]) = (-1, ion);
        Accepted[(cell * graph.PathwayCount) + hop.Pathway]++;
    }

    private bool IsAccepted(int cell, OracleHop hop)
    {
        if (!geometry.HasInteractions)
            return true;
        (long step, long least) = (hop.StepMicroEv, hop.StepMicroEv);
        ILookup<int, int> ofTarget = geometry.InteractionsOf(hop.Target).ToLookup(one => one.Site, one => one.MicroEv);
        ILookup<int, int> ofSource = geometry.InteractionsOf(hop.Source).ToLookup(one => one.Site, one => one.MicroEv);
        int[] excluding = [.. geometry.ExcludedBy(hop.Target)];
        foreach (int site in ofTarget.Concat(ofSource).Select(group => group.Key).Distinct().Where(site => site != hop.Source && site != hop.Target && !excluding.Contains(site)))
        {
            int gain = ofTarget[site].Sum() - ofSource[site].Sum();
            least += Math.Min(0, gain);
            step += IonAt[site] >= 0 ? gain : 0;
        }

        long excess = TwiceBarrier(hop.SaddleMicroEv, step) - TwiceBarrier(hop.SaddleMicroEv, least);
        RandomBlock bits = RandomStream.Draw(seed, RandomStream.Acceptance, stream, (uint)cell, EventCounts[cell]);
        UInt128 threshold = excess == 0 ? UInt128.One << 64 : excess / 4096 >= acceptance.CoarseCount
            ? 0
            : ((UInt128)acceptance.CoarseFactors[excess / 4096] * acceptance.FineFactors[excess % 4096]) >> 64;
        return (((UInt128)bits.X << 32) | bits.Y) < threshold;
    }

    private static long TwiceBarrier(long saddle, long step) => Math.Max(Math.Max((2 * saddle) + step, 2 * step), 0);

    private void Draw(int cell, ulong now)
    {
        int template = graph.TemplateOfCell[cell];
        MeanWait wait = rates.MeanWaits[template];
        int count = graph.Templates[template].Edges.Count;
        if (count == 0 || wait.Mantissa == 0)
            return;
        RandomBlock bits = RandomStream.Draw(seed, RandomStream.Event, stream, (uint)cell, EventCounts[cell]);

        UInt128 place = (UInt128)(((ulong)bits.Y << 32) | bits.Z) * (ulong)count;
        int column = (int)(place >> 64);
        ulong coin = (ulong)(place >> 16) & 0xFFFF_FFFF_FFFF;
        ulong entry = rates.Aliases[firstAlias[template] + column];
        int edge = coin < entry >> 16 ? column : (int)(entry & 0xFFFF);

        UInt128 ticks = (UInt128)NegativeLogarithm(bits.X) * wait.Mantissa;
        ticks = wait.Shift > 0 ? (ticks + (UInt128.One << (wait.Shift - 1))) >> wait.Shift : ticks << -wait.Shift;
        UInt128 time = now + ticks;
        if (time < ulong.MaxValue)
            heap.Enqueue((cell, edge), ((ulong)time, cell));
    }

    private uint NegativeLogarithm(uint u)
    {
        // u + 1/2 in units of 2⁻³³, an odd number of 33 bits; halve the range until the leading bit is found.
        ulong x = (2UL * u) + 1;
        uint octaves = 0;
        while (x < 1UL << 32)
        {
            x <<= 1;
            octaves++;
        }

        ulong fraction = (x - (1UL << 32)) >> 1;
        int interval = (int)(fraction / (1 << 21));
        ulong inside = fraction % (1 << 21);
        ulong drop = logarithms[interval] - logarithms[interval + 1];
        return (uint)((octaves * logarithms[0]) + logarithms[interval] - ((drop * inside) / (1 << 21)));
    }
}
