using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Balance;

/// <summary>
/// Whether rates by the ions around obey detailed balance. By Kolmogorov's criterion they do where around every cycle of configurations the product of the rates is that of
/// the way back; kT times the logarithm of their ratio is the affinity of the cycle. Looked at are cycles of two hops that share no site, and short closed rings; where ions come and go, of
/// hops and exchanges besides. A. Kolmogoroff,
/// Math. Ann. 112, 155 (1936); J. Schnakenberg, Rev. Mod. Phys. 48, 571 (1976).
/// </summary>
/// <param name="PairEv">Largest affinity of two hops, eV.</param>
/// <param name="RingEv">Largest affinity of a ring, eV.</param>
/// <param name="OneWay">Whether some hop is possible while the way back is not.</param>
/// <param name="Temperature">Temperature that affinities are of, K.</param>
public sealed record DetailedBalance(double PairEv, double RingEv, bool OneWay, double Temperature)
{
    // Sums of a few barriers are rounded to about 10⁻¹⁵ eV.
    private const double ToleranceEv = 1e-9;

    // Of a large lattice some edges are looked at, evenly spread: fewer where tables are large.
    private const int MostEdges = 4096;
    private const int FewestEdges = 16;
    private const int MostEntries = 1 << 20;

    /// <summary>Largest affinity of cycles in which reservoirs exchange ions, of one chemical potential, eV.</summary>
    public double ExchangeEv { get; init; }

    /// <summary>Whether some hops have too many sites around to be looked at.</summary>
    public bool HasUnseen { get; init; }

    /// <summary>Largest affinity, eV.</summary>
    public double WorstEv => Math.Max(ExchangeEv, Math.Max(PairEv, RingEv));

    /// <summary>What users should know; null where nothing breaks detailed balance.</summary>
    public string? Warning => OneWay
        ? "rates by the ions around break detailed balance: a hop is possible in surroundings in which the way back is not. The ions settle in no thermal equilibrium"
        : WorstEv > ToleranceEv
            ? $"rates by the ions around break detailed balance: around a cycle of {Cycle} they leave up to {WorstEv:G4} eV, which is {WorstEv / (PhysicalConstants.BoltzmannEvPerKelvin * Temperature):G3} kT at {Temperature:G6} K. No energy of the ions belongs to them: what is measured is a steady state that they drive, not thermal equilibrium"
            : HasUnseen
                ? $"whether rates by the ions around obey detailed balance was not looked at where those of a hop and its reverse depend on more than {BalancedEdges.MostSites} sites together"
                : null;

    private string Cycle => PairEv >= WorstEv ? "two hops and their reverses" : RingEv >= WorstEv ? "hops in a closed ring" : "hops and exchanges with reservoirs";

    /// <summary>Looks at a graph; null where no rates of both directions follow laws.</summary>
    /// <param name="graph">Graph.</param>
    /// <param name="ions">Ions on it.</param>
    /// <param name="temperature">K.</param>
    /// <param name="reservoirSites">Sites at which ions come and go; null for none.</param>
    public static DetailedBalance? Of(HopGraph graph, long ions, double temperature, IReadOnlySet<int>? reservoirSites = null)
    {
        if (graph.Law is null)
            return null;
        var edges = new BalancedEdges(graph, temperature);
        if (edges.WithLaws.Count == 0)
            return null;
        bool isOpen = reservoirSites?.Count > 0;
        int sites = graph.Position.Length;
        (long most, long vacancies) = isOpen ? (sites + HopRings.Longest, sites + HopRings.Longest) : (ions, sites - ions);
        BalancedEdge[] looked = Looked(graph, edges);
        var spare = new Spare(most - 2, vacancies - 2);
        double[] pairs = new double[looked.Length];
        double[] rings = new double[looked.Length];
        double[] exchanges = new double[looked.Length];
        Parallel.For(0, looked.Length, CallerThreads.Options, k =>
        {
            BalancedEdge edge = looked[k];
            if (spare.Ions >= 0 && spare.Vacancies >= 0)
                pairs[k] = PartnersOf(edges, edge).Select(other => HopPairs.WorstEv(edge, other, spare)).DefaultIfEmpty(0).Max();
            if (HopRings.Through(edges, edge) is { } ring)
                rings[k] = HopRings.WorstEv(edges, ring, isClosed: true, most, vacancies);
            if (isOpen)
                exchanges[k] = ReservoirCycles.WorstEv(edges, edge, reservoirSites!, most, vacancies);
        });
        return new DetailedBalance(pairs.DefaultIfEmpty(0).Max(), rings.DefaultIfEmpty(0).Max(), edges.HasOneWay, temperature)
        {
            ExchangeEv = exchanges.DefaultIfEmpty(0).Max(),
            HasUnseen = edges.HasUnseen,
        };
    }

    // Evenly spread, and one of each pair of laws.
    private static BalancedEdge[] Looked(HopGraph graph, BalancedEdges edges)
    {
        int largest = 1 << Math.Min(BalancedEdges.MostSites, graph.Laws.Max(law => law.SiteCount));
        int count = Math.Min(edges.WithLaws.Count, Math.Clamp(MostEntries / largest, FewestEdges, MostEdges));
        IEnumerable<int> spread = Enumerable.Range(0, count).Select(k => edges.WithLaws[(int)((long)k * edges.WithLaws.Count / count)]);
        IEnumerable<int> ofLaws = edges.WithLaws.DistinctBy(edge => graph.Law![edge]).Take(MostEdges);
        return [.. spread.Concat(ofLaws).Distinct().Select(edge => edges[edge]).OfType<BalancedEdge>()];
    }

    // Edges that share no end with an edge, and of which one looks at an end of the other.
    private static IEnumerable<BalancedEdge> PartnersOf(BalancedEdges edges, BalancedEdge edge) =>
        edge.Sites.SelectMany(edges.Ending).Concat(edges.Reading(edge.From)).Concat(edges.Reading(edge.To)).Distinct().Select(other => edges[other]).OfType<BalancedEdge>()
            .Where(other => !other.Ends(edge.From) && !other.Ends(edge.To));
}
