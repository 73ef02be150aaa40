using KmcIonics.Analysis;
using KmcIonics.Cli.Reporting;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Reports;

/// <summary>What a result says, in a few sentences.</summary>
internal static class Verdict
{
    private const double RoomTemperature = 298.15;
    private const double PerCentimetre = 1e-2;
    private const double SquareCentimetres = 1e4;
    private const double LargeError = 0.2;

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(ResultRecord record)
    {
        if (record.Status == RunStatus.Interrupted)
            yield return "The run was interrupted: this is what was sampled until then.";
        ConditionRecord shown = record.Conditions.MinBy(condition => Math.Abs(condition.Temperature - RoomTemperature))!;
        foreach (string sentence in Conduction(shown))
            yield return sentence;
        if (shown.Open?.Resistance is { } resistance && double.IsFinite(resistance.ByArea.Value))
            yield return $"Between {resistance.From} and {resistance.To} the resistance is {Uncertain.Text(resistance.ByArea, SquareCentimetres)} Ω cm² at {shown.Temperature:G6} K.";
        foreach (ArrheniusResult line in record.Arrhenius.Where(line => line.Series is { Quantity: ArrheniusQuantity.Conductivity or ArrheniusQuantity.CurrentOverField, Part.Length: 0 }))
        {
            yield return $"The activation energy of {ArrheniusText.SymbolOf(line.Series.Quantity)}{Ions(line.Series, record)} is {Uncertain.Text(line.ActivationEnergyEv)} eV between {line.Coldest:G6} and {line.Hottest:G6} K{(!line.IsOneLine ? ", but one line does not describe it: see the notes" : "")}.";
        }

        int notes = ReportNotes.Of(record).Count;
        if (notes > 0)
            yield return $"{(notes == 1 ? "A note limits" : $"{notes} notes limit")} what the numbers are worth: see below.";
    }

    private static IEnumerable<string> Conduction(ConditionRecord condition)
    {
        foreach (TransportResult transport in condition.Transport)
        {
            if (transport.IsDriven)
                yield return $"At {condition.Temperature:G6} K the field drives {Uncertain.Text(transport.CurrentDensity, PerCentimetre * PerCentimetre)} A/cm² of {transport.Species}, {Uncertain.Text(transport.CurrentOverField, PerCentimetre)} S/cm over the field.";
            else if (double.IsFinite(transport.Conductivity.Value))
                yield return $"At {condition.Temperature:G6} K {transport.Species} conducts {Uncertain.Text(transport.Conductivity, PerCentimetre)} S/cm{Caution(transport.Conductivity)} and diffuses with D* = {Uncertain.Text(transport.TracerDiffusivity, SquareCentimetres)} cm²/s.";
        }

        if (condition.Together is { } together && double.IsFinite(together.Conductivity.Value))
            yield return $"All species together conduct {Uncertain.Text(together.Conductivity, PerCentimetre)} S/cm{Caution(together.Conductivity)}.";
    }

    private static string Caution(Estimate estimate) => estimate switch
    {
        { StandardError: null } => " (from one replica, which tells no error)",
        { StandardError: { } error, Value: var value } when error > LargeError * Math.Abs(value) => $" (a large error, of {error / Math.Abs(value):P0})",
        _ => "",
    };

    private static string Ions(ArrheniusSeries series, ResultRecord record) =>
        series.Species == ActivatedQuantities.AllSpecies ? " of all ions together" : record.Ions.Count > 1 ? $" of {series.Species}" : "";
}
