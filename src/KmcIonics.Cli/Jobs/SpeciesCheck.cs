using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs;

/// <summary>Compares the mobile species that a job names with those under <c>ions</c>.</summary>
internal static class SpeciesCheck
{
    /// <summary>Adds an error for every species that <c>ions</c> lacks.</summary>
    public static void Check(IReadOnlyList<IonEntry> ions, ReadContext context)
    {
        string[] known = [.. ions.Select(entry => entry.Species.Value)];
        foreach (Placed<string> name in context.SpeciesReferences.Where(name => !known.Contains(name.Value)))
            context.Errors.Add(name.Place, name.Path, $"{name.Value} is no mobile species of this job", $"Under ions there {(known.Length == 1 ? "is" : "are")} {string.Join(", ", known)}");
    }
}
