using System.Collections.Concurrent;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Balance;

/// <summary>
/// The edges of a hop graph that has laws, each made when it is asked for, by the number of its hop to the higher of its sites. What site and saddle energies do to rates obeys
/// detailed balance, so an edge without laws has a drop of zero.
/// </summary>
internal sealed class BalancedEdges
{
    /// <summary>Most sites that the rates of an edge are read at, both directions together.</summary>
    public const int MostSites = 18;

    private static readonly double[] s_level = [0];

    private readonly HopGraph graph;
    private readonly ushort[] law;
    private readonly double temperature;
    private readonly ConcurrentDictionary<int, BalancedEdge?> made = [];
    private readonly ConcurrentDictionary<string, double[]> tables = [];
    private readonly int[] firstReader;
    private readonly int[] reader;

    /// <summary>Finds the edges.</summary>
    /// <param name="graph">Graph with laws.</param>
    /// <param name="temperature">K.</param>
    public BalancedEdges(HopGraph graph, double temperature)
    {
        (this.graph, law, this.temperature) = (graph, graph.Law!, temperature);
        int sites = graph.Position.Length;
        firstReader = new int[sites + 1];
        foreach (int read in graph.LawSite)
            firstReader[read + 1]++;
        for (int site = 0; site < sites; site++)
            firstReader[site + 1] += firstReader[site];
        reader = new int[graph.LawSite.Length];
        int[] next = [.. firstReader];
        List<int> withLaws = [];
        for (int site = 0; site < sites; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                if (law[hop] == 0)
                    continue;
                (bool isForth, int reverse) = (site < graph.Target[hop], Reverse(site, hop));
                foreach (int read in graph.LawSitesOf(hop))
                    reader[next[read]++] = isForth ? hop : reverse;
                if (isForth && law[reverse] > 0)
                    withLaws.Add(hop);
            }
        }

        WithLaws = withLaws;
    }

    /// <summary>Edges with laws in both directions.</summary>
    public IReadOnlyList<int> WithLaws { get; }

    /// <summary>Whether some edge asked for was of more sites than are looked at.</summary>
    public bool HasUnseen { get; private set; }

    /// <summary>Whether in some surroundings a hop over an edge asked for is possible and its reverse is not.</summary>
    public bool HasOneWay => tables.Values.Any(drops => drops.Any(double.IsInfinity));

    /// <summary>An edge; null where it has a law in one direction alone, or more sites than are looked at.</summary>
    public BalancedEdge? this[int edge] => made.GetOrAdd(edge, EdgeOf);

    /// <summary>Edges that end at a site.</summary>
    public IEnumerable<int> Ending(int site)
    {
        for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            yield return site < graph.Target[hop] ? hop : Reverse(site, hop);
    }

    /// <summary>Edges whose rates are read at a site.</summary>
    public IEnumerable<int> Reading(int site) => reader[firstReader[site]..firstReader[site + 1]].Distinct();

    private int Reverse(int site, int hop)
    {
        int target = graph.Target[hop];
        return Array.BinarySearch(graph.Target, graph.FirstHop[target], graph.FirstHop[target + 1] - graph.FirstHop[target], site);
    }

    private int SourceOf(int hop)
    {
        // Sites without hops share their first hop with the next one.
        int found = Array.BinarySearch(graph.FirstHop, hop);
        int site = found >= 0 ? found : ~found - 1;
        while (graph.FirstHop[site + 1] == hop)
            site++;
        return site;
    }

    private BalancedEdge? EdgeOf(int forth)
    {
        int site = SourceOf(forth);
        int back = Reverse(site, forth);
        if (law[forth] == 0 && law[back] == 0)
            return new BalancedEdge(site, graph.Target[forth], [], s_level);
        int[] ofForth = graph.LawSitesOf(forth).ToArray();
        int[] ofBack = graph.LawSitesOf(back).ToArray();
        int[] sites = [.. ofForth.Union(ofBack)];
        if (law[forth] == 0 || law[back] == 0)
            return null;
        if (sites.Length > MostSites)
        {
            HasUnseen = true;
            return null;
        }

        int[] places = Array.ConvertAll(ofBack, read => Array.IndexOf(sites, read));
        double[] drops = tables.GetOrAdd(
            $"{law[forth]} {law[back]} {string.Join(' ', places)}",
            _ => [.. Enumerable.Range(0, 1 << sites.Length).Select(pattern => Drop(graph.Laws[law[forth] - 1], graph.Laws[law[back] - 1], pattern, ofForth.Length, places))]);
        return new BalancedEdge(site, graph.Target[forth], sites, drops);
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
