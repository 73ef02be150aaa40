using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Balance;

/// <summary>
/// Whether rates by the ions around obey detailed balance. By Kolmogorov's criterion they do where around every cycle of configurations the product of the rates is that of
/// the way back; kT times the logarithm of their ratio is the affinity of the cycle. Looked at are cycles of two hops that share no site, and short closed rings. A. Kolmogoroff,
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

    /// <summary>Largest affinity, eV.</summary>
    public double WorstEv => Math.Max(PairEv, RingEv);

    /// <summary>What users should know; null where nothing breaks detailed balance.</summary>
    public string? Warning => OneWay
        ? "rates by the ions around break detailed balance: a hop is possible in surroundings in which the way back is not. The ions settle in no thermal equilibrium"
        : WorstEv > ToleranceEv
            ? $"rates by the ions around break detailed balance: around a cycle of {(PairEv >= RingEv ? "two hops and their reverses" : "hops in a closed ring")} they leave up to {WorstEv:G4} eV, which is {WorstEv / (PhysicalConstants.BoltzmannEvPerKelvin * Temperature):G3} kT at {Temperature:G6} K. No energy of the ions belongs to them: what is measured is a steady state that they drive, not thermal equilibrium"
            : null;

    /// <summary>Looks at a graph; null where no rates of both directions follow laws.</summary>
    /// <param name="graph">Graph.</param>
    /// <param name="ions">Ions on it.</param>
    /// <param name="temperature">K.</param>
    public static DetailedBalance? Of(HopGraph graph, long ions, double temperature)
    {
        if (graph.Law is null)
            return null;
        var edges = new BalancedEdges(graph, temperature);
        if (edges.Edges.Count == 0)
            return null;
        long vacancies = graph.Position.Length - ions;
        int count = Math.Min(edges.Edges.Count, Math.Clamp(MostEntries / edges.Edges.Max(edge => edge.DropEv.Length), FewestEdges, MostEdges));
        int[] looked = [.. Enumerable.Range(0, count).Select(k => (int)((long)k * edges.Edges.Count / count))];
        var spare = new Spare(ions - 2, vacancies - 2);
        double[] pairs = new double[looked.Length];
        double[] rings = new double[looked.Length];
        Parallel.For(0, looked.Length, CallerThreads.Options, k =>
        {
            BalancedEdge edge = edges.Edges[looked[k]];
            if (spare.Ions >= 0 && spare.Vacancies >= 0)
                pairs[k] = PartnersOf(edges, looked[k]).Select(other => HopPairs.WorstEv(edge, edges.Edges[other], spare)).DefaultIfEmpty(0).Max();
            if (HopRings.Through(edges, edge) is { } ring)
                rings[k] = HopRings.WorstEv(edges, ring, ions, vacancies);
        });
        return new DetailedBalance(pairs.DefaultIfEmpty(0).Max(), rings.DefaultIfEmpty(0).Max(), edges.Edges.Any(edge => edge.DropEv.Any(double.IsInfinity)), temperature);
    }

    // Edges that share no end with an edge, and of which one looks at an end of the other.
    private static IEnumerable<int> PartnersOf(BalancedEdges edges, int number)
    {
        BalancedEdge edge = edges.Edges[number];
        return edge.Sites.SelectMany(site => edges.Ending[site]).Concat(edges.Reading[edge.From]).Concat(edges.Reading[edge.To]).Distinct()
            .Where(other => !edges.Edges[other].Ends(edge.From) && !edges.Edges[other].Ends(edge.To));
    }
}
