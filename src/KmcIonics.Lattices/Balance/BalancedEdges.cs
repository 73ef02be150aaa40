using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Balance;

/// <summary>The edges of a hop graph whose rates follow laws in both directions, and which of them look at a site or end there.</summary>
internal sealed class BalancedEdges
{
    private readonly HopGraph graph;
    private readonly double temperature;
    private readonly Dictionary<string, double[]> tables = [];

    /// <summary>Finds the edges.</summary>
    /// <param name="graph">Graph.</param>
    /// <param name="temperature">K.</param>
    public BalancedEdges(HopGraph graph, double temperature)
    {
        (this.graph, this.temperature) = (graph, temperature);
        List<BalancedEdge> edges = [];
        for (int site = 0; site < graph.Position.Length; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                if (graph.Target[hop] > site && EdgeOf(site, hop) is { } edge)
                    edges.Add(edge);
            }
        }

        Edges = edges;
        Ending = Enumerable.Range(0, edges.Count).SelectMany(edge => new[] { edges[edge].From, edges[edge].To }.Select(site => (site, edge))).ToLookup(pair => pair.site, pair => pair.edge);
        Reading = Enumerable.Range(0, edges.Count).SelectMany(edge => edges[edge].Sites.Select(site => (site, edge))).ToLookup(pair => pair.site, pair => pair.edge);
    }

    /// <summary>The edges.</summary>
    public IReadOnlyList<BalancedEdge> Edges { get; }

    /// <summary>Edges that end at a site.</summary>
    public ILookup<int, int> Ending { get; }

    /// <summary>Edges whose rates are read at a site.</summary>
    public ILookup<int, int> Reading { get; }

    private BalancedEdge? EdgeOf(int site, int forth)
    {
        int target = graph.Target[forth];
        int back = Array.BinarySearch(graph.Target, graph.FirstHop[target], graph.FirstHop[target + 1] - graph.FirstHop[target], site);
        if (graph.Law is not { } law || law[forth] == 0 || law[back] == 0)
            return null;
        int[] ofForth = graph.LawSitesOf(forth).ToArray();
        int[] ofBack = graph.LawSitesOf(back).ToArray();
        int[] sites = [.. ofForth.Union(ofBack)];
        if (sites.Length > EnvironmentLaw.MostSites)
            return null;
        int[] places = Array.ConvertAll(ofBack, read => Array.IndexOf(sites, read));
        string key = $"{law[forth]} {law[back]} {string.Join(' ', places)}";
        if (!tables.TryGetValue(key, out double[]? drops))
            tables.Add(key, drops = [.. Enumerable.Range(0, 1 << sites.Length).Select(pattern => Drop(graph.Laws[law[forth] - 1], graph.Laws[law[back] - 1], pattern, ofForth.Length, places))]);
        return new BalancedEdge(site, target, sites, drops);
    }

    private double Drop(EnvironmentLaw forth, EnvironmentLaw back, int pattern, int forthSites, int[] places)
    {
        int ofBack = 0;
        for (int bit = 0; bit < places.Length; bit++)
            ofBack |= (pattern >> places[bit] & 1) << bit;
        return forth.LogarithmEv(pattern & ((1 << forthSites) - 1), temperature) - back.LogarithmEv(ofBack, temperature);
    }
}

/// <summary>Ions and vacancies that are left for the sites around.</summary>
/// <param name="Ions">Ions.</param>
/// <param name="Vacancies">Vacancies.</param>
internal readonly record struct Spare(long Ions, long Vacancies)
{
    /// <summary>Whether so many of a number of sites can be filled, and the others vacant.</summary>
    public bool Allows(int filled, int sites) => filled <= Ions && sites - filled <= Vacancies;
}
