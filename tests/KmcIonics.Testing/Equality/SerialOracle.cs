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
    private const int Nobody = -1;
    private const int Guest = -2;
    private static readonly UInt128 Certain = UInt128.One << 64;
    private readonly LatticeSites cells;
    private readonly OracleGeometry geometry;
    private readonly CellGraph graph;
    private ConditionRates rates;
    private readonly ulong seed;
    private readonly uint stream;
    private readonly int[] firstAlias;
    private PatternThresholds patterns;
    private readonly (int Hop, int Reservoir) room;
    private AcceptanceTables acceptance;
    private uint redraws;
    private readonly uint[] logarithms = LogarithmTable.Build();
    private readonly Dictionary<int, LatticeQuanta> displacementOfGuestAt = [];
    private readonly Dictionary<int, int> leftByGuestAt = [];
    private readonly int[] leftBy;
    private readonly Dictionary<int, uint> passagesOfGuestAt = [];
    private readonly uint[] passagesOf;
    private readonly PriorityQueue<(int Cell, int Edge), (ulong Time, int Cell)> heap = new();

    /// <summary>Starts from the given occupants, ions numbered in site order.</summary>
    public SerialOracle(LatticeSites cells, CellGraph graph, ConditionRates rates, ulong seed, uint stream, byte[] occupants, (int Hop, int Reservoir) room = default)
    {
        this.room = room;
        (this.cells, this.graph, this.rates, this.seed, this.stream) = (cells, graph, rates, seed, stream);
        geometry = OracleGeometry.Of(cells);
        acceptance = new AcceptanceTables([rates.Temperature]);
        firstAlias = new int[graph.Templates.Count];
        for (int t = 1; t < firstAlias.Length; t++)
            firstAlias[t] = firstAlias[t - 1] + graph.Templates[t - 1].Edges.Count;
        patterns = new PatternThresholds(graph.Laws, [rates.Temperature]);
        IonAt = new int[cells.SiteCount];
        SpeciesAt = [.. occupants];
        Potentials = new int[cells.SiteCount];
        int ion = 0;
        for (int site = 0; site < IonAt.Length; site++)
            IonAt[site] = occupants[site] == 0 ? Nobody : ion++;
        DisplacementOf = new LatticeQuanta[ion];
        EventCounts = new ulong[cells.CellCount];
        Accepted = new ulong[cells.CellCount * graph.PathwayCount];
        Returns = new ulong[Accepted.Length];
        Traffic = [.. Enumerable.Range(0, cells.CellCount).Select(cell => new uint[graph.Templates[graph.TemplateOfCell[cell]].Edges.Count])];
        leftBy = [.. Enumerable.Repeat(Nobody, ion)];
        passagesOf = new uint[ion];
        for (int cell = 0; cell < cells.CellCount; cell++)
            Draw(cell, 0);
    }

    /// <summary>Ion on each site, −1 for none, −2 for one that came from a reservoir, [sites].</summary>
    public int[] IonAt { get; }

    /// <summary>1 + species on each site, 0 for none, [sites].</summary>
    public byte[] SpeciesAt { get; }

    /// <summary>Electrostatic energy of a unit charge, µeV, [sites].</summary>
    public int[] Potentials { get; }

    /// <summary>Σ charge number × displacement of accepted hops.</summary>
    public (long A, long B, long C) Flow { get; private set; }

    /// <summary>Displacement of each ion, modulo 2³² quanta, [ions].</summary>
    public LatticeQuanta[] DisplacementOf { get; }

    /// <summary>Events executed by each cell, [cells].</summary>
    public ulong[] EventCounts { get; }

    /// <summary>Accepted hops, [cells × pathways].</summary>
    public ulong[] Accepted { get; }

    /// <summary>Accepted events along each edge, [cells][edges].</summary>
    public uint[][] Traffic { get; }

    /// <summary>Layer of each site, [sites]; nothing where passages are not counted.</summary>
    public IReadOnlyList<int> Layers { get; init; } = [];

    /// <summary>How often the ion on each site has gone over to another layer, 0 where there is none, [sites].</summary>
    public uint[] Passages => [.. IonAt.Select((ion, site) => ion == Nobody ? 0 : ion == Guest ? passagesOfGuestAt[site] : passagesOf[ion])];

    /// <summary>Hops by which the ion that moves goes back to the site that its last hop left, [cells × pathways].</summary>
    public ulong[] Returns { get; }

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

    /// <summary>Force of a field on a charge number of 1, eV/Å.</summary>
    public Vector3D Force { get; set; }

    /// <summary>Changes the rates at a horizon: pending events are drawn anew from it.</summary>
    public void SwitchTo(ConditionRates other, Vector3D force, ulong horizon)
    {
        rates = other;
        Force = force;
        acceptance = new AcceptanceTables([rates.Temperature]);
        patterns = new PatternThresholds(graph.Laws, [rates.Temperature]);
        redraws++;
        heap.Clear();
        for (int cell = 0; cell < cells.CellCount; cell++)
            Draw(cell, horizon, RandomStream.Redraw, redraws);
    }

    /// <summary>State as the engine stores it, for <see cref="Engine.Ensembles.StateHash"/>.</summary>
    public (byte[] Occupants, IonState[] Ions) Export()
    {
        IonState[] ions =
        [
            .. IonAt.Select((ion, site) => ion == Nobody ? default : new IonState
            {
                Ion = ion == Guest ? IonState.Nameless : ion,
                A = ion == Guest ? displacementOfGuestAt[site].A : DisplacementOf[ion].A,
                B = ion == Guest ? displacementOfGuestAt[site].B : DisplacementOf[ion].B,
                C = ion == Guest ? displacementOfGuestAt[site].C : DisplacementOf[ion].C,
            }),
        ];
        return ([.. SpeciesAt], ions);
    }

    private void Execute(int cell, int edge)
    {
        OracleHop hop = geometry.HopOf(cell, edge);
        (int source, int target) = (hop.Source, hop.Target);
        (uint leaves, uint meets) = (hop.Class.Mover, hop.Class.Taker);
        bool isPossible = source == target
            ? SpeciesAt[source] == (leaves == 0 ? 0 : meets)
            : SpeciesAt[source] == leaves && SpeciesAt[target] == meets;
        if (!isPossible)
            return;
        bool fillsASite = source == target ? leaves == 0 : meets == 0;
        if (fillsASite && geometry.ExcludedBy(target).Any(other => other != source && SpeciesAt[other] != 0))
            return;
        if (!IsAccepted(cell, hop))
            return;
        Accepted[(cell * graph.PathwayCount) + hop.Pathway]++;
        Traffic[cell][edge]++;
        if (source == target)
        {
            SpeciesAt[source] = (byte)(leaves == 0 ? meets : 0);
            IonAt[source] = leaves == 0 ? Guest : Nobody;
            displacementOfGuestAt[source] = default;
            leftByGuestAt[source] = Nobody;
            passagesOfGuestAt[source] = 0;
            return;
        }

        if (LeftBy(source) == target)
            Returns[(cell * graph.PathwayCount) + hop.Pathway]++;
        (IonAt[source], IonAt[target]) = (IonAt[target], IonAt[source]);
        (SpeciesAt[source], SpeciesAt[target]) = (SpeciesAt[target], SpeciesAt[source]);
        displacementOfGuestAt.TryGetValue(source, out LatticeQuanta first);
        displacementOfGuestAt.TryGetValue(target, out LatticeQuanta second);
        (displacementOfGuestAt[source], displacementOfGuestAt[target]) = (second, first);
        Move(target, hop.Displacement, 1);
        SetLeftBy(target, source);
        if (meets != 0)
            SetLeftBy(source, target);
        passagesOfGuestAt.TryGetValue(source, out uint firstPassages);
        passagesOfGuestAt.TryGetValue(target, out uint secondPassages);
        (passagesOfGuestAt[source], passagesOfGuestAt[target]) = (secondPassages, firstPassages);
        if (Layers.Count > 0 && Layers[source] != Layers[target])
        {
            Pass(target);
            if (meets != 0)
                Pass(source);
        }

        if (meets != 0)
            Move(source, hop.Displacement, -1);
        long charge = ChargeOf(leaves) - ChargeOf(meets);
        Flow = (Flow.A + (charge * hop.Displacement.A), Flow.B + (charge * hop.Displacement.B), Flow.C + (charge * hop.Displacement.C));
    }

    // The site that the last hop of the ion on one left.
    private int LeftBy(int site) => IonAt[site] == Guest ? leftByGuestAt[site] : leftBy[IonAt[site]];

    private void SetLeftBy(int site, int left)
    {
        if (IonAt[site] == Guest)
            leftByGuestAt[site] = left;
        else
            leftBy[IonAt[site]] = left;
    }

    private void Pass(int site)
    {
        if (IonAt[site] == Guest)
            passagesOfGuestAt[site]++;
        else
            passagesOf[IonAt[site]]++;
    }

    private void Move(int site, LatticeQuanta step, int sign)
    {
        int ion = IonAt[site];
        LatticeQuanta sum = ion == Guest ? displacementOfGuestAt[site] : DisplacementOf[ion];
        sum = unchecked(new LatticeQuanta(sum.A + (sign * step.A), sum.B + (sign * step.B), sum.C + (sign * step.C)));
        if (ion == Guest)
            displacementOfGuestAt[site] = sum;
        else
            DisplacementOf[ion] = sum;
    }

    private long ChargeOf(uint code) => code == 0 ? 0 : graph.Charges[(int)code - 1];

    private bool IsAccepted(int cell, OracleHop hop)
    {
        UInt128 threshold = Certain;
        if (hop.Law >= 0)
        {
            int pattern = hop.LawSites.Select((site, bit) => SpeciesAt[site] == 0 ? 0 : 1 << bit).Sum();
            ulong entry = patterns.Values[patterns.First[hop.Law] + pattern];
            threshold = entry == ulong.MaxValue ? Certain : entry;
        }

        if (graph.HasEnergies)
            threshold = Both(threshold, ByEnergy(hop));
        RandomBlock bits = RandomStream.Draw(seed, RandomStream.Acceptance, stream, (uint)cell, EventCounts[cell]);
        return (((UInt128)bits.X << 32) | bits.Y) < threshold;
    }

    private UInt128 ByEnergy(OracleHop hop)
    {
        bool isReservoir = hop.Source == hop.Target;
        (uint comes, uint goes) = !isReservoir ? (hop.Class.Mover, hop.Class.Taker) : hop.Class.Mover == 0 ? (hop.Class.Taker, 0u) : (0u, hop.Class.Mover);
        (long step, long least, int saddle) = hop.Law >= 0 ? (0L, 0L, Lattices.Cells.HopKind.LawSaddleMicroEv) : (hop.StepMicroEv, hop.StepMicroEv, hop.SaddleMicroEv);
        if (hop.Law < 0)
        {
            ILookup<int, PairInteraction> ofTarget = geometry.InteractionsOf(hop.Target).ToLookup(one => one.Site, one => one.Shell);
            ILookup<int, PairInteraction> ofSource = isReservoir ? Array.Empty<int>().ToLookup(one => one, _ => (PairInteraction)null!) : geometry.InteractionsOf(hop.Source).ToLookup(one => one.Site, one => one.Shell);
            int[] excluding = goes == 0 ? [.. geometry.ExcludedBy(hop.Target)] : [];
            foreach (int site in ofTarget.Concat(ofSource).Select(group => group.Key).Distinct().Where(site => site != hop.Source && site != hop.Target && !excluding.Contains(site)))
            {
                long Gain(int code) =>
                    ofTarget[site].Sum(shell => Pair(shell, comes, code) - Pair(shell, goes, code)) - ofSource[site].Sum(shell => Pair(shell, comes, code) - Pair(shell, goes, code));
                least += Enumerable.Range(0, geometry.SpeciesCount + 1).Min(code => code == 0 ? 0 : Gain(code));
                step += SpeciesAt[site] == 0 ? 0 : Gain(SpeciesAt[site]);
            }
        }

        long moved = ChargeOf(comes) - ChargeOf(goes);
        if (hop.Law < 0)
        {
            long work = (long)Math.Round(moved * Force.Dot(cells.Frame.ToCartesian(hop.Displacement)) * 1e6, MidpointRounding.AwayFromZero);
            (step, least) = (step - work, least - work);
        }

        step += moved * (Potentials[hop.Target] - (isReservoir ? 0 : Potentials[hop.Source]));
        least -= Math.Abs(moved) * (isReservoir ? room.Reservoir : room.Hop);
        long excess = TwiceBarrier(saddle, step) - TwiceBarrier(saddle, least);
        return excess == 0 ? Certain : excess / 4096 >= acceptance.CoarseCount
            ? 0
            : ((UInt128)acceptance.CoarseFactors[excess / 4096] * acceptance.FineFactors[excess % 4096]) >> 64;
    }

    private static long Pair(PairInteraction shell, uint one, int other) => one == 0 ? 0 : shell.MicroEvOf((int)one - 1, other - 1);

    private static UInt128 Both(UInt128 one, UInt128 other) => one == Certain ? other : other == Certain ? one : (one * other) >> 64;

    private static long TwiceBarrier(long saddle, long step) => Math.Max(Math.Max((2 * saddle) + step, 2 * step), 0);

    private void Draw(int cell, ulong now) => Draw(cell, now, RandomStream.Event, EventCounts[cell]);

    private void Draw(int cell, ulong now, uint purpose, ulong index)
    {
        int template = graph.TemplateOfCell[cell];
        MeanWait wait = rates.MeanWaits[template];
        int count = graph.Templates[template].Edges.Count;
        if (count == 0 || wait.Mantissa == 0)
            return;
        RandomBlock bits = RandomStream.Draw(seed, purpose, stream, (uint)cell, index);

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
