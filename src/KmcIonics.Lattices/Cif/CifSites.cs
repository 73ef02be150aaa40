using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>Divides the sites of a CIF into sublattices of mobile ions and their environment.</summary>
internal static class CifSites
{
    private const int MostSublattices = 255;

    /// <summary>The structure; null after adding an error.</summary>
    public static CrystalStructure? Arrange(
        CifBlock block, UnitCell cell, DeclaredSymmetry symmetry, IReadOnlyList<CrystalSite> sites, int[] sharing, IReadOnlyCollection<string> mobile, CifErrors errors)
    {
        bool[] moves = [.. sites.Select(site => mobile.Contains(site.Atom.Element))];
        List<string> notes = [$"symmetry: {symmetry.Description}", .. symmetry.Notes];
        var groups = Enumerable.Range(0, sites.Count).Where(k => moves[k]).GroupBy(k => OwnSite(k, sharing, moves)).GroupBy(together => sites[together.Key].Atom.Label).ToArray();
        if (groups.Length > MostSublattices)
        {
            errors.Add(sites[groups[0].First().Key].Atom.Place, "_atom_site_label", $"there are {groups.Length} labels of mobile atoms", $"At most {MostSublattices} are possible: give equivalent atoms the same label. A lattice that was written with one label a site is read again from its tables: write NAME.csv, and import it with lattice.type import and lattice.format csv");
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        List<Sublattice> sublattices = [];
        foreach (var group in groups)
        {
            string name = SublatticeName.Of(group.Key, names);
            if (name != group.Key)
                notes.Add($"the label {group.Key} is written {name} here");
            sublattices.Add(new Sublattice(name, [.. group.SelectMany(together => sites[together.Key].Positions)])
            {
                Occupancy = Math.Min(1, group.First().Sum(k => sites[k].Atom.Occupancy)),
            });
        }

        notes.AddRange(Multiplicities(sites));
        notes.AddRange(TakenAsFull(sites));
        for (int k = 0; k < sites.Count; k++)
        {
            if (moves[k] != moves[sharing[k]])
                notes.Add($"{sites[k].Atom.Label} and {sites[sharing[k]].Atom.Label} share a site; the immobile of the two is not in the way of ions");
        }

        return new CrystalStructure(
            CifTitle.Name(block),
            CifTitle.Source(block),
            cell,
            sublattices,
            [.. sites.Where((_, k) => !moves[k]).Select(site => new EnvironmentAtoms(site.Atom.Element, site.Positions) { Occupancy = site.Atom.Occupancy, Charge = site.Atom.Charge })])
        {
            Notes = notes,
        };
    }

    /// <summary>The first mobile atom that shares the site of a mobile atom.</summary>
    private static int OwnSite(int site, int[] sharing, bool[] moves) =>
        Enumerable.Range(sharing[site], site - sharing[site] + 1).First(k => moves[k] && sharing[k] == sharing[site]);

    private static IEnumerable<string> Multiplicities(IReadOnlyList<CrystalSite> sites) =>
        from site in sites
        where site.Atom.Multiplicity is { } claimed && claimed != site.Positions.Count
        select $"{site.Atom.Label} has {site.Positions.Count} sites in the unit cell, and the file says {site.Atom.Multiplicity}";

    private static IEnumerable<string> TakenAsFull(IReadOnlyList<CrystalSite> sites) =>
        from label in sites.Where(site => site.Atom.IsTakenAsFull).Select(site => site.Atom.Label).Distinct()
        select $"the file does not say how full {label} is; its occupancy is taken as 1";
}
