using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Plots;

namespace KmcIonics.Cli.Commands;

/// <summary>Kinds of figures as the command line and files name them.</summary>
internal static class FigureNames
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<FigureKind>().Select(Of)];

    /// <summary>Name of a kind.</summary>
    public static string Of(FigureKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Kind of a name.</summary>
    /// <exception cref="InputException">There is none of that name.</exception>
    public static FigureKind Parse(string name)
    {
        foreach (FigureKind kind in Enum.GetValues<FigureKind>())
        {
            if (string.Equals(Of(kind), name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        string meant = Closest.To(name, All) is { } close ? $" Did you mean '{close}'?" : "";
        throw new InputException($"there is no kind of figure '{name}'", $"Kinds are {string.Join(", ", All)}.{meant}");
    }
}
