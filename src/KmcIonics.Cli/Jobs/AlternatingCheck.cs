using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>A conductivity against frequency is measured at equilibrium, from fluctuations, or in a sinusoidal field, from the current at its frequency.</summary>
internal static class AlternatingCheck
{
    // Periods in a stage are a whole number, but for rounding.
    private const double Rounding = 1e-6;

    private const string Needed = "Give one stage with a field that has a frequency, of whole periods and one temperature, or leave ac_conductivity out";

    /// <summary>What stands against it, and what to do; null for nothing.</summary>
    public static (string Found, string Remedy)? Problem(Conditions conditions, bool isOpen)
    {
        if (isOpen)
            return ("ac_conductivity follows ions whose number is fixed, and reservoirs change it", "Leave ac_conductivity or the reservoirs out");
        if (conditions.Schedule is not { } schedule)
            return conditions.Field is null ? null : ("in a constant field there is no conductivity of equilibrium, and no frequency", "Leave conditions.field out, or make it a sinusoidal one in conditions.schedule");
        if (schedule.Stages is not [{ Field: { Frequency: > 0, Amplitude.VoltsPerMetre: > 0 } field } stage])
            return ($"ac_conductivity under a schedule is that at the frequency of one sinusoidal field, and the schedule has {schedule.Stages.Count} {(schedule.Stages.Count == 1 ? "stage without one" : "stages")}", Needed);
        if (stage.Temperature is { } ramp && ramp.From != ramp.To)
            return ("the temperature changes while the current in a sinusoidal field is measured", Needed);
        double periods = field.Frequency * stage.Seconds;
        return Math.Abs(periods - Math.Round(periods)) < Rounding * periods ? null : ($"the stage has {periods:G6} periods of the field", Needed);
    }
}
