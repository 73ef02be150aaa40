using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Engine.Ensembles;

/// <summary>Where ions start: an exact number on each sublattice, on sites drawn uniformly, or as an enrichment near interfaces has it.</summary>
public static class InitialSites
{
    /// <summary>Occupants of all sites at the start of a replica, 0 or 1 + species, [sites].</summary>
    /// <param name="cells">Numbering of the sites.</param>
    /// <param name="counts">Ions by species and sublattice.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <param name="stream">Replica word of the random counter.</param>
    /// <exception cref="InputException">Exclusive sites leave no room for all ions.</exception>
    public static byte[] Build(LatticeSites cells, IonCounts counts, ulong seed, uint stream)
    {
        byte[] occupants = new byte[cells.SiteCount];
        var groups = new StartGroups(cells, counts.BySublattice);
        if (!cells.HasExclusions)
            new UniformPlacement(groups, seed, stream).Place(occupants);
        else
            new ExclusivePlacement(cells, groups, seed, stream).Place(occupants);
        if (counts.BySpecies.Count > 1)
            new SpeciesPlacement(cells, counts, seed, stream).Place(occupants);
        return occupants;
    }
}
