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
        long[] count = new long[sites.Types.Count];
        foreach (byte type in sites.Type)
            count[type]++;
        double[] enriched = sites.EnrichedIons();
        double[] charge = new double[count.Length];
        foreach ((IonPopulation population, int species) in job.Ions.Select((population, species) => (population, species)))
        {
            foreach (SublatticeFill fill in population.Fills)
            {
                int type = sites.Types.ToList().IndexOf(fill.Sublattice);
                if (type >= 0 && count[type] > 0)
                    charge[type] -= population.Charge * fill.IonsOn(count[type], species == 0 ? enriched[type] : 0) / (double)count[type];
            }
        }

        return charge;
    }
}
