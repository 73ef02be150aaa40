using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Fills that are left to the occupancies that a structure states, or to an imported initial state: <c>fill: occupancy</c>.</summary>
internal static class OccupancyFill
{
    /// <summary>The items of <c>ions</c> with such fills written out.</summary>
    public static IReadOnlyList<IonEntry> Resolve(IReadOnlyList<IonEntry> ions, LatticeSpecification lattice) =>
        [.. ions.Select(entry => entry.IsByOccupancy ? entry with { Fills = entry.Fills with { Value = Fills(entry, lattice) } } : entry)];

    /// <summary>Adds an error where the structure does not say how full its sublattices are.</summary>
    public static void Check(IReadOnlyList<IonEntry> ions, LatticeSpecification lattice, ErrorList errors)
    {
        foreach (IonEntry entry in ions.Where(entry => entry.IsByOccupancy && Fills(entry, lattice).Count == 0))
            errors.Add(entry.Fills.Place, entry.Fills.Path, "the lattice has no structure that states occupancies, as a CIF does, and imports no initial state", "Give the fraction for each sublattice");
    }

    private static List<Placed<SublatticeFill>> Fills(IonEntry entry, LatticeSpecification lattice)
    {
        IEnumerable<SublatticeFill> fills = lattice is ImportSpecification import
            ? import.InitialState ?? []
            : lattice.Structures.SelectMany(structure => structure.Sublattices).Where(sublattice => sublattice.Occupancy is not null).DistinctBy(sublattice => sublattice.Name)
                .Select(sublattice => new SublatticeFill(sublattice.Name, sublattice.Occupancy, null));
        return [.. fills.Select(fill => new Placed<SublatticeFill>(fill, entry.Fills.Place, entry.Fills.Path))];
    }
}
