using KmcIonics.Analysis;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>What electrodes hold; the profiles of potential and charge are in the file and the picture.</summary>
internal static class SpaceChargeTable
{
    // C/m² and F/m² in µC/cm² and µF/cm².
    private const double Micro = 100;

    /// <summary>Writes the table, and how well the potential followed the ions.</summary>
    public static void Write(IReadOnlyList<ConditionRecord> conditions, TextWriter writer)
    {
        SpaceChargeResult[] results = [.. conditions.Select(condition => condition.SpaceCharge).OfType<SpaceChargeResult>()];
        if (results.Any(result => result.Ends.Count > 0))
            WideTable.Write(writer, Of(results));
        foreach (SpaceChargeResult result in results)
        {
            (double least, double most) = (result.Potential.Min(plane => plane.Value), result.Potential.Max(plane => plane.Value));
            writer.WriteLine(
                $"{result.Temperature:G6} K: potential from {least:F4} to {most:F4} V along {result.Axis}; solved for every {result.UpdateInterval:G3} s, from one time to the next the energy of a hop changes by {result.ChangePerUpdate:G2} kT");
        }
    }

    private static Table Of(SpaceChargeResult[] results)
    {
        // A capacitance that no condition has is no column.
        bool hasIntegral = results.Any(result => double.IsFinite(result.IntegralCapacitance.Value));
        bool hasDifferential = results.Any(result => double.IsFinite(result.DifferentialCapacitance.Value));
        Table table = new Table().Border(TableBorder.Simple).AddColumns(
            ["T / K", "lower / V", "upper / V", "lower / µC cm⁻²", "upper / µC cm⁻²", .. If(hasIntegral, "Q/V / µF cm⁻²"), .. If(hasDifferential, "dQ/dV / µF cm⁻²")]);
        foreach (SpaceChargeResult result in results)
        {
            (ElectrodeResult lower, ElectrodeResult upper) = (result.Ends[0], result.Ends[1]);
            table.AddRow(
                [
                    $"{result.Temperature:G6}",
                    Uncertain.Text(lower.Potential),
                    Uncertain.Text(upper.Potential),
                    Uncertain.Text(lower.Charge, Micro),
                    Uncertain.Text(upper.Charge, Micro),
                    .. If(hasIntegral, Uncertain.Text(result.IntegralCapacitance, Micro)),
                    .. If(hasDifferential, Uncertain.Text(result.DifferentialCapacitance, Micro)),
                ]);
        }

        return table;
    }

    private static string[] If(bool isThere, string text) => isThere ? [text] : [];
}
