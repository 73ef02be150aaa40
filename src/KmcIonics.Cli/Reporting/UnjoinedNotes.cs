using KmcIonics.Lattices.Networks;

namespace KmcIonics.Cli.Reporting;

/// <summary>Sentences on neighbours that the hops of a job leave out.</summary>
internal static class UnjoinedNotes
{
    private const int Most = 8;

    /// <summary>A sentence each, the most frequent first, and one for those beyond a few.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<UnjoinedPairs> pairs) =>
    [
        .. pairs.Take(Most).Select(Sentence),
        .. pairs.Count > Most ? (string[])[$"note: nor does any pathway join {pairs.Count - Most} other combinations, with {pairs.Skip(Most).Sum(pair => pair.Count):N0} pairs within reach of hops"] : [],
    ];

    private static string Sentence(UnjoinedPairs pair) =>
        $"note: no pathway joins {pair.First} and {pair.Second}, of which {pair.Count:N0} pair{(pair.Count == 1 ? " lies" : "s lie")} within reach of the hops from both; the nearest are {pair.Nearest:F3} Å apart";
}
