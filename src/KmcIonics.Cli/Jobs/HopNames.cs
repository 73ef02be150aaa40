using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Tells pathways apart by name.</summary>
internal static class HopNames
{
    /// <summary>Adds an error for each name that the user gave twice.</summary>
    public static void Check(IReadOnlyList<HopEntry> hops, ErrorList errors)
    {
        var names = new HashSet<string>();
        foreach (HopEntry hop in hops.Where(hop => hop.IsNamed && !names.Add(hop.Pathway.Name)))
            errors.Add(hop.NamePlace, hop.NamePath, $"there is another pathway {Quote.Marked(hop.Pathway.Name)}", "Names of pathways differ");
    }

    /// <summary>The pathways; a made-up name that is taken already gets a number: A-B, A-B-2, ….</summary>
    public static IReadOnlyList<HopPathway> MakeUnique(IReadOnlyList<HopEntry> hops)
    {
        HashSet<string> taken = [.. hops.Where(hop => hop.IsNamed).Select(hop => hop.Pathway.Name)];
        return [.. hops.Select(hop => hop.IsNamed ? hop.Pathway : hop.Pathway with { Name = Free(hop.Pathway.Name, taken) })];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        string candidate = name;
        for (int number = 2; !taken.Add(candidate); number++)
            candidate = $"{name}-{number}";
        return candidate;
    }
}
