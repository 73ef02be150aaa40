using KmcIonics.Cli.Running;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Pathways;
using KmcIonics.Model;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>What a lattice consists of, as tables.</summary>
internal static class CensusTable
{
    public static void Write(LatticeStudy study, TextWriter writer)
    {
        (SiteSet sites, LatticeCensus census) = (study.Sites, study.Census);
        UnitCell box = sites.Box;
        writer.WriteLine($"{sites.Name}: {sites.Count:N0} sites in {box.A.Length:F2} × {box.B.Length:F2} × {box.C.Length:F2} Å, {sites.Count / sites.Volume:G4} sites/Å³");
        StructureDescription.Write(study.Lattice, writer);
        foreach (string note in sites.Notes)
            writer.WriteLine(note);
        WideTable.Write(writer, SitesTable(sites, census, study.StartOccupation()));
        WideTable.Write(writer, HopsTable(study.Hops, census, study.Bottlenecks));
        LengthHistogram lengths = census.Lengths;
        writer.WriteLine($"shortest hop of a site: {lengths.Shortest:F3} Å, {lengths.ShortestMean:F3} Å on average{(lengths.Isolated > 0 ? $"; {lengths.Isolated:N0} sites have none" : string.Empty)}");
        writer.WriteLine($"hops by length / Å: {string.Join("  ", Histogram(lengths.Edges))}");
        NetworkPercolation percolation = census.Percolation;
        writer.WriteLine(
            $"percolation: a {YesNo(percolation.A, sites.Periodic.A)}, b {YesNo(percolation.B, sites.Periodic.B)}, c {YesNo(percolation.C, sites.Periodic.C)}, {percolation.Dimension} dimension{(percolation.Dimension == 1 ? string.Empty : "s")}; {percolation.ClusterCount:N0} cluster{(percolation.ClusterCount == 1 ? string.Empty : "s")}, the largest of {percolation.LargestCluster:N0} sites");
        if (census.Passes is { } passes)
            writer.WriteLine($"passes on the way, above an ion on a site of energy zero: a {Height(passes.A)}, b {Height(passes.B)}, c {Height(passes.C)}");
        writer.WriteLine(ChargeBalance.Sentence(study));
        if (ClearanceText.Line(study.Clearances) is { } clearance)
            writer.WriteLine(clearance);
        foreach (string note in ClearanceText.Notes(study.Clearances))
            writer.WriteLine(note);
        foreach (string note in UnjoinedNotes.Of(study.Unjoined))
            writer.WriteLine(note);
    }

    private static string Height(double? pass) => pass is { } height ? $"{height:F4} eV" : "–";

    private static Table SitesTable(SiteSet sites, LatticeCensus census, double[][]? occupation)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("site type");
        foreach (string region in sites.Regions)
            table.AddColumn(region, column => column.RightAligned());
        table.AddColumn("all", column => column.RightAligned()).AddColumn("hops from a site: number of sites");
        for (int type = 0; type < sites.Types.Count; type++)
        {
            long[] degrees = census.Degrees[type];
            string Cell(long count, int region) => occupation is null || count == 0 ? $"{count:N0}" : $"{count:N0} ({occupation[type][region]:P1} filled)";
            string histogram = string.Join("  ", Enumerable.Range(0, degrees.Length).Where(d => degrees[d] > 0).Select(d => $"{d}: {degrees[d]:N0}"));
            table.AddRow([sites.Types[type], .. census.Sites[type].Select(Cell), $"{census.Sites[type].Sum():N0}", histogram]);
        }

        return table;
    }

    private static Table HopsTable(HopGraph hops, LatticeCensus census, IReadOnlyList<BottleneckSpread?>? bottlenecks)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("pathway", "directed hops", "length / Å", "barrier / eV", "spread / eV", "from – to / eV");
        if (bottlenecks is not null)
            table.AddColumn("bottleneck / Å");
        for (int p = 0; p < hops.Pathways.Count; p++)
        {
            BarrierSpread barrier = census.Barriers[p];
            if (barrier.Lengths.Hops == 0)
            {
                table.AddRow([hops.Pathways[p].Name, "0", .. Enumerable.Repeat("–", table.Columns.Count - 2)]);
                continue;
            }

            string[] bottleneck = bottlenecks is null ? [] : [bottlenecks[p] is { } spread ? $"{spread.Least:F2}–{spread.Greatest:F2}" : "–"];
            table.AddRow(
            [
                hops.Pathways[p].Name,
                $"{barrier.Lengths.Hops:N0}",
                $"{barrier.Lengths.Shortest:F3}–{barrier.Lengths.Longest:F3}",
                .. double.IsNaN(barrier.Mean) ? ["–", "–", "–"] : (string[])[$"{barrier.Mean:F4}", $"{barrier.StandardDeviation:F4}", $"{barrier.Lowest:F4}–{barrier.Highest:F4}"],
                .. bottleneck,
            ]);
        }

        return table;
    }

    private static IEnumerable<string> Histogram(IReadOnlyList<long> edges) =>
        Enumerable.Range(0, edges.Count).Where(step => edges[step] > 0).Select(step => $"{step * LengthHistogram.Width:F1}: {edges[step]:N0}");

    private static string YesNo(bool yes, bool periodic) => (yes, periodic) switch
    {
        (true, true) => "yes",
        (true, false) => "from face to face",
        _ => "no",
    };
}
