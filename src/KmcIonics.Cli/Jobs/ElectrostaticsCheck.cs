using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Compares electrostatics with the lattice, the conditions and the reservoirs of a job.</summary>
/// <param name="entry">What the section says.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class ElectrostaticsCheck(ElectrostaticsEntry entry, ErrorList errors)
{
    private ElectrostaticSettings Settings => entry.Settings;

    /// <summary>Adds errors for ends that are missing or cannot be, and for layers that are not there or have no permittivity.</summary>
    public void CheckLattice(LatticeSpecification lattice)
    {
        if (Settings.IsSpatial && Settings.Axis.Index != 2)
            errors.Add(entry.Axis.Place, entry.Axis.Path, $"with a spatial mean electrodes lie across c, and the axis is {Settings.Axis.Name}", "Leave axis out, or take the planar mean");
        if (!OpenFaces.Of(lattice)[Settings.Axis.Index])
        {
            foreach ((Place Place, FieldPath Path) end in new[] { (Settings.Lower, entry.Lower), (Settings.Upper, entry.Upper) }.Where(end => end.Item1 is not null).Select(end => end.Item2))
                errors.Add(end.Place, end.Path, $"the lattice repeats along {Settings.Axis.Name} and has no end there", "Leave it out, or build a lattice that ends there, as a stack with electrodes does");
        }
        else
        {
            if (Settings.Lower is null)
                errors.Add(entry.Lower.Place, entry.Lower.Path, $"the lattice ends along {Settings.Axis.Name}, and nothing is said about its lower end", "Give a potential or a charge_density");
            if (Settings.Upper is null)
                errors.Add(entry.Upper.Place, entry.Upper.Path, $"the lattice ends along {Settings.Axis.Name}, and nothing is said about its upper end", "Give a potential or a charge_density");
        }

        if (!Settings.IsSpatial)
            CheckLayers(lattice is StackSpecification stack && Settings.Axis.Index == 2 ? [.. stack.Layers.Select(layer => layer.Name)] : []);
    }

    /// <summary>Adds errors where a short-range part has no one permittivity, or where ions interact besides.</summary>
    public void CheckShortRange(bool interact)
    {
        if (Settings.ShortRange == 0)
            return;
        if (entry.Layers.Count > 0)
            errors.Add(entry.ShortRange.Place, entry.ShortRange.Path, "ions repel each other by one permittivity, and there are several", "Give permittivity as a number, or leave short_range out");
        if (Settings.Spacing > ScreenedPair.WidthOf(Settings.ShortRange))
            errors.Add(entry.Spacing.Place, entry.Spacing.Path, $"planes or cells of {Settings.Spacing:G4} Å do not resolve charges smeared by {ScreenedPair.WidthOf(Settings.ShortRange):G4} Å, a quarter of short_range", "Lower spacing, or leave it out");
        if (interact)
            errors.Add(entry.ShortRange.Place, entry.ShortRange.Path, "ions interact by shells besides", "Give interactions or short_range");
    }

    /// <summary>Adds an error for conditions that change.</summary>
    public void CheckConditions(Conditions conditions, (Place Place, FieldPath Path) schedule)
    {
        if (conditions.Schedule is not null)
            errors.Add(schedule.Place, schedule.Path, "under a schedule conditions change by themselves, and with electrostatics the potential does besides", "Leave conditions.schedule or electrostatics out");
    }

    /// <summary>Adds an error for each reservoir that no electrode holds at a potential.</summary>
    public void CheckReservoirs(IReadOnlyList<ReservoirEntry> reservoirs, LatticeSpecification lattice)
    {
        foreach (ReservoirEntry reservoir in reservoirs.Where(reservoir => Settings.VoltsAt(reservoir.Contact, lattice) is null))
        {
            errors.Add(
                reservoir.Name.Place,
                reservoir.Name.Path,
                $"the potential of the reservoir {Quote.Marked(reservoir.Name.Value)} is not fixed",
                $"With electrostatics, give its electrode, or its face along {Settings.Axis.Name}, and a potential at that end");
        }
    }

    private void CheckLayers(string[] known)
    {
        foreach (Placed<KeyValuePair<string, double>> layer in entry.Layers.Where(layer => !known.Contains(layer.Value.Key)))
        {
            errors.Add(
                layer.Place,
                layer.Path,
                $"there is no layer {Quote.Marked(layer.Value.Key)} across {Settings.Axis.Name}",
                known.Length > 0 ? $"The stack has {string.Join(", ", known)}" : "Only the layers of a stack, across c, have permittivities of their own: give a number, or take the spatial mean",
                Closest.To(layer.Value.Key, known));
        }

        string[] missing = [.. known.Except(entry.Layers.Select(layer => layer.Value.Key))];
        if (entry.Layers.Count > 0 && missing.Length > 0)
            errors.Add(entry.Permittivity.Place, entry.Permittivity.Path, $"no permittivity is given for {string.Join(", ", missing)}", "Give one for each layer, or a number for all");
    }
}
