using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>
/// The sites of a lattice that is no repeated motif (glass, grain boundary, polycrystal, stack, import), as flat arrays. A builder makes it; hops are found
/// afterwards, the same way for all.
/// </summary>
public sealed record SiteSet
{
    /// <summary>What the lattice is, as it stands in tables.</summary>
    public required string Name { get; init; }

    /// <summary>Where cell, positions and numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Supercell, Å.</summary>
    public required UnitCell Box { get; init; }

    /// <summary>Which lattice vectors the supercell repeats along.</summary>
    public Periodicity Periodic { get; init; } = Periodicity.All;

    /// <summary>Fractional positions in <see cref="Box"/>, each component in [0, 1), [sites].</summary>
    public required Vector3D[] Position { get; init; }

    /// <summary>Names of the site types: sublattices of a crystal, coordination types of a glass. Jobs name these in fill and between.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Type of each site, [sites].</summary>
    public required byte[] Type { get; init; }

    /// <summary>Names of the regions, as crystal, glass, interface, electrode.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Region of each site, [sites].</summary>
    public required byte[] Region { get; init; }

    /// <summary>Grain of each site, −1 for none, [sites]; null where there are no grains.</summary>
    public int[]? Grain { get; init; }

    /// <summary>Distance |z| of each site to the nearest interface, Å, [sites]; null where there is no interface.</summary>
    public float[]? InterfaceDistance { get; init; }

    /// <summary>Energy of an ion on each site, µeV, [sites]; null where all are zero.</summary>
    public int[]? EnergyMicroEv { get => energyMicroEv; init => energyMicroEv = value; }

    /// <summary>What the energy of an ion of a species on a type of site is above <see cref="EnergyMicroEv"/>, µeV, [species][types]; empty where species do not differ.</summary>
    public IReadOnlyList<int[]> SpeciesEnergyMicroEv { get; init; } = [];

    /// <summary>Energy of what an occupant's code stands for on a site, µeV; 0 for a vacancy.</summary>
    public int EnergyOf(uint code, int site) => code == 0
        ? 0
        : (energyMicroEv?[site] ?? 0) + (SpeciesEnergyMicroEv.Count == 0 ? 0 : SpeciesEnergyMicroEv[(int)code - 1][Type[site]]);

    /// <summary>What an enrichment adds to the start occupation of each site, [sites]; null for none.</summary>
    public float[]? StartOffset { get; private set; }

    /// <summary>Sites of each type, [types].</summary>
    public long[] SitesByType()
    {
        long[] sites = new long[Types.Count];
        foreach (byte type in Type)
            sites[type]++;
        return sites;
    }

    /// <summary>Ions that start on the sites of each type, an enrichment adding ions of the first species, [species][types].</summary>
    public IReadOnlyList<long[]> StartingIons(IReadOnlyList<IonPopulation> populations)
    {
        (long[] sites, double[] enriched) = (SitesByType(), EnrichedIons());
        return [.. populations.Select((population, species) => population.IonsByType(Types, sites, species == 0 ? enriched : new double[enriched.Length]))];
    }

    /// <summary>Ions that an enrichment adds, by type, [types].</summary>
    public double[] EnrichedIons()
    {
        double[] ions = new double[Types.Count];
        for (int site = 0; StartOffset is not null && site < Count; site++)
            ions[Type[site]] += StartOffset[site];
        return ions;
    }

    /// <summary>The keys of a job that make the supercell larger.</summary>
    public string SizeKeys { get; init; } = "the size of the supercell";

    /// <summary>Whether what is to have an interface has none, as grains that are not turned: pathways across it may find no pair.</summary>
    public bool IsWithoutInterface { get; init; }

    /// <summary>Bonds that hops must follow; null where distance alone decides.</summary>
    public Bonds? Bonds { get; init; }

    /// <summary>Edges that are the hops, where they are given; null where they are to be found.</summary>
    public SiteEdges? Edges { get; init; }

    /// <summary>Immobile atoms by species, fractional positions in <see cref="Box"/>; drawn and exported only.</summary>
    public IReadOnlyList<EnvironmentAtoms> Environment { get; init; } = [];

    /// <summary>What the builder has to say: strain, density reached, sites merged; a line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Layers and electrodes of a stack; null for any other lattice.</summary>
    public StackGeometry? Stack { get; init; }

    /// <summary>Volume that the sites share, Å³: the box without electrodes.</summary>
    public double Volume => Stack?.Volume ?? Math.Abs(Box.Volume);

    /// <summary>Number of sites.</summary>
    public int Count => Position.Length;

    private int[]? energyMicroEv;

    /// <summary>Enriches the start occupations, and changes the energies to those that hold them.</summary>
    internal void Enrich(float[] startOffset, int[]? energies) => (StartOffset, energyMicroEv) = (startOffset, energies);
}

/// <summary>Which lattice vectors a supercell repeats along.</summary>
public readonly record struct Periodicity(bool A, bool B, bool C)
{
    /// <summary>Along all three.</summary>
    public static Periodicity All { get; } = new(true, true, true);

    /// <summary>Whether it repeats along a vector.</summary>
    public bool Along(BoxAxis axis) => axis.Index switch
    {
        0 => A,
        1 => B,
        _ => C,
    };
}

/// <summary>Bonded sites in compressed rows: those of site s are <c>Other[First[s]]</c> to <c>Other[First[s + 1]]</c> (exclusive), in increasing order.</summary>
/// <param name="First">[sites + 1]</param>
/// <param name="Other">[2 bonds]</param>
public sealed record Bonds(int[] First, int[] Other)
{
    /// <summary>Whether two sites are bonded.</summary>
    public bool Join(int site, int other) => Array.BinarySearch(Other, First[site], First[site + 1] - First[site], other) >= 0;
}
