using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Makes hops of given edges. Pathways lend them attempt frequencies and, to edges that have none, barriers.</summary>
internal static class EdgeRows
{
    /// <summary>A hop for every direction of every edge.</summary>
    /// <exception cref="InputException">An edge that no pathway fits, or that names a pathway which is not there or does not fit.</exception>
    public static LinkRows Of(SiteSet sites, SiteEdges edges, QuantaFrame frame, LatticeQuanta[] positions, LinkRules rules, SaddleEnergies saddles)
    {
        int[] named = [.. edges.PathwayNames.Select(name => rules.IndexOf(name))];
        var rows = new LinkRows([.. edges.First], [.. edges.Other], [.. edges.Image], new byte[edges.Other.Length], new int[edges.Other.Length]);
        for (int site = 0; site < sites.Count; site++)
        {
            for (int e = edges.First[site]; e < edges.First[site + 1]; e++)
            {
                int other = edges.Other[e];
                LatticeQuanta step = frame.Between(positions[site], positions[other], ImageCode.Decode(edges.Image[e]));
                double length = frame.ToCartesian(step).Length;
                int rule = RuleOf(sites, edges, rules, named, site, e, length);
                rows.Rule[e] = (byte)rule;
                rows.Saddle[e] = edges.SaddleMicroEv[e] != SiteEdges.NoSaddle
                    ? edges.SaddleMicroEv[e]
                    : saddles.MicroEv(sites, rule, site, other, frame.Midpoint(positions[Math.Min(site, other)], step, site < other));
            }
        }

        return rows;
    }

    private static int RuleOf(SiteSet sites, SiteEdges edges, LinkRules rules, int[] named, int site, int edge, double length)
    {
        int other = edges.Other[edge];
        if (edges.Pathway[edge] < 0)
        {
            // Given edges stand for Voronoi faces of any size.
            int found = rules.Match(sites, site, other, length, 1);
            return found >= 0 ? found : throw new InputException($"no pathway fits {Describe(sites, edges, site, other, length)}", "Add a pathway between these types under hops, widen its max_distance, or delete the edge.");
        }

        string name = edges.PathwayNames[edges.Pathway[edge]];
        int rule = named[edges.Pathway[edge]];
        if (rule < 0)
            throw new InputException($"an edge names the pathway '{name}', and the job has none of that name", "Give a pathway under hops that name, or leave the edge's pathway empty.");
        return rules.Joins(rule, sites, site, other, length)
            ? rule
            : throw new InputException($"the pathway '{name}' does not fit {Describe(sites, edges, site, other, length)}, which names it", "Compare between, regions, min_distance and max_distance of the pathway.");
    }

    private static string Describe(SiteSet sites, SiteEdges edges, int site, int other, double length) =>
        $"the edge of {length:F3} Å between the sites {edges.Id[site]} ({sites.Types[sites.Type[site]]}, {sites.Regions[sites.Region[site]]}) and {edges.Id[other]} ({sites.Types[sites.Type[other]]}, {sites.Regions[sites.Region[other]]})";
}
