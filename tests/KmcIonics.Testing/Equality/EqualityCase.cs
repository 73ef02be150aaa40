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
    private const int EventsPerSite = 25;
    private readonly LatticeSites cells;
    private readonly CompiledModel model;
    private readonly long[] counts;

    private EqualityCase(string name, Motif motif, CellOffset repeats, int cellSites, double fill, int waitBits)
        : this(name, CrystalCellGraph.Build(motif, repeats, cellSites), motif.Pathways, fill, waitBits)
    {
    }

    private EqualityCase(string name, (SiteSet Sites, HopGraph Hops) network, int cellSites, double fill, int waitBits)
        : this(name, NetworkCellGraph.Build(network.Sites, network.Hops, cellSites), network.Hops.Pathways, fill, waitBits)
    {
    }

    private EqualityCase(string name, (LatticeSites Cells, CellGraph Graph) lattice, IReadOnlyList<HopPathway> pathways, double fill, int waitBits)
    {
        (Name, cells) = (name, lattice.Cells);
        ConditionRates[] conditions = [.. new[] { 300.0, 450.0 }.Select(t => ConditionRates.Compile(lattice.Graph, pathways, t, waitBits))];
        model = new CompiledModel(lattice.Graph, conditions, seed: 0xC0FFEE);
        counts = InitialSites.CountsBySublattice(cells, new IonPopulation("Li", 1, [.. cells.TypeNames.Select(type => new SublatticeFill(type, fill, null))]));
    }

    /// <summary>Name shown in test lists.</summary>
    public string Name { get; }

    /// <summary>Scheduling cells of a replica.</summary>
    public int CellCount => cells.CellCount;

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
    }.ToDictionary(make => make().Name);

    /// <summary>Fingerprint of each member from the oracle: state hash, then accepted hops by cell and pathway.</summary>
    public string[] RunOracle(IReadOnlyList<Member> members) =>
        [.. members.Select(member => RunOracle(member).Fingerprint)];

    /// <summary>As <see cref="RunOracle(IReadOnlyList{Member})"/> for one member, with the number of tied ticks met.</summary>
    public (string Fingerprint, int Ties) RunOracle(Member member)
    {
        var oracle = new SerialOracle(
            cells, model.Graph, model.Conditions[member.Condition], model.Seed, member.Stream, InitialSites.Build(cells, counts, model.Seed, member.Stream));
        oracle.AdvanceTo(Horizon(member.Condition));
        (byte[] occupants, Engine.Kernels.IonState[] ions) = oracle.Export();
        return (Fingerprint(StateHash.Of(occupants, ions, oracle.EventCounts), oracle.Accepted), oracle.Ties);
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
        for (int stretch = 1; stretch <= stretches; stretch++)
            run.AdvanceTo([.. members.Select(m => Horizon(m.Condition) / (ulong)stretches * (ulong)stretch + (stretch == stretches ? Horizon(m.Condition) % (ulong)stretches : 0))]);
        byte[] occupants = new byte[cells.SiteCount];
        var ions = new Engine.Kernels.IonState[cells.SiteCount];
        return [.. members.Select((_, m) =>
        {
            run.ReadSites(m, occupants, ions);
            return Fingerprint(StateHash.Of(occupants, ions, run.ReadEventCounts(m)), run.ReadHops(m));
        })];
    }

    private ulong Horizon(int condition) =>
        model.Conditions[condition].ToTicks(EventsPerSite * cells.SiteCount / model.Conditions[condition].TotalRate);

    private static string Fingerprint(string stateHash, ulong[] accepted) =>
        $"{stateHash} accepted {accepted.Aggregate(0UL, (sum, n) => sum + n)} {accepted.Aggregate(17UL, (hash, n) => unchecked((hash * 31) + n)):x}";
}
