using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs;

/// <summary>Compares the sublattices that a job names with those of its structure.</summary>
internal static class SublatticeCheck
{
    /// <summary>Adds an error for every name that the structure lacks; nothing when the structure could not be read.</summary>
    public static void Check(ReadContext context)
    {
        if (context.Structure is not { } structure)
            return;
        string[] known = [.. structure.Sublattices.Select(sublattice => sublattice.Name)];
        foreach (Placed<string> name in context.SublatticeReferences.Where(name => !known.Contains(name.Value)))
        {
            context.Errors.Add(
                name.Place,
                name.Path,
                $"the structure {structure.Name} has no sublattice {Quote.Marked(name.Value)}",
                $"It has {string.Join(", ", known)}",
                Closest.To(name.Value, known));
        }
    }
}
