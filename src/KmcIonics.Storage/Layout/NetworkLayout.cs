using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>What the sites of a network have beside position and type.</summary>
internal static class NetworkLayout
{
    private const double MicroEvPerEv = 1e6;

    private static readonly TextField Notes = new("notes", "What the builder of the lattice says, as strain and sites removed, a line each; only where the lattice is no crystal");
    private static readonly TextsField Regions = new("regions", "Names of the regions; only where the lattice is no crystal");
    private static readonly NumbersField<int> SiteRegion = new("site_region", Unit.One, "Region of each site, counted from 0; only where the lattice is no crystal");
    private static readonly NumbersField<int> SiteGrain = new("site_grain", Unit.One, "Grain of each site, -1 for none; only where there are grains");
    private static readonly NumbersField<double> InterfaceDistance = new("interface_distance", Unit.Angstrom, "Distance of each site to the nearest interface; only where there is one");
    private static readonly NumbersField<double> SiteEnergy = new("site_energy", Unit.ElectronVolt, "Energy of an ion on each site, with what pressure and strain add in a run; only where it is not the same on all");

    public static void AddTo(ResultTree tree, string lattice, SiteSet sites)
    {
        Notes.AddTo(tree, lattice, sites.Notes);
        Regions.AddTo(tree, lattice, sites.Regions);
        SiteRegion.AddTo(tree, lattice, sites.Region.Select(region => (int)region));
        if (sites.Grain is { } grain)
            SiteGrain.AddTo(tree, lattice, grain);
        if (sites.InterfaceDistance is { } distance)
            InterfaceDistance.AddTo(tree, lattice, distance.Select(z => (double)z));
        if (sites.EnergyMicroEv is { } energy)
            SiteEnergy.AddTo(tree, lattice, energy.Select(e => e / MicroEvPerEv));
        if (sites.Stack is { } stack)
            StackLayout.AddTo(tree, lattice, stack);
    }

    /// <summary>Whether a lattice is no crystal.</summary>
    public static bool IsIn(StoredGroup lattice) => lattice.Has(SiteRegion.Name);

    /// <summary>The sites of a network; immobile atoms, bonds and what an enrichment adds are in no file.</summary>
    public static SiteSet ReadFrom(StoredGroup lattice, LatticeRecord record)
    {
        int count = record.SiteType.Length;
        string[] regions = Regions.ReadFrom(lattice);
        return new SiteSet
        {
            Name = record.Name,
            Source = record.Source,
            Box = record.Cell,
            Periodic = record.Periodic,
            Position = [.. record.SitePosition.Chunk(3).Select(position => new Vector3D(position[0], position[1], position[2]))],
            Types = record.Types,
            Type = Array.ConvertAll(record.SiteType, type => (byte)type),
            Notes = Notes.LinesFrom(lattice),
            Regions = regions,
            Region = Array.ConvertAll(LatticeLayout.Indices(lattice, SiteRegion, count, regions.Length), region => (byte)region),
            Grain = SiteGrain.ReadIfThere(lattice, count),
            InterfaceDistance = InterfaceDistance.ReadIfThere(lattice, count) is { } distance ? Array.ConvertAll(distance, z => (float)z) : null,
            EnergyMicroEv = SiteEnergy.ReadIfThere(lattice, count) is { } energy ? Array.ConvertAll(energy, e => (int)Math.Round(e * MicroEvPerEv)) : null,
            Stack = lattice.IfThere(StackLayout.Name, stack => StackLayout.ReadFrom(stack, count)),
        };
    }
}
