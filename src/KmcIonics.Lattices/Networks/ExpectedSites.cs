using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>About how many sites a lattice will have, known before it is built: what does not fit is refused at once.</summary>
internal static class ExpectedSites
{
    // Barriers are drawn by the numbers of both sites in 56 bits.
    private const double MostSites = 1 << 28;

    // Measured at ten million sites with seven hops each: sites and hop graph while they are built.
    private const double BytesPerSite = 500;

    /// <summary>Refuses a lattice that is too large for the numbers of sites or for the memory of this machine.</summary>
    /// <exception cref="InputException">It is.</exception>
    public static void Check(LatticeSpecification lattice) => Check(Of(lattice), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    internal static void Check(double sites, double memoryBytes)
    {
        if (sites > MostSites)
            throw new InputException($"the lattice would have {sites:G4} sites, and at most {MostSites:N0} are possible", "Use a smaller box.");
        if (sites * BytesPerSite > memoryBytes)
        {
            throw new InputException(
                $"a lattice of {sites:G4} sites needs about {sites * BytesPerSite / (1 << 30):F0} GiB to be built, and there are {memoryBytes / (1 << 30):F0}",
                "Use a smaller box, or a machine with more memory.");
        }
    }

    private static double Of(LatticeSpecification lattice) => lattice switch
    {
        CrystalLatticeSpecification crystal => (double)crystal.RepeatA * crystal.RepeatB * crystal.RepeatC * PerCell(crystal.Structure),
        GlassSpecification glass => glass.SiteCount,
        PolycrystalSpecification grains => Math.Abs(grains.Box.Volume) * Density(grains.Structure),
        CrystallizedGlassSpecification glass =>
            Math.Abs(glass.Box.Volume) * ((glass.Crystallinity * Density(glass.Structure)) + ((1 - glass.Crystallinity) * glass.Density)),
        _ => 0,
    };

    private static double Density(CrystalStructure structure) => PerCell(structure) / Math.Abs(structure.Cell.Volume);

    private static int PerCell(CrystalStructure structure) => structure.Sublattices.Sum(sublattice => sublattice.Positions.Count);
}
