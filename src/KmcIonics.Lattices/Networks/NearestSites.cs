using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>What to tell where a pathway matches nothing: how far apart the nearest sites of its types and regions are.</summary>
internal static class NearestSites
{
    private const int SitesLookedAt = 20_000;
    private const double Farthest = 30;

    public static string Hint(SiteSet sites, LatticeQuanta[] positions, NeighbourSearch search, HopPathway pathway)
    {
        var wide = LinkRules.Of(sites, [pathway with { MinDistance = 0, MaxDistance = double.MaxValue, MinSolidAngle = null }]);
        var near = new List<Neighbour>();
        for (double distance = double.IsFinite(pathway.MaxDistance) ? Math.Max(pathway.MaxDistance, 1) : 1; distance <= Farthest; distance *= 1.5)
        {
            double nearest = double.PositiveInfinity;
            for (int site = 0; site < Math.Min(positions.Length, SitesLookedAt); site++)
            {
                search.Collect(positions[site], distance, near);
                foreach (Neighbour neighbour in near.Where(n => n.Length > 0 && wide.Match(sites, site, n.Site, n.Length, 0) >= 0))
                    nearest = Math.Min(nearest, neighbour.Length);
            }

            if (double.IsFinite(nearest))
                return $"The nearest such sites are {nearest:F3} Å apart.";
        }

        return "No such sites lie near each other; compare the site types and regions in the output of kmc-ionics lattice.";
    }
}
