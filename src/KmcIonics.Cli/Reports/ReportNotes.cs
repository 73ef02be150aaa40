using KmcIonics.Analysis;
using KmcIonics.Cli.Reporting;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Reports;

/// <summary>What a reader should know before using the numbers of a result.</summary>
internal static class ReportNotes
{
    /// <summary>The sentences, each with the conditions that it is said of.</summary>
    public static IReadOnlyList<string> Of(ResultRecord record)
    {
        (string Of, string Note)[] notes = [.. record.Conditions.SelectMany(condition => OfCondition(condition, record.Ions.Count > 1)), .. OfLines(record)];
        return [.. notes.GroupBy(note => note.Note, StringComparer.Ordinal).Select(group => $"{string.Join("; ", group.Select(note => note.Of).Distinct(StringComparer.Ordinal))}: {group.Key}")];
    }

    private static IEnumerable<(string Of, string Note)> OfCondition(ConditionRecord condition, bool several)
    {
        string at = $"{condition.Temperature:G6} K";
        foreach (TransportResult transport in condition.Transport)
        {
            foreach (string note in transport.Notes)
                yield return (several ? $"{at}, {transport.Species}" : at, note);
        }

        foreach (string note in (condition.Open?.Notes ?? []).Concat(condition.SpaceCharge?.Notes ?? []))
            yield return (at, note);
        if (AcceptanceText.Advice(condition.Run.Acceptance) is { } advice)
            yield return (at, advice + ".");
    }

    private static IEnumerable<(string Of, string Note)> OfLines(ResultRecord record) =>
        record.Arrhenius.SelectMany(line => line.Notes.Select(note => (ArrheniusText.NameOf(line.Series, record.Ions.Count > 1), note)));
}
