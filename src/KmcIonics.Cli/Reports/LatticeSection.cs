using KmcIonics.Storage;

namespace KmcIonics.Cli.Reports;

/// <summary>What the lattice of a result consists of.</summary>
internal static class LatticeSection
{
    /// <summary>The section.</summary>
    public static Html Of(ResultRecord record)
    {
        LatticeRecord lattice = record.Lattice;
        Model.UnitCell cell = lattice.Supercell;
        return Html.Section(
            "Lattice and ions",
            Html.Element(
                "p",
                $"{lattice.Name}: {lattice.SiteCount:N0} sites in a supercell with vectors of {cell.A.Length:G5}, {cell.B.Length:G5} and {cell.C.Length:G5} Å"
                + $"{(lattice.Network is null ? $", {lattice.Repeats.A} × {lattice.Repeats.B} × {lattice.Repeats.C} unit cells" : "")}. Source: {lattice.Source.TrimEnd('.')}."),
            Html.Table("Mobile ions of each replica", ["ion", "charge", "number"], record.Ions.Select(ion => (string[])[ion.Name, $"{ion.Charge:+0;-0}", $"{ion.Count:N0}"])),
            Html.Table("Sites", ["type", "region", "number"], Sites(lattice)),
            Html.Table(
                "Pathways",
                ["pathway", "between", "barrier / eV", "attempt frequency / Hz", "hops", "lengths / Å"],
                lattice.Pathways.Zip(lattice.PathwaySummaries, (pathway, found) => (string[])
                [
                    pathway.Name, $"{pathway.From} and {pathway.To}", double.IsNaN(pathway.BarrierEv) ? "by the ions around" : $"{pathway.BarrierEv:G5}",
                    double.IsNaN(pathway.AttemptFrequency) ? "by the ions around" : Power(pathway.AttemptFrequency),
                    $"{found.Hops * lattice.Repeats.A * lattice.Repeats.B * lattice.Repeats.C:N0}", found.Hops == 0 ? "none found" : found.Longest - found.Shortest < 5e-4 ? $"{found.Shortest:F3}" : $"{found.Shortest:F3} to {found.Longest:F3}",
                ])),
            lattice.Network?.Notes is { Count: > 0 } notes ? Html.Element("ul", notes.Select(note => Html.Element("li", note))) : Html.None);
    }

    private static IEnumerable<string[]> Sites(LatticeRecord lattice)
    {
        long cells = (long)lattice.Repeats.A * lattice.Repeats.B * lattice.Repeats.C;
        IReadOnlyList<string> regions = lattice.Network?.Regions ?? [];
        return lattice.SiteType
            .Select((type, site) => (Type: type, Region: lattice.Network?.Region[site] ?? 0))
            .CountBy(site => site)
            .OrderBy(count => count.Key)
            .Select(count => (string[])[lattice.Types[count.Key.Type], regions.Count > 0 ? regions[count.Key.Region] : "crystal", $"{count.Value * cells:N0}"]);
    }

    private static string Power(double value) => value.ToString("0.###e0", System.Globalization.CultureInfo.InvariantCulture);
}
