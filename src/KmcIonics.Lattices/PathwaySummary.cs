using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices;

/// <summary>What a pathway found on a lattice.</summary>
/// <param name="Hops">Directed hops: in a unit cell of a crystal, in the supercell of a network.</param>
/// <param name="Sites">Sites that they leave.</param>
/// <param name="Shortest">Shortest hop, Å; NaN where there is none.</param>
/// <param name="Longest">Longest hop, Å; NaN where there is none.</param>
public sealed record PathwaySummary(long Hops, long Sites, double Shortest, double Longest)
{
    /// <summary>Summaries of a crystal's pathways, [pathways].</summary>
    public static IReadOnlyList<PathwaySummary> Of(Motif motif) =>
        [.. motif.Pathways.Select((_, p) => Of([.. motif.Hops.Where(hop => hop.Pathway == p).Select(hop => (hop.From, hop.Length))]))];

    /// <summary>Summaries of a network's pathways, [pathways].</summary>
    public static IReadOnlyList<PathwaySummary> Of(HopGraph graph)
    {
        int count = graph.Pathways.Count;
        (long[] hops, long[] sites) = (new long[count], new long[count]);
        (double[] shortest, double[] longest) = (new double[count], new double[count]);
        Array.Fill(shortest, double.NaN);
        Array.Fill(longest, double.NaN);
        int[] lastSite = new int[count];
        Array.Fill(lastSite, -1);
        for (int site = 0; site < graph.Position.Length; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                int p = graph.Pathway[hop];
                double length = graph.Frame.ToCartesian(graph.Displacement(site, hop)).Length;
                hops[p]++;
                sites[p] += lastSite[p] == site ? 0 : 1;
                lastSite[p] = site;
                shortest[p] = shortest[p] < length ? shortest[p] : length;
                longest[p] = longest[p] > length ? longest[p] : length;
            }
        }

        return [.. Enumerable.Range(0, count).Select(p => new PathwaySummary(hops[p], sites[p], shortest[p], longest[p]))];
    }

    private static PathwaySummary Of((int From, double Length)[] hops) => new(
        hops.Length,
        hops.Select(hop => hop.From).Distinct().Count(),
        hops.Select(hop => hop.Length).DefaultIfEmpty(double.NaN).Min(),
        hops.Select(hop => hop.Length).DefaultIfEmpty(double.NaN).Max());
}
