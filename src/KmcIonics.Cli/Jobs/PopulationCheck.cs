using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Checks that the ions fit on the lattice, and leave room to hop.</summary>
internal static class PopulationCheck
{
    /// <summary>Adds an error for a species that is there twice.</summary>
    public static void CheckSpecies(IReadOnlyList<IonEntry> ions, ErrorList errors)
    {
        for (int i = 1; i < ions.Count; i++)
        {
            Placed<string> species = ions[i].Species;
            if (ions.Take(i).Any(other => other.Species.Value == species.Value))
                errors.Add(species.Place, species.Path, $"the species {species.Value} is there already", "Give all its sublattices in one item");
        }
    }

    /// <summary>False, with an error, for more sites than a replica can have.</summary>
    public static bool CheckSize(Placed<LatticeSize> lattice, ErrorList errors)
    {
        if (lattice.Value.Sites <= int.MaxValue)
            return true;
        errors.Add(
            lattice.Place,
            lattice.Path,
            $"the supercell has {lattice.Value.Sites:N0} sites",
            $"A replica has at most {int.MaxValue:N0}: lower the repeats, and take more replicas instead");
        return false;
    }

    /// <summary>Adds errors for more ions than sites, and, unless ions come and go, for no ion and no vacancy.</summary>
    public static void CheckFilling(IReadOnlyList<IonEntry> ions, LatticeSize lattice, bool isOpen, ErrorList errors)
    {
        int before = errors.Count;
        long total = 0;
        Dictionary<string, long> onSublattice = [];
        foreach (Placed<SublatticeFill> fill in ions.SelectMany(entry => entry.Fills.Value))
        {
            if (!lattice.SitesByType.TryGetValue(fill.Value.Sublattice, out Int128 places))
                return;
            long sites = (long)places;
            long number = fill.Value.IonsOn(sites);
            total += number;
            long together = onSublattice[fill.Value.Sublattice] = onSublattice.GetValueOrDefault(fill.Value.Sublattice) + number;
            if (together <= sites)
                continue;
            errors.Add(
                fill.Place,
                fill.Path,
                $"{together} ions{(together > number ? " of all species together" : string.Empty)} do not fit on the {sites} sites of {fill.Value.Sublattice} in the supercell",
                $"Allowed is at most {sites - (together - number)}");
        }

        if (errors.Count > before || isOpen || ions.Any(entry => entry.IsByOccupancy))
            return;
        IonEntry last = ions[^1];
        if (total == 0)
            errors.Add(last.Fills.Place, last.Fills.Path, "there are zero ions, so nothing can hop", "Raise the filling, or enlarge the supercell");
        else if (total >= lattice.Sites)
            errors.Add(last.Fills.Place, last.Fills.Path, $"there are zero vacancies: ions fill all {lattice.Sites} sites, so nothing can hop", "Lower the filling");
    }
}
