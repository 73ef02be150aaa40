using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Compares reservoirs with each other and with the lattice.</summary>
internal static class ReservoirCheck
{
    /// <summary>Adds an error for each name that is there twice.</summary>
    public static void CheckNames(IReadOnlyList<ReservoirEntry> reservoirs, ErrorList errors)
    {
        var names = new HashSet<string>();
        foreach (ReservoirEntry entry in reservoirs.Where(entry => !names.Add(entry.Name.Value)))
            errors.Add(entry.Name.Place, entry.Name.Path, $"there is another reservoir {Quote.Marked(entry.Name.Value)}", "Names of reservoirs differ");
    }

    /// <summary>Adds errors for faces, electrodes and sites that the lattice does not have.</summary>
    public static void CheckContacts(IReadOnlyList<ReservoirEntry> reservoirs, LatticeEntry lattice, ErrorList errors)
    {
        IReadOnlyList<bool> isOpen = OpenFaces.Of(lattice.Specification);
        foreach (ReservoirEntry entry in reservoirs)
        {
            if (entry.Contact.Face is { } face && !isOpen[face.Axis.Index])
            {
                string[] open = [.. Enumerable.Range(0, 3).Where(axis => isOpen[axis]).Select(axis => new BoxAxis(axis).Name)];
                errors.Add(
                    entry.Places.Axis.Place,
                    entry.Places.Axis.Path,
                    $"the lattice repeats along {face.Axis.Name} and has no face there",
                    open.Length > 0 ? $"It ends along {string.Join(", ", open)}" : "A stack with electrodes ends along c, an import along what periodic leaves out; or give sublattices or sites");
            }

            CheckElectrode(entry, lattice.Specification, errors);
            if (entry.Contact.Sites is not { } numbers)
                continue;
            (bool isKnown, string range) = Numbers(lattice);
            if (isKnown && numbers.FirstOrDefault(number => Resolve(number, lattice) < 0, -1) is var missing and >= 0)
                errors.Add(entry.Places.Sites.Place, entry.Places.Sites.Path, $"the lattice has no site {missing}", range);
        }
    }

    /// <summary>The contact with sites numbered as the program does.</summary>
    public static ReservoirContact Resolve(ReservoirContact contact, LatticeEntry lattice) =>
        contact.Sites is { } numbers ? contact with { Sites = [.. numbers.Select(number => Resolve(number, lattice))] } : contact;

    private static void CheckElectrode(ReservoirEntry entry, LatticeSpecification lattice, ErrorList errors)
    {
        if (entry.Contact.Electrode is not { } name)
            return;
        string[] known = lattice is StackSpecification { Electrodes: { } pair } ? [pair.Left.Name, pair.Right.Name] : [];
        if (!known.Contains(name))
        {
            errors.Add(
                entry.Places.Electrode.Place,
                entry.Places.Electrode.Path,
                $"the lattice has no electrode {Quote.Marked(name)}",
                known.Length > 0 ? $"It has {string.Join(" and ", known)}" : "A stack may have electrodes; elsewhere give sublattices, sites or face",
                Closest.To(name, known));
        }
    }

    private static int Resolve(int number, LatticeEntry lattice) => lattice switch
    {
        { Specification: ImportSpecification import } => import.Sites.Id.ToList().IndexOf(number),
        { Size: { } size } => number < size.Value.Sites ? number : -1,
        _ => number,
    };

    private static (bool IsKnown, string Range) Numbers(LatticeEntry lattice) => lattice switch
    {
        { Specification: ImportSpecification } => (true, "Give numbers that the imported sites have"),
        { Size: { } size } => (true, $"Its sites are numbered from 0 to {size.Value.Sites - 1}"),
        _ => (false, string.Empty),
    };
}
