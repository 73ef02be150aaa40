using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Elasticity;

/// <summary>Sites and hops of a network under pressure and strain.</summary>
internal static class StressedNetwork
{
    /// <summary>Adds shifts to the energies of sites and saddles. Positions stay.</summary>
    /// <exception cref="InputException">Hops have rates or barriers by the pattern of the ions around.</exception>
    public static (SiteSet Sites, HopGraph Hops) Of(SiteSet sites, HopGraph hops, ElasticShifts? shifts)
    {
        if (shifts is null)
            return (sites, hops);
        if (hops.Law is not null)
            throw new InputException("pressure and strain shift one barrier of a hop, and here hops have one for each pattern of the ions around", "Leave pressure, strain and strain_profile out.");
        double[] byStrain = new double[sites.Count];
        int[] energies = new int[sites.Count];
        int[] saddles = new int[hops.SaddleMicroEv.Length];
        Parallel.For(0, sites.Count, CallerThreads.Options, site =>
        {
            string type = sites.Types[sites.Type[site]];
            byStrain[site] = shifts.StrainEv(type, shifts.StrainAt(DistanceOf(sites, site)));
            energies[site] = (sites.EnergyMicroEv?[site] ?? 0) + ToMicroEv(shifts.PressureEv(type) + byStrain[site]);
        });
        Parallel.For(0, sites.Count, CallerThreads.Options, site =>
        {
            for (int hop = hops.FirstHop[site]; hop < hops.FirstHop[site + 1]; hop++)
            {
                int target = hops.Target[hop];
                // As barrier offsets near interfaces, at the mean distance of the two sites.
                SymmetricTensor strain = shifts.StrainAt(0.5 * (DistanceOf(sites, site) + DistanceOf(sites, target)));
                saddles[hop] = hops.SaddleMicroEv[hop]
                    + ToMicroEv(shifts.SaddleEv(hops.Pathway[hop], hops.Frame.ToCartesian(hops.Displacement(site, hop)), strain, byStrain[site] + byStrain[target]));
            }
        });
        return (shifts.ShiftsSites ? sites with { EnergyMicroEv = energies } : sites, hops with { SaddleMicroEv = saddles });
    }

    // Far away where there is no interface.
    private static double DistanceOf(SiteSet sites, int site) => sites.InterfaceDistance?[site] ?? double.PositiveInfinity;

    private static int ToMicroEv(double energyEv) => (int)Math.Floor((energyEv * 1e6) + 0.5);
}
