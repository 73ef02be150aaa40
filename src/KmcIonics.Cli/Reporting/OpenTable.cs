using KmcIonics.Analysis;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>The tables that end a run with reservoirs: what happens at each, and how full the lattice is.</summary>
internal static class OpenTable
{
    private const double PerSquareCentimetre = 1e-4;
    private const double SquareCentimetres = 1e4;

    /// <summary>Writes the tables and what there is between the reservoirs.</summary>
    public static void Write(IReadOnlyList<ConditionRecord> conditions, TextWriter writer)
    {
        OpenResult[] results = [.. conditions.Select(condition => condition.Open!)];
        bool byArea = results[0].Terminals.All(terminal => double.IsFinite(terminal.Area));
        WideTable.Write(writer, Terminals(results, byArea));
        WideTable.Write(writer, Fillings(results));
        foreach (OpenResult result in results)
        {
            writer.WriteLine($"{result.Temperature:G6} K: charge on the lattice {Uncertain.Text(result.ExcessCharge)} e more than at the start");
            if (result.Resistance is { } between)
                writer.WriteLine($"{result.Temperature:G6} K: resistance from {between.From} to {between.To} {ResistanceText(between)}");
        }
    }

    private static string ResistanceText(TerminalResistance between) => double.IsFinite(between.Area)
        ? $"{Uncertain.Text(between.ByArea, SquareCentimetres)} Ω cm²"
        : $"{Uncertain.Text(between.Value)} Ω";

    private static Table Terminals(OpenResult[] results, bool byArea)
    {
        // Where ions interact, also by a potential, the job alone does not say what is exchanged.
        bool isKnown = results.SelectMany(result => result.Terminals).Any(terminal => double.IsFinite(terminal.IdealResistance));
        Table table = new Table().Border(TableBorder.Simple).AddColumns(
            ["T / K", "reservoir", "ion", "µ / eV", "sites", byArea ? "j / A cm⁻²" : "I / A", "exchanged / Hz", byArea ? "R_ct / Ω cm²" : "R_ct / Ω", .. isKnown ? ["by the job"] : (string[])[]]);
        foreach ((OpenResult result, TerminalResult terminal) in results.SelectMany(result => result.Terminals.Select(terminal => (result, terminal))))
        {
            string ideal = Uncertain.Text(new Estimate(byArea ? terminal.IdealAreaResistance : terminal.IdealResistance, null), byArea ? SquareCentimetres : 1);
            table.AddRow(
                [
                    $"{result.Temperature:G6}",
                    terminal.Name,
                    terminal.Species,
                    $"{terminal.ChemicalPotentialEv:G6}",
                    $"{terminal.Sites:N0}",
                    byArea ? Uncertain.Text(terminal.CurrentDensity, PerSquareCentimetre) : Uncertain.Text(terminal.Current),
                    Uncertain.Text(terminal.ExchangeRate),
                    byArea ? Uncertain.Text(terminal.AreaResistance, SquareCentimetres) : Uncertain.Text(terminal.Resistance),
                    .. isKnown ? [ideal] : (string[])[],
                ]);
        }

        return table;
    }

    private static Table Fillings(OpenResult[] results)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("T / K", "ion", "sublattice", "sites", "filling", "at the start", "difference");
        foreach ((OpenResult result, SublatticeFilling row) in results.SelectMany(result => result.Fillings.Select(row => (result, row))))
        {
            table.AddRow(
                $"{result.Temperature:G6}", row.Species, row.Sublattice, $"{row.Sites:N0}", Uncertain.Text(row.Filling), $"{row.Start:G4}", Uncertain.Text(row.OffStoichiometry));
        }

        return table;
    }
}
