using KmcIonics.Analysis;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>Activation energies and prefactors of a result with several temperatures.</summary>
internal static class ArrheniusTable
{
    /// <summary>Writes the table and its notes; nothing with one temperature.</summary>
    public static void Write(ResultRecord record, TextWriter writer)
    {
        IReadOnlyList<ArrheniusResult> lines = record.Arrhenius;
        if (lines.Count == 0)
            return;
        Table table = new Table().Border(TableBorder.Simple).AddColumns("Arrhenius line of", "T / K", "E_a / eV", "95 % interval / eV", "prefactor", "95 % interval", "χ²/ν");
        foreach (ArrheniusResult line in lines)
        {
            (double factor, string unit) = ArrheniusText.UnitOf(line.Series.Quantity);
            table.AddRow(
                Markup.Escape(ArrheniusText.NameOf(line.Series, record.Ions.Count > 1)),
                $"{line.Coldest:G6} to {line.Hottest:G6}",
                Uncertain.Text(line.ActivationEnergyEv),
                ArrheniusText.IntervalOf(line),
                $"{factor * Math.Exp(line.LnPrefactor.Value):0.##e0} {unit}",
                line.LnPrefactorInterval is { } ln ? $"{factor * Math.Exp(ln.Low):0.##e0} to {factor * Math.Exp(ln.High):0.##e0}" : "",
                ArrheniusText.ScatterOf(line));
        }

        WideTable.Write(writer, table);
        foreach (ArrheniusResult line in lines)
        {
            foreach (string note in line.Notes)
                writer.WriteLine($"note, {ArrheniusText.NameOf(line.Series, record.Ions.Count > 1)}: {note}");
        }
    }
}
