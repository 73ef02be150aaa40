using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;
using Xunit.Abstractions;

namespace KmcIonics.Validation.Tests;

/// <summary>Runs under conditions that change, against exact values in every step.</summary>
public sealed class ScheduleTests(ITestOutputHelper output)
{
    private const int Edge = 6, Sites = Edge * Edge * Edge, Ions = Sites / 2;
    private const double Spacing = 3, Barrier = 0.35, Kelvin = 400;
    private static readonly AppliedField s_along = new(2e8, new Vector3D(0, 0, 1));

    /// <summary>Ions that only exclude each other keep every placement equally likely whatever the rates, so a step's hop rate and current are exact from its start on.</summary>
    [Fact]
    public void Every_step_of_ramps_quenches_and_alternating_fields_is_exact()
    {
        const double Stage = 2e-8;
        Schedule schedule = new(
        [
            new ScheduleStage(Stage, 4) { Temperature = (400, 500) },
            new ScheduleStage(Stage, 1) { Temperature = (350, 350) },
            new ScheduleStage(Stage, 8) { Field = new AlternatingField(s_along, 1 / Stage, 30) },
            new ScheduleStage(Stage, 1) { Field = new AlternatingField(s_along, 0, 0) },
        ]);
        const int Frames = 64;
        CourseResult course = Study.RunCondition(JobOf(schedule, 2 * schedule.Seconds, Frames)).Course!;

        List<(double Seconds, double Temperature, double Field)> pieces = [.. PiecesByHand(Stage)];
        double interval = 8 * Stage / Frames, worst = 0;
        for (int frame = 0; frame < Frames; frame++)
        {
            (_, double kelvin, double strength) = At(pieces, (frame + 0.5) * interval);
            Assert.Equal(kelvin, course.Temperature[frame], 1e-6);
            Assert.Equal(strength, course.Field[frame].Z, 1e-6 * s_along.VoltsPerMetre);
            (double hops, double current) = Exact(kelvin, strength);
            worst = Math.Max(worst, Math.Abs(course.HopRate[frame].Value - hops) / course.HopRate[frame].StandardError!.Value);
            worst = Math.Max(worst, Math.Abs(course.CurrentDensity[frame][2].Value - current) / course.CurrentDensity[frame][2].StandardError!.Value);
        }

        // The largest of 128 deviations, errors being those of 64 replicas.
        output.WriteLine($"largest deviation {worst:F2} standard errors");
        Assert.InRange(worst, 0, 5);

        // All the steps of one kind together.
        foreach (int stage in Enumerable.Range(0, 4))
        {
            int[] frames = [.. Enumerable.Range(0, Frames).Where(frame => frame / 8 % 4 == stage)];
            double squares = frames.Sum(frame => Math.Pow(course.HopRate[frame].StandardError!.Value, 2));
            double exact = frames.Sum(frame => Exact(course.Temperature[frame], course.Field[frame].Z).Hops);
            output.WriteLine(ZScore.Within(frames.Sum(frame => course.HopRate[frame].Value) / exact, Math.Sqrt(squares) / exact, 1));
        }
    }

    /// <summary>Where rates change belongs to the job: how often one looks changes nothing.</summary>
    [Fact]
    public void The_trajectory_does_not_depend_on_the_frames()
    {
        Schedule schedule = new([new ScheduleStage(1e-8, 3) { Temperature = (400, 450) }, new ScheduleStage(0.7e-8, 5) { Field = new AlternatingField(s_along, 1e8, 0) }]);

        string[][] hashes = [.. new[] { 2, 7, 34 }.Select(frames => Study.RunCondition(JobOf(schedule, 3 * schedule.Seconds, frames, replicas: 2)).Run.Replicas.Select(replica => replica.StateHash).ToArray())];

        Assert.Equal(hashes[0], hashes[1]);
        Assert.Equal(hashes[0], hashes[2]);
    }

    /// <summary>A schedule whose steps are all alike is the run without one.</summary>
    [Fact]
    public void A_schedule_in_which_nothing_changes_changes_nothing()
    {
        Schedule same = new([new ScheduleStage(1e-8, 4) { Temperature = (Kelvin, Kelvin) }]);
        Job job = JobOf(same, 4e-8, 8, replicas: 2);

        ConditionRecord still = Study.RunCondition(job with { Conditions = new Conditions([Kelvin]) });

        Assert.Equal(still.Run.Replicas.Select(replica => replica.StateHash), Study.RunCondition(job).Run.Replicas.Select(replica => replica.StateHash));
        Assert.Null(still.Course);
    }

    private static Job JobOf(Schedule schedule, double seconds, int frames, int replicas = 64) =>
        Study.OneSublattice("simple-cubic", [Edge, Edge, Edge], 0.5, replicas, equilibrate: 1, sample: 1, frames, fitFrom: 1, fitTo: 2, Barrier) with
        {
            Conditions = new Conditions([Kelvin]) { Schedule = schedule },
            Run = new RunSettings(replicas, new Duration(1, null), new Duration(null, seconds), frames, TrajectorySettings.None, 27, 1, 2),
            Analyze = [AnalysisKind.Course],
        };

    private static IEnumerable<(double Seconds, double Temperature, double Field)> PiecesByHand(double stage)
    {
        for (int step = 0; step < 4; step++)
            yield return (stage / 4, 412.5 + (25 * step), 0);
        yield return (stage, 350, 0);
        for (int step = 0; step < 8; step++)
        {
            double from = (Math.PI * step / 4) + (Math.PI / 6);
            yield return (stage / 8, Kelvin, s_along.VoltsPerMetre * (Math.Cos(from) - Math.Cos(from + (Math.PI / 4))) / (Math.PI / 4));
        }

        yield return (stage, Kelvin, s_along.VoltsPerMetre);
    }

    private static (double Seconds, double Temperature, double Field) At(IReadOnlyList<(double Seconds, double Temperature, double Field)> pieces, double time)
    {
        time %= pieces.Sum(piece => piece.Seconds);
        int k = 0;
        for (; time >= pieces[k].Seconds; k++)
            time -= pieces[k].Seconds;
        return pieces[k];
    }

    // Hops per ion and second, and A/m².
    private static (double Hops, double Current) Exact(double kelvin, double field)
    {
        const double Empty = (Sites - Ions) / (Sites - 1.0);
        double thermal = PhysicalConstants.BoltzmannEvPerKelvin * kelvin;
        double rate = 1e13 * Math.Exp(-Barrier / thermal) * Empty;
        double half = field * Spacing * 1e-10 / 2 / thermal;
        double drift = 2 * rate * Math.Sinh(half) * Spacing * 1e-10;
        return (rate * (4 + (2 * Math.Cosh(half))), PhysicalConstants.ElementaryCharge * Ions / (Sites * Spacing * Spacing * Spacing * 1e-30) * drift);
    }
}
