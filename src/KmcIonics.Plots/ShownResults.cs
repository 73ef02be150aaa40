using KmcIonics.Analysis;

namespace KmcIonics.Plots;

/// <summary>Which of many conditions a panel shows: as many as there are colours, spread over them.</summary>
internal static class ShownResults
{
    /// <summary>Some of the items, the first and the last among them.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items) => items.Count <= Palette.Count
        ? items
        : [.. Enumerable.Range(0, Palette.Count).Select(k => items[(int)Math.Round(k * (items.Count - 1.0) / (Palette.Count - 1))])];

    /// <summary>A sentence where not all are shown; nothing where they are.</summary>
    public static string Note<T>(IReadOnlyList<T> items) => items.Count <= Palette.Count ? "" : $" {Palette.Count} of {items.Count} curves are shown.";

    /// <summary>Transport of all conditions and species of a result.</summary>
    public static TransportResult[] Transport(PlottedResult result) => [.. result.Record.Conditions.SelectMany(condition => condition.Transport)];
}
