using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>How many ions of each species start on each sublattice.</summary>
/// <param name="BySpecies">[species][sublattices]</param>
public sealed record IonCounts(IReadOnlyList<long[]> BySpecies)
{
    /// <summary>Ions of any species by sublattice, [sublattices].</summary>
    public IReadOnlyList<long> BySublattice { get; } = [.. BySpecies[0].Select((_, type) => BySpecies.Sum(counts => counts[type]))];

    /// <summary>All ions.</summary>
    public int Total => checked((int)BySublattice.Sum());

    /// <summary>Counts that populations put on the sublattices.</summary>
    /// <param name="cells">Sites.</param>
    /// <param name="populations">Species, at most <see cref="EventClass.MostSpecies"/>; an enrichment adds ions of the first.</param>
    /// <param name="isOpen">Whether ions come and go: then there may be none at the start, or no vacancy.</param>
    /// <exception cref="InputException">Unknown sublattice, more ions than sites, no ion or no vacancy at all.</exception>
    public static IonCounts Of(LatticeSites cells, IReadOnlyList<IonPopulation> populations, bool isOpen = false)
    {
        if (populations.Count is 0 or > EventClass.MostSpecies)
            throw new InputException($"{populations.Count} mobile species are given, and 1 to {EventClass.MostSpecies} are possible", "Give one entry under ions for each.");
        IReadOnlyList<double> enriched = cells.EnrichedIons();
        var counts = new IonCounts([.. populations.Select((population, species) => CountsOf(cells, population, species == 0 ? enriched : new double[enriched.Count]))]);
        for (int type = 0; type < cells.TypeNames.Count; type++)
        {
            if (counts.BySublattice[type] > cells.SitesByType[type])
                throw new InputException($"{counts.BySublattice[type]} ions do not fit on the {cells.SitesByType[type]} sites of sublattice '{cells.TypeNames[type]}'", "Lower the filling.");
        }

        long total = counts.BySublattice.Sum();
        if (isOpen)
            return counts;
        if (total == 0)
            throw new InputException("there are zero mobile ions", "Raise the filling or enlarge the supercell.");
        if (total == cells.SiteCount)
            throw new InputException("there are zero vacancies: every site is filled and nothing can hop", "Lower the filling below 1.");
        return counts;
    }

    private static long[] CountsOf(LatticeSites cells, IonPopulation population, IReadOnlyList<double> enriched)
    {
        if (population.Fills.FirstOrDefault(fill => !cells.TypeNames.Contains(fill.Sublattice)) is { } unknown)
            throw new InputException($"there is no sublattice '{unknown.Sublattice}'", $"Use one of {string.Join(", ", cells.TypeNames)}.");
        IReadOnlyList<long> sites = cells.SitesByType;
        long[] counts = population.IonsByType(cells.TypeNames, sites, enriched);
        int wrong = Array.FindIndex(counts, count => count < 0);
        return wrong < 0
            ? counts
            : throw new InputException($"{counts[wrong]} ions do not fit on the {sites[wrong]} sites of sublattice '{cells.TypeNames[wrong]}'", "Lower the filling.");
    }
}
