using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>Where ions start: an exact number on each sublattice, on sites drawn uniformly, or as an enrichment near interfaces has it.</summary>
public static class InitialSites
{
    /// <summary>Numbers of ions that a population puts on each sublattice, [sublattices].</summary>
    /// <exception cref="InputException">Unknown sublattice, more ions than sites, no ion or no vacancy at all.</exception>
    public static long[] CountsBySublattice(LatticeSites cells, IonPopulation population)
    {
        long[] counts = new long[cells.TypeNames.Count];
        IReadOnlyList<double> enriched = cells.EnrichedIons();
        foreach (SublatticeFill fill in population.Fills)
        {
            int sublattice = cells.TypeNames.ToList().IndexOf(fill.Sublattice);
            if (sublattice < 0)
                throw new InputException($"there is no sublattice '{fill.Sublattice}'", $"Use one of {string.Join(", ", cells.TypeNames)}.");
            long sites = cells.SitesByType[sublattice];
            long count = fill.IonsOn(sites, enriched[sublattice]);
            if (count < 0 || count > sites)
                throw new InputException($"{count} ions do not fit on the {sites} sites of sublattice '{fill.Sublattice}'", "Lower the filling.");
            counts[sublattice] += count;
        }

        long total = counts.Sum();
        if (total == 0)
            throw new InputException("there are zero mobile ions", "Raise the filling or enlarge the supercell.");
        if (total == cells.SiteCount)
            throw new InputException("there are zero vacancies: every site is filled and nothing can hop", "Lower the filling below 1.");
        return counts;
    }

    /// <summary>Occupants of all sites at the start of a replica, [sites].</summary>
    /// <param name="cells">Numbering of the sites.</param>
    /// <param name="counts">Ions by sublattice.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <param name="stream">Replica word of the random counter.</param>
    /// <exception cref="InputException">Exclusive sites leave no room for all ions.</exception>
    public static byte[] Build(LatticeSites cells, IReadOnlyList<long> counts, ulong seed, uint stream)
    {
        byte[] occupants = new byte[cells.SiteCount];
        var groups = new StartGroups(cells, counts);
        if (!cells.HasExclusions)
            new UniformPlacement(groups, seed, stream).Place(occupants);
        else
            new ExclusivePlacement(cells, groups, seed, stream).Place(occupants);
        return occupants;
    }
}
