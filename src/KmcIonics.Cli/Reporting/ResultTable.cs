using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>The table that ends a run.</summary>
internal static class ResultTable
{
    private const double SquareCentimetres = 1e4;
    private const double PerCentimetre = 1e-2;

    /// <summary>Writes the table; <paramref name="file"/> is null when no file could be written.</summary>
    public static void Write(ResultRecord record, string? file, TextWriter writer)
    {
        TransportResult[] results = [.. record.Conditions.SelectMany(condition => condition.Transport)];
        foreach (ConditionRecord condition in record.Conditions)
        {
            if (condition.Course is { } course)
                CourseTable.Write(condition.Temperature, course, writer);
        }

        bool isOpen = record.Conditions[0].Open is not null;
        if (isOpen)
            OpenTable.Write(record.Conditions, writer);
        else if (record.Conditions[0].Course is null)
            WideTable.Write(writer, record.Conditions[0].Field is { } field ? InField(field, results) : AtEquilibrium(results));
        ArrheniusTable.Write(record, writer);
        ProfileTable.Write(record.Conditions, writer);
        HopTable.Write(record.Conditions, writer);
        foreach (ConditionRecord condition in record.Conditions)
        {
            if (condition.Maps is { } maps)
                writer.WriteLine($"{condition.Temperature:G6} K: maps of {string.Join(" × ", maps.Voxels.Shape)} voxels, and of columns along {maps.ColumnAxis}, in the file");
        }

        SpaceChargeTable.Write(record.Conditions, writer);
        AlternatingTable.Write(record.Conditions, writer);
        if (LoadText.Of(record.Conditions[0].PressureGigapascal, record.Conditions[0].Strain) is { Length: > 0 } load)
            writer.WriteLine($"All under {load}.");
        TransportResult first = results[0];
        string ions = string.Join(", ", record.Conditions[0].Transport.Select(result => $"{result.Species}: {result.Ions:N0} ions{(isOpen ? " at the start" : string.Empty)}"));
        writer.WriteLine($"{ions}, {ReplicasOf(record.Conditions)} replicas{(isOpen ? string.Empty : $", {first.Dimension} dimensions")}. Digits in brackets are the error at 68 % confidence.");
        foreach (ConditionRecord condition in record.Conditions)
        {
            if (condition.Together is { } together)
                writer.WriteLine(TogetherText(together));
        }

        foreach (ConditionRecord condition in record.Conditions)
        {
            RunRecord run = condition.Run;
            writer.WriteLine(
                $"{condition.Temperature:G6} K: equilibrated {run.EquilibrationTime:G3} s, sampled {run.SampledTime:G3} s, {run.Replicas.Sum(r => r.AcceptedHops):N0} hops of {run.Replicas.Sum(r => r.Attempts):N0} attempts ({100 * run.Acceptance:G3} %; {100 * run.PredictedAcceptance:G3} % predicted)");
            if (AcceptanceText.Advice(run.Acceptance) is { } advice)
                writer.WriteLine($"note, {condition.Temperature:G6} K: {advice}.");
        }

        foreach (ConditionRecord condition in record.Conditions)
        {
            foreach (string note in (condition.Open?.Notes ?? []).Concat(condition.SpaceCharge?.Notes ?? []).Concat(condition.Alternating?.Notes ?? []).Concat(condition.Convergence?.Notes ?? []))
                writer.WriteLine($"note, {condition.Temperature:G6} K: {note}");
        }

        foreach (TransportResult result in results)
        {
            foreach (string note in result.Notes)
                writer.WriteLine($"note, {result.Temperature:G6} K{(HasSeveralSpecies(results) ? $", {result.Species}" : string.Empty)}: {note}");
        }

        double hops = record.Conditions.Sum(condition => condition.Run.Replicas.Sum(replica => (double)replica.Attempts));
        writer.WriteLine($"{record.Provenance.WallTime:F1} s on {record.Provenance.Backend}, {hops / record.Provenance.WallTime:G3} attempted hops/s");
        writer.WriteLine(file is null ? "no result file" : $"result in {file}");
    }

    // Where a run goes on until an error is reached, some conditions need more.
    private static string ReplicasOf(IReadOnlyList<ConditionRecord> conditions) =>
        string.Join(", ", conditions.Select(condition => condition.Transport[0].Replicas).Distinct());

    private static bool HasSeveralSpecies(TransportResult[] results) => results[0].Species != results[^1].Species;

    private static string Name(TransportResult result, bool several) => $"{(several ? result.Species + ", " : string.Empty)}{result.Temperature:G6}";

    private static string TogetherText(TotalConduction total) => double.IsNaN(total.CurrentDensity.Value)
        ? $"{total.Temperature:G6} K, all species together: σ = {Uncertain.Text(total.Conductivity, PerCentimetre)} S/cm, of which {Uncertain.Text(total.CrossConductivity, PerCentimetre)} from correlations between unlike species"
        : $"{total.Temperature:G6} K, all species together: j = {Uncertain.Text(total.CurrentDensity, PerCentimetre * PerCentimetre)} A/cm², j/E = {Uncertain.Text(total.CurrentOverField, PerCentimetre)} S/cm";

    private static Table AtEquilibrium(TransportResult[] results)
    {
        bool several = HasSeveralSpecies(results);
        Table table = new Table().Border(TableBorder.Simple)
            .AddColumns(several ? "ion, T / K" : "T / K", "hops/ion / Hz", "D* / cm² s⁻¹", "D_J / cm² s⁻¹", "f", "f_I", "H_R", "σ / S cm⁻¹");
        foreach (TransportResult result in results)
        {
            table.AddRow(
                Name(result, several),
                Uncertain.Text(result.HopRate),
                Uncertain.Text(result.TracerDiffusivity, SquareCentimetres),
                Uncertain.Text(result.ChargeDiffusivity, SquareCentimetres),
                Uncertain.Text(result.TracerCorrelation),
                Uncertain.Text(result.CollectiveCorrelation),
                Uncertain.Text(result.HavenRatio),
                Uncertain.Text(result.Conductivity, PerCentimetre));
        }

        return table;
    }

    private static Table InField(AppliedField field, TransportResult[] results)
    {
        bool several = HasSeveralSpecies(results);
        Table table = new Table().Border(TableBorder.Simple).AddColumns(several ? "ion, T / K" : "T / K", "E / V cm⁻¹", "hops/ion / Hz", "j / A cm⁻²", "j/E / S cm⁻¹");
        foreach (TransportResult result in results)
        {
            table.AddRow(
                Name(result, several),
                $"{field.VoltsPerMetre * PerCentimetre:G6}",
                Uncertain.Text(result.HopRate),
                Uncertain.Text(result.CurrentDensity, PerCentimetre * PerCentimetre),
                Uncertain.Text(result.CurrentOverField, PerCentimetre));
        }

        return table;
    }
}
