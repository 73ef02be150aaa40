using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>schedule</c> of a job's conditions.</summary>
internal static class ScheduleShape
{
    private const int MostSteps = 10_000;
    private const int StepsPerPeriod = 32;
    private const int RampSteps = 20;

    private static readonly Field<double> s_seconds = new(
        "seconds", new RealShape { Least = 0, Most = 1e12, Open = true, Unit = "s" }, "Length of the stage in simulated seconds.", required: true);

    private static readonly Field<int> s_steps = new(
        "steps",
        new IntegerShape<int> { Least = 1, Most = MostSteps },
        $"Equal steps that the stage is divided into, in each of which temperature and field are constant. Without it 1 for a constant stage, {RampSteps} for a ramp, and {StepsPerPeriod} for every period of a field.");

    private static readonly RealShape s_kelvin = new() { Least = 1, Most = 5000, Unit = "K" };

    private static readonly Field<IReadOnlyList<double>> s_temperature = new(
        "temperature",
        new OneOrListShape<double>(s_kelvin, new ListShape<double>("temperatures", s_kelvin, least: 2, most: 2)),
        "Temperature in K, or those at the start and at the end of a ramp; without it conditions.temperature.");

    private static readonly Field<AlternatingField> s_field = new(
        "field", FieldShape.Alternating, "Electric field of the stage: strength and direction, and for a sinusoidal field frequency and phase; without it conditions.field.");

    /// <summary>The shape.</summary>
    public static Shape<IReadOnlyList<ScheduleStage>> Shape { get; } = new ListShape<ScheduleStage>(
        "stages", new MapShape<ScheduleStage>([s_seconds, s_steps, s_temperature, s_field], Make) { Check = Check }, least: 1, most: 1000);

    /// <summary>Whether a schedule fits a sample a whole number of times.</summary>
    public static bool Fits(Schedule schedule, double sample)
    {
        double rounds = sample / schedule.Seconds;
        return rounds > 0.5 && Math.Abs(rounds - Math.Round(rounds)) < 1e-6 * rounds;
    }

    private static ScheduleStage Make(FieldValues values) => new(values.Get(s_seconds), StepsOf(values))
    {
        Temperature = values.TryGet(s_temperature, out IReadOnlyList<double>? kelvin) ? (kelvin[0], kelvin[^1]) : null,
        Field = values.TryGet(s_field, out AlternatingField? field) ? field : null,
    };

    private static int StepsOf(FieldValues values) => values.TryGet(s_steps, out int steps) ? steps : (int)Math.Max(Wanted(values), 1);

    private static double Wanted(FieldValues values)
    {
        double forRamp = values.TryGet(s_temperature, out IReadOnlyList<double>? kelvin) && kelvin[0] != kelvin[^1] ? RampSteps : 1;
        return Math.Max(forRamp, Math.Ceiling(StepsPerPeriod * Periods(values) * (1 - 1e-9)));
    }

    private static double Periods(FieldValues values) =>
        values.TryGet(s_field, out AlternatingField? field) && values.TryGet(s_seconds, out double seconds) ? field.Frequency * seconds : 0;

    private static void Check(FieldValues values, ReadContext context)
    {
        if (!values.IsGiven(s_steps) && Wanted(values) > MostSteps)
        {
            context.Errors.Add(
                values.PlaceOf(s_field), values.PathOf(s_field), $"the stage has {Periods(values):G4} periods, of {StepsPerPeriod} steps each", $"Make it a few periods long: the schedule begins anew until the sample ends. At most {MostSteps} steps are possible");
        }
        else if (values.TryGet(s_steps, out int steps) && steps < 4 * Periods(values))
        {
            context.Errors.Add(
                values.PlaceOf(s_steps), values.PathOf(s_steps), $"found {steps} steps for {Periods(values):G4} periods of the field", "Give at least 4 for each period");
        }
    }
}
