using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Height of the passes that ions have to cross to travel without end, or from face to face: the lowest energy E_c such that the hops whose saddle point is not above it percolate along a vector of the
/// supercell. It is counted, as site energies are, from an ion on a site of energy zero. Where barriers are far apart, it is what the activation energy of conduction comes near to (V. Ambegaokar, B. I.
/// Halperin, J. S. Langer, Phys. Rev. B 4, 2612 (1971)).
/// </summary>
/// <param name="A">Along a, eV; null where ions do not travel along it.</param>
/// <param name="B">Along b, eV.</param>
/// <param name="C">Along c, eV.</param>
public sealed record PercolationBarrier(double? A, double? B, double? C)
{
    /// <summary>Adds hop by hop, the lowest saddle point first; about linear time beside the sorting.</summary>
    /// <param name="sites">Sites.</param>
    /// <param name="graph">Hops.</param>
    /// <returns>Null where saddle points depend on the ions around, or on which ion it is.</returns>
    public static PercolationBarrier? Of(SiteSet sites, HopGraph graph)
    {
        if (graph.Laws.Count > 0 || graph.SpeciesCount > 1)
            return null;
        const uint code = 1;
        var from = new List<int>();
        var hops = new List<int>();
        var heights = new List<long>();
        for (int site = 0; site < sites.Count; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                // A hop and its reverse have one saddle point; a site's hop to its own image is its own reverse.
                if (graph.Target[hop] < site)
                    continue;
                int start = sites.EnergyOf(code, site);
                from.Add(site);
                hops.Add(hop);
                heights.Add((2L * start) + KineticallyResolvedBarrier.TwiceMicroEv(graph.SaddleMicroEv[hop], start, sites.EnergyOf(code, graph.Target[hop])));
            }
        }

        int[] order = [.. Enumerable.Range(0, hops.Count)];
        Array.Sort(heights.ToArray(), order);
        var clusters = new PercolatingClusters(sites);
        double?[] found = new double?[3];
        foreach (int next in order)
        {
            (bool a, bool b, bool c) = clusters.Join(from[next], graph.Target[hops[next]], ImageCode.Decode(graph.Image[hops[next]]));
            double height = heights[next] * 0.5e-6;
            (found[0], found[1], found[2]) = (a ? found[0] ?? height : found[0], b ? found[1] ?? height : found[1], c ? found[2] ?? height : found[2]);
            if (found is [not null, not null, not null])
                break;
        }

        return new PercolationBarrier(found[0], found[1], found[2]);
    }
}
