using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// What ions feel of the fixed charge around them pair by pair: as energies of sites, since it does not move. With it a neutral lattice has no pair interaction left on average, and what ions add
/// to each other's energy is how far the occupation around them is from the neutral one.
/// </summary>
internal static class BackgroundPairs
{
    /// <summary>The sites with these energies.</summary>
    /// <param name="job">Job with electrostatics.</param>
    /// <param name="sites">Sites.</param>
    /// <param name="hops">Hops with the shells of the pair interaction.</param>
    public static SiteSet Of(Job job, SiteSet sites, HopGraph hops)
    {
        double[] background = BackgroundCharge.ByType(job, sites);
        int[] energies = new int[sites.Count];
        for (int site = 0; site < energies.Length; site++)
        {
            double sum = 0;
            for (int pair = hops.FirstInteraction![site]; pair < hops.FirstInteraction[site + 1]; pair++)
                sum += background[sites.Type[hops.Interacting[pair]]] * hops.Interactions[hops.Shell[pair]].EnergyEv;
            // Of two charges z the energy has z², of one and a fixed charge z.
            energies[site] = (sites.EnergyMicroEv?[site] ?? 0) + (int)Math.Floor((sum / job.Ions[0].Charge * 1e6) + 0.5);
        }

        return sites with { EnergyMicroEv = energies };
    }
}
