using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs;

/// <summary>Compares the sublattices that a job names with those of its lattice.</summary>
internal static class SublatticeCheck
{
    /// <summary>Adds an error for every name that the lattice lacks; nothing when the lattice could not be read.</summary>
    public static void Check(ReadContext context)
    {
        if (context.SiteTypes.Count == 0)
            return;
        string[] known = [.. context.SiteTypes.SelectMany(part => part.Names).Distinct()];
        string owners = string.Join(" and ", context.SiteTypes.Select(part => part.Owner).Distinct());
        foreach (Placed<string> name in context.SublatticeReferences.Where(name => !known.Contains(name.Value)))
        {
            context.Errors.Add(
                name.Place,
                name.Path,
                $"{owners} has no sublattice {Quote.Marked(name.Value)}",
                $"It has {string.Join(", ", known)}",
                Closest.To(name.Value, known));
        }
    }
}
