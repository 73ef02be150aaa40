using KmcIonics.Cli.Commands;
using KmcIonics.Model;
using KmcIonics.Plots;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Reports;

/// <summary>A result as one self-contained page, which asks for nothing from any network.</summary>
internal static class ReportPage
{
    /// <summary>The kind of file.</summary>
    public static OutputKind Kind { get; } = new("an HTML file", ".html", "--output", StartsPage);

    /// <summary>The page.</summary>
    public static string Of(ResultRecord record) => Html.Page(
        $"{record.JobName} · KmcIonics",
        Html.Style(ReportStyle.Css),
        Html.Of(
        [
            Html.Element("h1", record.JobName),
            Html.Element("p", [("class", "subtitle")], $"Kinetic Monte Carlo of ion hopping in {record.Lattice.Name}, {record.Provenance.Finished.UtcDateTime:d MMMM yyyy}"),
            Html.Element("div", [("class", "verdict")], Verdict.Of(record).Select(sentence => Html.Element("p", sentence))),
            Html.Section("Notes", Notes(ReportNotes.Of(record))),
            Html.Section("Results", [.. ReportTables.Of(record), Html.Element("p", [("class", "subtitle")], "Digits in brackets are the error, which the true value lies within with 68 %: 1.2(2)e-3 is 0.0012 ± 0.0002.")]),
            Html.Section("Figures", Figures(record)),
            LatticeSection.Of(record),
            RunSection.Of(record),
        ]));

    private static Html Notes(IReadOnlyList<string> notes) =>
        notes.Count == 0 ? Html.None : Html.Element("ul", [("class", "notes")], notes.Select(note => Html.Element("li", note)));

    private static Html Figures(ResultRecord record)
    {
        PlottedResult[] results = [new PlottedResult(record.JobName, record)];
        Figure[] figures = [.. Enum.GetValues<FigureKind>().SelectMany(kind => FigureCatalogue.Of(kind, results))];
        if (figures.Length == 0)
            return Html.None;
        try
        {
            return Html.Element("div", [("class", "figures")], figures.Select((figure, index) => Html.Element(
                "figure",
                Html.Void("img", ("src", figure.ToDataUri()), ("alt", $"Figure of the kind {FigureNames.Of(figure.Kind)}; the caption says what it shows.")),
                Html.Element("figcaption", Html.Element("strong", $"Figure {index + 1}. "), figure.Caption))));
        }
        catch (InputException exception)
        {
            return Html.Element("p", $"There are no figures: {exception.Problem}.");
        }
    }

    private static bool StartsPage(Stream stream)
    {
        byte[] start = new byte["<!DOCTYPE html>"u8.Length];
        int count = stream.CanSeek ? stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) : 0;
        return start.AsSpan(0, count).SequenceEqual("<!DOCTYPE html>"u8);
    }
}
