using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Pathways;

/// <summary>How near the sites of a region come to immobile atoms.</summary>
/// <param name="Region">The region.</param>
/// <param name="Nearest">Least distance between a site and an atom, Å.</param>
/// <param name="Type">Type of that site.</param>
/// <param name="Element">Element of that atom.</param>
/// <param name="TooNear">Sites nearer to an atom than ions plausibly come, as where grains or layers meet.</param>
public sealed record Clearance(string Region, double Nearest, string Type, string Element, long TooNear)
{
    /// <summary>Part of the sum of ionic radii below which no ion is expected.</summary>
    public const double PlausiblePart = 0.7;

    // Where a radius is not known: shorter than any bond but one of hydrogen, Å.
    private const double ShortestBond = 1.2;

    // Atoms nearer than this share the site, Å.
    private const double SharedSite = 0.1;

    // Farther than any ionic radii reach, Å.
    private const double Reach = 3;

    /// <summary>The regions that have sites within 3 Å of immobile atoms, in linear time.</summary>
    /// <param name="sites">Sites and immobile atoms.</param>
    /// <param name="graph">Hops, for the unit of positions.</param>
    /// <param name="ions">The mobile ions; the smallest of them decides what is too near.</param>
    /// <param name="radii">Radii by element that go before those of the table, Å.</param>
    public static IReadOnlyList<Clearance> Of(SiteSet sites, HopGraph graph, IReadOnlyList<IonPopulation> ions, IReadOnlyDictionary<string, double> radii)
    {
        EnvironmentAtoms[] present = [.. sites.Environment.Where(atoms => atoms.Occupancy > 0 && atoms.Positions.Count > 0)];
        if (present.Length == 0)
            return [];
        double[] plausible = [.. present.SelectMany(atoms => Enumerable.Repeat(ions.Min(population => PlausibleDistance(atoms, population, radii)), atoms.Positions.Count))];
        string[] element = [.. present.SelectMany(atoms => Enumerable.Repeat(atoms.Species, atoms.Positions.Count))];
        var search = new NeighbourSearch(graph.Frame, [.. present.SelectMany(atoms => atoms.Positions).Select(graph.Frame.Quantise)], sites.Periodic);
        var nearest = new (double Distance, int Atom)[sites.Count];
        bool[] tooNear = new bool[sites.Count];
        Parallel.For(0, sites.Count, CallerThreads.Options, () => new List<Neighbour>(), (site, _, near) =>
        {
            search.Collect(graph.Position[site], Reach, near);
            nearest[site] = (double.PositiveInfinity, -1);
            foreach (Neighbour atom in near)
            {
                if (atom.Length < SharedSite)
                    continue;
                tooNear[site] |= atom.Length < plausible[atom.Site];
                if (atom.Length < nearest[site].Distance)
                    nearest[site] = (atom.Length, atom.Site);
            }

            return near;
        }, _ => { });
        return
        [
            .. from site in Enumerable.Range(0, sites.Count)
               where nearest[site].Atom >= 0
               group site by sites.Region[site] into region
               let closest = region.MinBy(site => nearest[site].Distance)
               orderby region.Key
               select new Clearance(sites.Regions[region.Key], nearest[closest].Distance, sites.Types[sites.Type[closest]], element[nearest[closest].Atom], region.LongCount(site => tooNear[site])),
        ];
    }

    private static double PlausibleDistance(EnvironmentAtoms atoms, IonPopulation population, IReadOnlyDictionary<string, double> radii)
    {
        double? Radius(string species, double? charge) => radii.TryGetValue(species, out double given) ? given : IonicRadius.Of(species, charge);
        return Radius(atoms.Species, atoms.Charge) is { } atom && Radius(population.Species, population.Charge) is { } ion ? PlausiblePart * (atom + ion) : ShortestBond;
    }
}
