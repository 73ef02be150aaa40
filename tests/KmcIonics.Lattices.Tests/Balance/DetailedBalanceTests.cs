using System.Numerics;
using FsCheck.Xunit;
using KmcIonics.Lattices.Balance;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Balance;

/// <summary>What breaks detailed balance is found, and by how much; what does not is not.</summary>
public sealed class DetailedBalanceTests
{
    private const int Sites = 7;

    // A ring of six sites, a bond across it and a site aside.
    private static readonly (int From, int To)[] s_edges = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (1, 4), (2, 6)];

    /// <summary>Barriers of an energy of all configurations, which has no form: detailed balance holds whatever it is.</summary>
    [Property(MaxTest = 20)]
    public void Rates_of_an_energy_are_balanced(int seed)
    {
        var random = new Random(seed);
        double[] energy = [.. Enumerable.Range(0, 1 << Sites).Select(_ => random.NextDouble())];
        Dictionary<(int, int, int), double> kra = [];
        double Barrier(int from, int to, int others)
        {
            (int, int, int) key = (Math.Min(from, to), Math.Max(from, to), others);
            double symmetric = kra.TryGetValue(key, out double known) ? known : kra[key] = 1 + random.NextDouble();
            return symmetric + ((energy[others | (1 << to)] - energy[others | (1 << from)]) / 2);
        }

        HopGraph graph = LawGraph.Of(Sites, Directed().Select(hop =>
        {
            int[] around = [.. Enumerable.Range(0, Sites).Where(site => site != hop.From && site != hop.To)];
            return (hop.From, hop.To, around, Enumerable.Range(0, 1 << around.Length).Select(pattern => Barrier(hop.From, hop.To, Spread(pattern, around))).ToArray());
        }));

        for (int ions = 1; ions < Sites; ions++)
        {
            DetailedBalance balance = DetailedBalance.Of(graph, ions, 300)!;
            Assert.InRange(balance.WorstEv, 0, 1e-13);
            Assert.Null(balance.Warning);
        }
    }

    /// <summary>Against all cycles of two hops in all configurations, and all that goes round a ring.</summary>
    [Property(MaxTest = 20)]
    public void Random_rates_are_off_by_what_all_configurations_show(int seed)
    {
        var random = new Random(seed);
        HopGraph graph = LawGraph.Of(Sites, Directed().Select(hop =>
        {
            int[] around = [.. Enumerable.Range(0, Sites).Where(site => site != hop.From && site != hop.To && random.Next(2) == 0)];
            random.Shuffle(around);
            return (hop.From, hop.To, around, Enumerable.Range(0, 1 << around.Length).Select(_ => random.NextDouble()).ToArray());
        }));

        for (int ions = 1; ions < Sites; ions++)
        {
            DetailedBalance balance = DetailedBalance.Of(graph, ions, 300)!;
            Assert.Equal(WorstPair(graph, ions), balance.PairEv, 1e-13);
            Assert.Equal(((int[][])[[0, 1, 4, 5], [1, 2, 3, 4]]).Max(ring => WorstRing(graph, ions, ring)), balance.RingEv, 1e-13);
        }
    }

    /// <summary>The hop 0 → 1 is 0.1 eV harder with an ion on 2, its reverse is not, and the hop 2 → 3 does not feel it.</summary>
    [Fact]
    public void Of_two_hops_that_feel_each_other_one_way_the_affinity_is_the_difference()
    {
        HopGraph graph = LawGraph.Of(4, [(0, 1, [2], [0.3, 0.4]), (1, 0, [], [0.3]), (2, 3, [], [0.2]), (3, 2, [], [0.2])]);

        DetailedBalance balance = DetailedBalance.Of(graph, 2, 300)!;

        Assert.Equal((0.1, 0), (Math.Round(balance.PairEv, 12), balance.RingEv));
        Assert.StartsWith(
            "rates by the ions around break detailed balance: around a cycle of two hops and their reverses they leave up to 0.1 eV, which is 3.87 kT at 300 K", balance.Warning, StringComparison.Ordinal);
    }

    /// <summary>With one ion, or one vacancy, two hops cannot make a cycle.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cycles_that_the_ions_cannot_make_do_not_count(int ions)
    {
        HopGraph graph = LawGraph.Of(4, [(0, 1, [2], [0.3, 0.4]), (1, 0, [], [0.3]), (2, 3, [], [0.2]), (3, 2, [], [0.2])]);

        Assert.Null(DetailedBalance.Of(graph, ions, 300)!.Warning);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_ring_that_is_easier_one_way_has_thrice_the_difference(int ions)
    {
        HopGraph graph = LawGraph.Of(3, [(0, 1, [], [0.30]), (1, 0, [], [0.35]), (1, 2, [], [0.30]), (2, 1, [], [0.35]), (2, 0, [], [0.30]), (0, 2, [], [0.35])]);

        DetailedBalance balance = DetailedBalance.Of(graph, ions, 300)!;

        Assert.Equal(0.15, balance.RingEv, 1e-12);
        Assert.Contains("hops in a closed ring they leave up to 0.15 eV", balance.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hop_without_a_way_back_is_named()
    {
        HopGraph graph = LawGraph.Of(3, [(0, 1, [2], [0.3, double.PositiveInfinity]), (1, 0, [2], [0.3, 0.3]), (1, 2, [], [0.3]), (2, 1, [], [0.3])]);

        Assert.Contains("a hop is possible in surroundings in which the way back is not", DetailedBalance.Of(graph, 1, 300)!.Warning, StringComparison.Ordinal);
    }

    /// <summary>The hop 0 → 1 feels an ion on 2 and its reverse does not; that ion hops without a law.</summary>
    [Fact]
    public void Hops_without_laws_take_part_in_cycles()
    {
        HopGraph graph = Without(LawGraph.Of(4, [(0, 1, [2], [0.3, 0.4]), (1, 0, [], [0.3]), (2, 3, [], [0.2]), (3, 2, [], [0.2])]), 2, 3);

        Assert.Equal(0.1, DetailedBalance.Of(graph, 2, 300)!.PairEv, 1e-12);
    }

    /// <summary>Of a triangle one bond has a law by which the way forth is 0.05 eV easier.</summary>
    [Fact]
    public void Hops_without_laws_take_part_in_rings()
    {
        HopGraph graph = Without(LawGraph.Of(3, [(0, 1, [], [0.30]), (1, 0, [], [0.35]), (1, 2, [], [0]), (2, 1, [], [0]), (2, 0, [], [0]), (0, 2, [], [0])]), 1, 2);

        Assert.Equal(0.05, DetailedBalance.Of(Without(graph, 0, 2), 1, 300)!.RingEv, 1e-12);
    }

    /// <summary>A chain of four sites; the hop 1 → 2 gains by an ion on 3, as does its reverse lose, which a fixed number of ions on a chain can live with.</summary>
    [Theory]
    [InlineData(3, 0.06)]
    [InlineData(0, 0)]
    public void An_exchange_where_a_hop_looks_breaks_what_the_energy_of_its_site_alone_says(int reservoirSite, double expected)
    {
        HopGraph graph = LawGraph.Of(4, [(0, 1, [], [0.3]), (1, 0, [], [0.3]), (1, 2, [3], [0.3, 0.33]), (2, 1, [3], [0.3, 0.27])]);

        DetailedBalance balance = DetailedBalance.Of(graph, 2, 300, new HashSet<int> { reservoirSite })!;

        Assert.Null(DetailedBalance.Of(graph, 2, 300)!.Warning);
        Assert.Equal(expected, balance.ExchangeEv, 1e-12);
        if (expected > 0)
            Assert.Contains("around a cycle of hops and exchanges with reservoirs they leave up to 0.06 eV", balance.Warning, StringComparison.Ordinal);
    }

    /// <summary>A chain that is 0.02 eV downhill a hop, as its laws have it: from one end to the other through it and back through reservoirs leaves three times as much.</summary>
    [Fact]
    public void From_reservoir_to_reservoir_drops_add_up()
    {
        HopGraph graph = LawGraph.Of(4, Enumerable.Range(0, 3).SelectMany(site => new[] { (site, site + 1, Array.Empty<int>(), new[] { 0.30 }), (site + 1, site, [], [0.32]) }));

        Assert.Equal(0, DetailedBalance.Of(graph, 2, 300)!.WorstEv);
        Assert.Equal(0.06, DetailedBalance.Of(graph, 2, 300, new HashSet<int> { 0, 3 })!.ExchangeEv, 1e-12);
        Assert.Equal(0.02, DetailedBalance.Of(graph, 2, 300, new HashSet<int> { 2, 3 })!.ExchangeEv, 1e-12);
        Assert.Equal(0, DetailedBalance.Of(graph, 2, 300, new HashSet<int> { 3 })!.ExchangeEv);
    }

    [Fact]
    public void Environments_too_large_to_look_at_are_said()
    {
        int[] forth = [.. Enumerable.Range(2, 10)];
        int[] back = [.. Enumerable.Range(12, 10)];
        HopGraph graph = LawGraph.Of(22, [(0, 1, forth, new double[1024]), (1, 0, back, new double[1024])]);

        Assert.Contains("was not looked at where those of a hop and its reverse depend on more than 18 sites together", DetailedBalance.Of(graph, 5, 300)!.Warning, StringComparison.Ordinal);
    }

    // The hops between two sites without their laws.
    private static HopGraph Without(HopGraph graph, int one, int other)
    {
        ushort[] law = [.. graph.Law!];
        foreach ((int from, int to) in new[] { (one, other), (other, one) })
            law[Array.IndexOf(graph.Target, to, graph.FirstHop[from], graph.FirstHop[from + 1] - graph.FirstHop[from])] = 0;
        return graph with { Law = law };
    }

    [Fact]
    public void Without_laws_there_is_nothing_to_look_at() =>
        Assert.Null(DetailedBalance.Of(LawGraph.Of(2, [(0, 1, [], [0.3]), (1, 0, [], [0.3])]) with { Law = null }, 1, 300));

    private static IEnumerable<(int From, int To)> Directed() => s_edges.Concat(s_edges.Select(edge => (edge.To, edge.From)));

    private static int Spread(int pattern, int[] sites) => sites.Select((site, bit) => (pattern >> bit & 1) << site).Sum();

    private static double Barrier(HopGraph graph, int state, int from, int to)
    {
        int hop = Array.IndexOf(graph.Target, to, graph.FirstHop[from], graph.FirstHop[from + 1] - graph.FirstHop[from]);
        int pattern = graph.LawSitesOf(hop).ToArray().Select((site, bit) => (state >> site & 1) << bit).Sum();
        return ((BarrierLaw)graph.Laws[graph.Law![hop] - 1]).Barriers.Ev(pattern);
    }

    // Sum of barriers along a path of hops less that of the way back.
    private static double Affinity(HopGraph graph, int state, IEnumerable<(int From, int To)> path)
    {
        double sum = 0;
        foreach ((int from, int to) in path)
        {
            int after = state ^ (1 << from) ^ (1 << to);
            sum += Barrier(graph, state, from, to) - Barrier(graph, after, to, from);
            state = after;
        }

        return Math.Abs(sum);
    }

    private static IEnumerable<int> States(int ions) => Enumerable.Range(0, 1 << Sites).Where(state => BitOperations.PopCount((uint)state) == ions);

    private static bool Has(int state, int site) => (state >> site & 1) != 0;

    private static double WorstPair(HopGraph graph, int ions) =>
        (from state in States(ions)
         from one in Directed()
         from two in Directed()
         where new HashSet<int> { one.From, one.To, two.From, two.To }.Count == 4 && Has(state, one.From) && !Has(state, one.To) && Has(state, two.From) && !Has(state, two.To)
         select Affinity(graph, state, [one, two, (one.To, one.From), (two.To, two.From)])).DefaultIfEmpty(0).Max();

    private static double WorstRing(HopGraph graph, int ions, int[] ring) =>
        (from state in States(ions)
         let filled = ring.Count(site => Has(state, site))
         where (filled == 1 && Has(state, ring[0])) || (filled == ring.Length - 1 && !Has(state, ring[0]))
         select Affinity(graph, state, filled == 1
             ? Enumerable.Range(0, ring.Length).Select(at => (ring[at], ring[(at + 1) % ring.Length]))
             : Enumerable.Range(0, ring.Length).Select(at => (ring[(at + 1) % ring.Length], ring[at])))).DefaultIfEmpty(0).Max();
}
