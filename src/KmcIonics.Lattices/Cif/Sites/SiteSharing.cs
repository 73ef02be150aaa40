using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>Which atoms share a site: those at the same position, within <see cref="EquivalentPositions.SnapDistance"/>.</summary>
internal static class SiteSharing
{
    // Thirds written as 0.333 and 0.334 add up to a bit more.
    private const double OccupancyTolerance = 0.005;

    /// <summary>For each site the first site that it shares positions with, itself where there is none before it; adds errors for occupancies that add up to more than 1.</summary>
    public static int[] Find(IReadOnlyList<CrystalSite> sites, UnitCell cell, CifErrors errors)
    {
        LatticeQuanta[] positions = [.. sites.SelectMany(site => site.Positions).Select(Quantise)];
        int[] owner = [.. sites.SelectMany((site, index) => Enumerable.Repeat(index, site.Positions.Count))];
        int[] first = [.. Enumerable.Range(0, sites.Count)];
        double[] occupancy = [.. sites.Select(site => site.Atom.Occupancy)];
        var search = new NeighbourSearch(cell, positions);
        for (int start = 0, site = 0; site < sites.Count; start += sites[site++].Positions.Count)
        {
            int[] near = [.. search.Within(start, EquivalentPositions.SnapDistance).Select(neighbour => owner[neighbour.Site]).Where(other => other < site)];
            if (near.Length == 0)
                continue;
            first[site] = first[near.Min()];
            CifAtom atom = sites[site].Atom;
            CifAtom other = sites[first[site]].Atom;
            if (near.Any(k => sites[k].Atom.Element == atom.Element))
                errors.Add(atom.Place, "_atom_site_label", $"{atom.Label} is at the position of {sites[near.First(k => sites[k].Atom.Element == atom.Element)].Atom.Label}", "Give each site once");
            else if ((occupancy[first[site]] += atom.Occupancy) > 1 + OccupancyTolerance)
                errors.Add(atom.Place, "_atom_site_occupancy", $"{atom.Label} and {other.Label} share a site, and their occupancies add up to {occupancy[first[site]]:G4}", "Allowed is at most 1");
        }

        return first;
    }

    private static LatticeQuanta Quantise(Vector3D position) => new(Quantise(position.X), Quantise(position.Y), Quantise(position.Z));

    private static int Quantise(double fraction) => (int)((fraction * LatticeQuanta.PerVector) + 0.5) % LatticeQuanta.PerVector;
}
