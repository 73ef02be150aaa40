using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Testing.Equality;

/// <summary>A small job whose trajectory every backend must reproduce.</summary>
public sealed class EqualityCase
{
    private const int ChangingStretches = 3;
    private static readonly Vector3D s_force = new(0.02, 0, -0.01);
    private readonly LatticeSites cells;
    private CompiledModel model;
    private readonly IonCounts counts;
    private readonly Changes? changes;
    private int eventsPerSite = 25;

    private EqualityCase(string name, Motif motif, CellOffset repeats, int cellSites, double fill, int waitBits, Changes changes)
        : this(name, CrystalCellGraph.Build(motif, repeats, cellSites), fill, waitBits, changes)
    {
    }

    private EqualityCase(string name, Motif motif, CellOffset repeats, int cellSites, double fill, int waitBits)
        : this(name, CrystalCellGraph.Build(motif, repeats, cellSites), fill, waitBits)
    {
    }

    private EqualityCase(string name, (SiteSet Sites, HopGraph Hops) network, int cellSites, double fill, int waitBits, Changes? changes = null)
        : this(name, NetworkCellGraph.Build(network.Sites, network.Hops, cellSites), fill, waitBits, changes, network.Hops.SpeciesCount)
    {
    }

    private EqualityCase(string name, (LatticeSites Cells, CellGraph Graph) lattice, double fill, int waitBits, Changes? changes = null, int species = 1)
    {
        (Name, cells, this.changes) = (name, lattice.Cells, changes);
        CellGraph graph = lattice.Graph with { Charges = [.. Enumerable.Range(1, species).Select(s => s == 2 ? -1 : s)] };
        if (changes?.HopRoom > 0)
            graph = PotentialRoom.In(graph, changes.HopRoom, changes.ReservoirRoom);
        IReadOnlyList<ConditionRates> conditions = changes?.SwitchesConditions == true
            ? ConditionRates.CompileTogether([(graph, 300), (DrivenHops.Of(graph, cells.Frame, s_force).Graph, 450)])
            : [.. new[] { 300.0, 450.0 }.Select(t => ConditionRates.Compile(graph, t, waitBits))];
        model = new CompiledModel(graph, conditions, seed: 0xC0FFEE) { Recording = graph.HasReservoirs ? EventRecording.MovedCharge : EventRecording.None };
        counts = IonCounts.Of(cells, [.. Enumerable.Range(0, species).Select(s => new IonPopulation($"{s}", 1, [.. cells.TypeNames.Select(type => new SublatticeFill(type, fill / species, null))]))]);
    }

    /// <summary>What changes at horizons.</summary>
    /// <param name="SwitchesConditions">Whether a replica goes over to the other condition, which is driven by a field.</param>
    /// <param name="HopRoom">Largest difference of potential between sites, µeV; 0 for no potential.</param>
    /// <param name="ReservoirRoom">Largest potential, µeV.</param>
    private sealed record Changes(bool SwitchesConditions, int HopRoom, int ReservoirRoom);

    /// <summary>Name shown in test lists.</summary>
    public string Name { get; }

    /// <summary>Scheduling cells of a replica.</summary>
    public int CellCount => cells.CellCount;

    /// <summary>A network of any origin, at the temperatures 300 and 450 K.</summary>
    /// <param name="name">Name.</param>
    /// <param name="network">Sites and hops.</param>
    /// <param name="cellSites">Sites in a scheduling cell.</param>
    /// <param name="fill">Fraction of the sites that start filled.</param>
    /// <param name="eventsPerSite">Attempted events over sites.</param>
    public static EqualityCase Of(string name, (SiteSet Sites, HopGraph Hops) network, int cellSites, double fill, int eventsPerSite) =>
        new(name, network, cellSites, fill, 20) { eventsPerSite = eventsPerSite };

    /// <summary>The cases by name.</summary>
    public static IReadOnlyDictionary<string, Func<EqualityCase>> All { get; } = new Func<EqualityCase>[]
    {
        () => new("simple cubic, half filled", Crystals.SimpleCubic(), new(10, 9, 8), 27, 0.5, 20),
        () => new("simple cubic, few ions", Crystals.SimpleCubic(), new(8, 8, 8), 64, 0.02, 20),
        () => new("simple cubic, few vacancies", Crystals.SimpleCubic(), new(8, 8, 8), 64, 0.97, 20),
        () => new("simple cubic, coarse ticks", Crystals.SimpleCubic(), new(9, 9, 9), 27, 0.5, 2),
        () => new("simple cubic, one cell", Crystals.SimpleCubic(), new(5, 5, 5), 512, 0.5, 20),
        () => new("fcc", Crystals.FaceCentredCubic(), new(6, 6, 6), 100, 0.7, 20),
        () => new("honeycomb layer", Crystals.Honeycomb(), new(12, 12, 1), 40, 0.4, 20),
        () => new("two pathways in a skew cell", Crystals.SkewTwoPathways(), new(8, 7, 6), 60, 0.5, 20),
        () => new("exclusive sites", Crystals.ExclusivePairs(), new(8, 8, 8), 64, 0.2, 20),
        () => new("exclusive sites, coarse ticks", Crystals.ExclusivePairs(), new(9, 8, 7), 30, 0.3, 1),
        () => new("random network", RandomNetworks.Disordered(900, 12, exclusive: 0), 60, 0.5, 20),
        () => new("random network, one cell", RandomNetworks.Disordered(200, 9, exclusive: 0), 512, 0.3, 20),
        () => new("random network, open along c", RandomNetworks.Disordered(900, 12, exclusive: 0, open: true), 40, 0.6, 20),
        () => new("stack between electrodes", LayeredNetworks.BetweenElectrodes(), 40, 0.5, 20),
        () => new("random network, interactions", RandomNetworks.Disordered(500, 12, exclusive: 0, interacting: true), 120, 0.5, 20),
        () => new("random network, interactions and exclusive sites, open, coarse ticks", RandomNetworks.Disordered(500, 12, exclusive: 0.9, open: true, interacting: true), 120, 0.2, 1),
        () => new("random network, exclusive sites, coarse ticks", RandomNetworks.Disordered(1200, 12, exclusive: 0.9), 60, 0.1, 1),
        () => new("two species that change places and interact", RichNetworks.Disordered(500, species: 2, interacting: true), 120, 0.6, 20),
        () => new("three species, exclusive sites, coarse ticks", RichNetworks.Disordered(600, species: 3, exclusive: 0.9), 60, 0.15, 1),
        () => new("tables of rates", RichNetworks.Disordered(600, laws: true, exclusive: 0.9), 60, 0.2, 20),
        () => new("tables of rates beside interactions, two species", RichNetworks.Disordered(400, species: 2, laws: true, interacting: true), 100, 0.5, 20),
        () => new("reservoirs, interactions, exclusive sites", RichNetworks.Disordered(500, reservoirs: true, interacting: true, exclusive: 0.9), 120, 0.2, 20),
        () => new("reservoirs of two species", RichNetworks.Disordered(500, species: 2, reservoirs: true), 60, 0.5, 1),
        () => new("simple cubic under changing temperature and field", Crystals.SimpleCubic(), new(9, 8, 7), 27, 0.5, 20, new(true, 0, 0)),
        () => new("interactions under changing temperature and field", RandomNetworks.Disordered(500, 12, exclusive: 0, interacting: true), 120, 0.5, 20, new(true, 0, 0)),
        () => new("simple cubic in a changing potential", Crystals.SimpleCubic(), new(9, 8, 7), 27, 0.5, 20, new(false, 30_000, 30_000)),
        () => new("everything at once", RichNetworks.Disordered(500, species: 2, laws: true, reservoirs: true, interacting: true, exclusive: 0.9), 120, 0.2, 20, new(true, 20_000, 50_000)),
    }.ToDictionary(make => make().Name);

    /// <summary>The same with events written down: the fingerprints go on with what was.</summary>
    public EqualityCase Recorded()
    {
        model = new CompiledModel(model.Graph, model.Conditions, model.Seed) { Recording = EventRecording.Traffic | EventRecording.Returns | EventRecording.MovedCharge | EventRecording.Passages, SiteLayers = Layers() };
        return this;
    }

    /// <summary>Fingerprint of each member from the oracle: state hash, then accepted hops by cell and pathway.</summary>
    public string[] RunOracle(IReadOnlyList<Member> members) =>
        [.. members.Select(member => RunOracle(member).Fingerprint)];

    /// <summary>As <see cref="RunOracle(IReadOnlyList{Member})"/> for one member, with the number of tied ticks met.</summary>
    public (string Fingerprint, int Ties) RunOracle(Member member)
    {
        var oracle = new SerialOracle(
            cells, model.Graph, model.Conditions[member.Condition], model.Seed, member.Stream, InitialSites.Build(cells, counts, model.Seed, member.Stream), (changes?.HopRoom ?? 0, changes?.ReservoirRoom ?? 0))
        {
            Layers = model.SiteLayers,
        };
        for (int stretch = 1; stretch <= ChangingStretches; stretch++)
        {
            if (changes?.HopRoom > 0)
                PotentialsOf(member, stretch).CopyTo(oracle.Potentials, 0);
            if (stretch == 1)
                oracle.Force = ForceOf(member.Condition);
            if (changes?.SwitchesConditions == true && stretch > 1)
                oracle.SwitchTo(model.Conditions[ConditionOf(member, stretch)], ForceOf(ConditionOf(member, stretch)), Horizon(member.Condition, stretch - 1, ChangingStretches));
            oracle.AdvanceTo(Horizon(member.Condition, stretch, ChangingStretches));
        }

        (byte[] occupants, Engine.Kernels.IonState[] ions) = oracle.Export();
        string fingerprint = Fingerprint(StateHash.Of(occupants, ions, oracle.EventCounts), oracle.Accepted, model.HasFlow ? oracle.Flow : default);
        return (model.HasTraffic ? fingerprint + Recorded([.. oracle.Traffic.SelectMany(edges => edges)], oracle.Returns, [.. oracle.Passages.Select(count => (ulong)count)]) : fingerprint, oracle.Ties);
    }

    /// <summary>Fingerprint of each member from a device, reached in several horizons.</summary>
    /// <param name="device">Where to run.</param>
    /// <param name="members">What to run, in one launch.</param>
    /// <param name="visitOrder">Order in which the host visits cells.</param>
    /// <param name="stretches">Number of horizons on the way.</param>
    /// <param name="shape">How an accelerator's threads share cells.</param>
    public string[] Run(Device device, IReadOnlyList<Member> members, int[]? visitOrder = null, int stretches = 3, LaunchShape? shape = null)
    {
        using EngineRun run = device.Load(
            model,
            [.. members.Select(m => new ReplicaStart(m.Stream, m.Condition, () => InitialSites.Build(cells, counts, model.Seed, m.Stream)))],
            visitOrder,
            shape);
        int count = changes is null ? stretches : ChangingStretches;
        for (int stretch = 1; stretch <= count; stretch++)
        {
            for (int m = 0; m < members.Count && changes?.HopRoom > 0; m++)
                run.SetPotentials(m, PotentialsOf(members[m], stretch));
            if (changes?.SwitchesConditions == true)
                run.SwitchTo([.. members.Select(m => ConditionOf(m, stretch))]);
            run.AdvanceTo([.. members.Select(m => Horizon(m.Condition, stretch, count))]);
        }

        byte[] occupants = new byte[cells.SiteCount];
        var ions = new Engine.Kernels.IonState[cells.SiteCount];
        return [.. members.Select((_, m) =>
        {
            run.ReadSites(m, occupants, ions);
            string fingerprint = Fingerprint(StateHash.Of(occupants, ions, run.ReadEventCounts(m)), run.ReadHops(m), model.HasFlow ? FlowOf(run, m) : default);
            return model.HasTraffic ? fingerprint + Recorded(TrafficOf(run, m), run.ReadReturns(m), PassagesOf(run, m, occupants)) : fingerprint;
        })];
    }

    private ulong Horizon(int condition, int stretch, int stretches)
    {
        ulong whole = model.Conditions[condition].ToTicks(eventsPerSite * cells.SiteCount / model.Conditions[condition].TotalRate);
        return (whole / (ulong)stretches * (ulong)stretch) + (stretch == stretches ? whole % (ulong)stretches : 0);
    }

    private Vector3D ForceOf(int condition) => changes?.SwitchesConditions == true && condition == 1 ? s_force : Vector3D.Zero;

    private static int ConditionOf(Member member, int stretch) => (member.Condition + stretch - 1) % 2;

    private int[] PotentialsOf(Member member, int stretch)
    {
        var random = new Random((int)(member.Stream * 1000) + stretch);
        return [.. Enumerable.Range(0, cells.SiteCount).Select(_ => random.Next(Math.Min(changes!.HopRoom, changes.ReservoirRoom)))];
    }

    private static (long A, long B, long C) FlowOf(EngineRun run, int replica) =>
        run.ReadFlows(replica).Aggregate((A: 0L, B: 0L, C: 0L), (sum, flow) => (sum.A + flow.A, sum.B + flow.B, sum.C + flow.C));

    private int[] Layers() => [.. Enumerable.Range(0, cells.SiteCount).Select(site => site * 7 % 5 / 2)];

    private static ulong[] PassagesOf(EngineRun run, int replica, byte[] occupants)
    {
        uint[] passages = new uint[occupants.Length];
        run.ReadPassages(replica, passages);
        return [.. passages.Select((count, site) => occupants[site] == 0 ? 0UL : count)];
    }

    private uint[] TrafficOf(EngineRun run, int replica)
    {
        uint[] traffic = new uint[CellEdges.CountOf(model.Graph)];
        run.ReadTraffic(replica, traffic);
        return traffic;
    }

    private static string Recorded(uint[] traffic, ulong[] returns, ulong[] passages) =>
        $" recorded {traffic.Aggregate(0UL, (sum, n) => sum + n)} {Digest([.. traffic.Select(n => (ulong)n)]):x} returns {returns.Aggregate(0UL, (sum, n) => sum + n)} {Digest(returns):x} passages {passages.Aggregate(0UL, (sum, n) => sum + n)} {Digest(passages):x}";

    private static ulong Digest(ulong[] counts) => counts.Aggregate(17UL, (hash, n) => unchecked((hash * 31) + n));

    private static string Fingerprint(string stateHash, ulong[] accepted, (long A, long B, long C) flow) =>
        $"{stateHash} accepted {accepted.Aggregate(0UL, (sum, n) => sum + n)} {Digest(accepted):x}{(flow == default ? "" : $" flow {flow.A} {flow.B} {flow.C}")}";
}
