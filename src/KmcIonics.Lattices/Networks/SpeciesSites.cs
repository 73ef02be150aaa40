using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Energies that species have on sublattices by themselves.</summary>
internal static class SpeciesSites
{
    /// <summary>The sites with the energies of each species; with one species they are those of the sites.</summary>
    public static SiteSet Of(SiteSet sites, IReadOnlyList<IonPopulation> ions)
    {
        if (ions.All(population => population.SiteEnergyEv.Count == 0))
            return sites;
        int[][] energies = [.. ions.Select(population => sites.Types.Select(type => MicroEv(population.SiteEnergyEv.GetValueOrDefault(type))).ToArray())];
        return ions.Count > 1
            ? sites with { SpeciesEnergyMicroEv = energies }
            : sites with { EnergyMicroEv = [.. sites.Type.Select((type, site) => (sites.EnergyMicroEv?[site] ?? 0) + energies[0][type])] };
    }

    private static int MicroEv(double energyEv) => (int)Math.Floor((energyEv * 1e6) + 0.5);
}
