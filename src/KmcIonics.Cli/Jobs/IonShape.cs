using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>An item of the <c>ions</c> section of a job.</summary>
internal static class IonShape
{
    /// <summary>Element of the ion.</summary>
    public static readonly Field<string> Species = new("species", CommonShapes.Element, "Element symbol of the mobile ion.", required: true);

    /// <summary>Charge number.</summary>
    public static readonly Field<int> Charge = new(
        "charge", new IntegerShape<int> { Least = -8, Most = 8 }, "Charge of the ion in units of e; not 0.", required: true);

    /// <summary>Occupied fractions.</summary>
    public static readonly Field<IReadOnlyList<Placed<KeyValuePair<string, double>>>> Fill = new(
        "fill",
        new FillShape(),
        "Fraction of the sites that starts occupied, by sublattice; sublattices left out start empty. The number of ions is rounded to the nearest. The word occupancy takes the fractions from the CIF, or the numbers from an imported initial state.");

    /// <summary>Numbers of ions.</summary>
    public static readonly Field<IReadOnlyList<Placed<KeyValuePair<string, long>>>> Count = new(
        "count",
        new SublatticeMapShape<long>(new IntegerShape<long> { Least = 0, Most = int.MaxValue }),
        "Number of ions in the supercell at the start, by sublattice; sublattices left out start empty.");

    /// <summary>Energies on sublattices.</summary>
    public static readonly Field<IReadOnlyList<Placed<KeyValuePair<string, double>>>> SiteEnergy = new(
        "site_energy",
        new SublatticeMapShape<double>(new RealShape { Least = -5, Most = 5, Unit = "eV" }),
        "Energy of an ion of the species on the sites of a sublattice in eV, beside what the lattice gives all species; 0 on sublattices left out.");

    /// <summary>The shape.</summary>
    public static MapShape<IonEntry> Shape { get; } = new([Species, Charge, Fill, Count, SiteEnergy], Make)
    {
        Alternatives = [[Fill], [Count]],
        Check = Check,
    };

    private static IonEntry Make(FieldValues values)
    {
        bool byFraction = values.TryGet(Fill, out IReadOnlyList<Placed<KeyValuePair<string, double>>>? fractions);
        IEnumerable<Placed<SublatticeFill>> fills = byFraction
            ? fractions!.Select(fill => new Placed<SublatticeFill>(new(fill.Value.Key, fill.Value.Value, null), fill.Place, fill.Path))
            : values.Get(Count).Select(fill => new Placed<SublatticeFill>(new(fill.Value.Key, null, fill.Value.Value), fill.Place, fill.Path));
        Field given = byFraction ? Fill : Count;
        return new IonEntry(
            values.GetPlaced(Species),
            values.Get(Charge),
            new Placed<IReadOnlyList<Placed<SublatticeFill>>>([.. fills], values.PlaceOf(given), values.PathOf(given)),
            values.TryGet(SiteEnergy, out IReadOnlyList<Placed<KeyValuePair<string, double>>>? energies) ? energies.ToDictionary(site => site.Value.Key, site => site.Value.Value) : []);
    }

    private static void Check(FieldValues values, ReadContext context)
    {
        if (values.TryGet(Charge, out int charge) && charge == 0)
            context.Errors.Add(values.PlaceOf(Charge), values.PathOf(Charge), "a charge of 0 carries no current", "Give the charge number, as 1 for Li and Na");
    }
}

/// <summary>What an item of the <c>ions</c> section says.</summary>
internal sealed record IonEntry(Placed<string> Species, int Charge, Placed<IReadOnlyList<Placed<SublatticeFill>>> Fills, IReadOnlyDictionary<string, double> SiteEnergies)
{
    /// <summary>Whether the fills are left to the structure.</summary>
    public bool IsByOccupancy => Fills.Value.Count == 0;

    /// <summary>The population it describes.</summary>
    public IonPopulation Population => new(Species.Value, Charge, [.. Fills.Value.Select(fill => fill.Value)]) { SiteEnergyEv = SiteEnergies };
}
