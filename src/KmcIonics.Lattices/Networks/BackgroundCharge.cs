using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>The fixed charge beneath mobile ions: as the job gives it, or what neutralises the ions that start on each sublattice.</summary>
public static class BackgroundCharge
{
    /// <summary>Fixed charge on each site of a sublattice, e, [types].</summary>
    /// <param name="job">Job with electrostatics.</param>
    /// <param name="sites">Its sites.</param>
    public static double[] ByType(Job job, SiteSet sites)
    {
        if (job.Electrostatics!.Background is { } given)
            return [.. sites.Types.Select(type => given.GetValueOrDefault(type))];
        long[] count = sites.SitesByType();
        IReadOnlyList<long[]> ions = sites.StartingIons(job.Ions);
        return [.. count.Select((of, type) => of == 0 ? 0 : -ions.Select((byType, species) => (double)(job.Ions[species].Charge * byType[type])).Sum() / of)];
    }
}
