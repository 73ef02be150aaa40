using KmcIonics.Model;

namespace KmcIonics.Cli.Reporting;

/// <summary>A schedule in words.</summary>
internal static class ScheduleText
{
    /// <summary>Its stages, and how often it is gone through in a sample of a length, s.</summary>
    public static string Of(Schedule schedule, double sample) =>
        $"{string.Join("; ", schedule.Stages.Select(Of))}; {Math.Round(sample / schedule.Seconds):N0} times";

    private static string Of(ScheduleStage stage) => string.Join(
        ", ", new[] { $"{stage.Seconds:G4} s", OfTemperature(stage), OfField(stage), stage.Steps > 1 ? $"{stage.Steps:N0} steps" : null }.OfType<string>());

    private static string? OfTemperature(ScheduleStage stage) => stage.Temperature is not { } kelvin ? null
        : kelvin.From == kelvin.To ? $"{kelvin.From:G6} K"
        : $"{kelvin.From:G6} to {kelvin.To:G6} K";

    private static string? OfField(ScheduleStage stage)
    {
        if (stage.Field is not { } field)
            return null;
        Vector3D unit = field.Amplitude.Unit;
        string wave = field.Frequency > 0 ? $" sin at {field.Frequency:G4} Hz" : string.Empty;
        return $"{field.Amplitude.VoltsPerMetre:G4} V/m{wave} along ({unit.X:0.###}, {unit.Y:0.###}, {unit.Z:0.###})";
    }
}
