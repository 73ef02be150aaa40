using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Puts an enrichment of ions near interfaces on the sites of a lattice: start occupations, and the site energies that hold them.</summary>
internal static class Enrichment
{
    /// <summary>Sets the start offsets, and energies if they are held, of the site types that ions start on.</summary>
    /// <exception cref="InputException">An occupation would be below 0 or above 1, or cannot be held.</exception>
    public static void Apply(SiteSet sites, IReadOnlyList<IonPopulation> ions, InterfaceEnrichment? enrichment)
    {
        if (enrichment is null || sites.InterfaceDistance is not { } distance)
            return;
        if (ions.Count > 1)
            throw new InputException($"an enrichment near interfaces is one of a single species, and {ions.Count} are given", "Leave out the enrichment, or keep one item under ions.");
        double?[] fill = FillByType(sites, ions);
        float[] offset = new float[sites.Count];
        int[]? energy = enrichment.HeldAt is null ? sites.EnergyMicroEv : [.. sites.EnergyMicroEv ?? new int[sites.Count]];
        for (int site = 0; site < offset.Length; site++)
        {
            if (fill[sites.Type[site]] is not { } bulk)
                continue;
            offset[site] = (float)enrichment.Occupation.At(distance[site]);
            double occupation = bulk + offset[site];
            Check(sites.Types[sites.Type[site]], bulk, occupation, distance[site], enrichment.HeldAt is not null);
            if (enrichment.HeldAt is { } temperature)
                energy![site] += (int)Math.Floor((InterfaceEnrichment.EnergyEv(occupation, bulk, temperature) * 1e6) + 0.5);
        }

        sites.Enrich(offset, energy);
    }

    private static double?[] FillByType(SiteSet sites, IReadOnlyList<IonPopulation> ions)
    {
        double?[] fill = new double?[sites.Types.Count];
        foreach (SublatticeFill start in ions.SelectMany(population => population.Fills))
        {
            if (start.Fraction is not { } fraction)
                throw new InputException("an enrichment is added to a fraction, and ions are given by their number", "Give fill instead of count.");
            int type = sites.Types.ToList().IndexOf(start.Sublattice);
            if (type >= 0)
                fill[type] = fraction;
        }

        return fill;
    }

    private static void Check(string type, double bulk, double occupation, double distance, bool held)
    {
        if (occupation is < 0 or > 1)
        {
            throw new InputException(
                $"sites of type {type} would start with an occupation of {occupation:G4} at {distance:F2} Å from an interface, the fill {bulk:G4} and an enrichment of {occupation - bulk:G4}", "Keep their sum between 0 and 1.");
        }

        if (held && !(bulk is > 0 and < 1 && occupation is > 0 and < 1))
        {
            throw new InputException(
                $"no site energy holds an occupation of {occupation:G4} of type {type} beside a fill of {bulk:G4}", "Keep both above 0 and below 1, or leave out held_at.");
        }
    }
}
