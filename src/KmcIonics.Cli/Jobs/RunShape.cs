using KmcIonics.Analysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>run</c> section of a job.</summary>
internal static class RunShape
{
    private const double MostHops = 1e9;
    private const double MostSeconds = 1e12;

    private static readonly Field<int> s_replicas = new(
        "replicas",
        new IntegerShape<int> { Least = 1, Most = 1_000_000 },
        "Independent runs at each temperature; error bars come from their scatter.",
        absent: "8");

    private static readonly Field<double> s_idleHops = new(
        "hops_per_ion", new RealShape { Least = 0, Most = MostHops }, "Length in mean hops per ion; turned into a time at the start.");

    private static readonly Field<double> s_idleSeconds = new(
        "seconds", new RealShape { Least = 0, Most = MostSeconds, Unit = "s" }, "Length in simulated seconds.");

    private static readonly Field<double> s_hops = new(
        "hops_per_ion", new RealShape { Least = 0, Most = MostHops, Open = true }, "Length in mean hops per ion; turned into a time at the start.");

    private static readonly Field<double> s_seconds = new(
        "seconds", new RealShape { Least = 0, Most = MostSeconds, Open = true, Unit = "s" }, "Length in simulated seconds.");

    private static readonly Field<int> s_frames = new(
        "frames",
        new IntegerShape<int> { Least = 2, Most = 1_000_000 },
        "Evenly spaced times at which displacements are taken, the start not counted.",
        absent: "200");

    private static readonly Field<double> s_from = new(
        "from_hops", new RealShape { Least = 0, Most = MostHops }, "Shortest lag of the diffusivity fit in hops per ion.", absent: "10");

    private static readonly Field<double> s_to = new(
        "to_hops", new RealShape { Least = 0, Most = MostHops, Open = true }, "Longest lag of the diffusivity fit in hops per ion.", absent: "40");

    private static readonly Field<Duration> s_equilibrate = new(
        "equilibrate",
        new MapShape<Duration>([s_idleHops, s_idleSeconds], values => MakeDuration(values, s_idleHops, s_idleSeconds))
        {
            Alternatives = [[s_idleHops], [s_idleSeconds]],
        },
        "Stretch before sampling.",
        absent: "{hops_per_ion: 20}");

    private static readonly Field<SampleEntry> s_sample = new(
        "sample",
        new MapShape<SampleEntry>([s_hops, s_seconds, s_frames], values => new(MakeDuration(values, s_hops, s_seconds), values.GetPlaced(s_frames)))
        {
            Alternatives = [[s_hops], [s_seconds]],
        },
        "Stretch that is measured.",
        required: true);

    private static readonly Field<TrajectoryEntry> s_trajectory = new(
        "trajectory", TrajectoryShape.Shape, "Positions that are stored, in the result file or, where they are many, in segment files beside it.", absent: "{}");

    private static readonly Field<int> s_cellSites = new(
        "cell_sites",
        new IntegerShape<int> { Least = 1, Most = 16_384 },
        "Sites in a scheduling cell, about; it belongs to the job, since another number gives another sample of the same physics.",
        absent: "512");

    private static readonly Field<FitEntry> s_fit = new(
        "fit",
        new MapShape<FitEntry>([s_from, s_to], values => new(values.GetPlaced(s_from), values.GetPlaced(s_to))) { Check = CheckFit },
        "Lags between which the diffusivity is fitted.",
        absent: "{}");

    private static readonly Field<double> s_sigmaError = new(
        "sigma_relative_error", new RealShape { Least = 1e-4, Most = 1 }, "Error of the conductivity over it at which a condition is done.", required: true);

    private static readonly Field<int> s_mostReplicas = new(
        "at_most_replicas", new IntegerShape<int> { Least = 1, Most = 1_000_000 }, "Replicas of a condition at which it ends whatever the error.", required: true);

    private static readonly Field<PrecisionTarget> s_until = new(
        "until",
        new MapShape<PrecisionTarget>([s_sigmaError, s_mostReplicas], values => new(values.Get(s_sigmaError), values.Get(s_mostReplicas))),
        "Replicas are added at each condition until its conductivity is known so well; the result is that of a job with so many replicas.",
        absent: null);

    /// <summary>The shape.</summary>
    public static MapShape<RunSettings> Shape { get; } =
        new([s_replicas, s_equilibrate, s_sample, s_trajectory, s_cellSites, s_fit, s_until], Make) { Check = Check };

    private static RunSettings Make(FieldValues values) => new(
        values.Get(s_replicas),
        values.Get(s_equilibrate),
        values.Get(s_sample).Length,
        values.Get(s_sample).Frames.Value,
        values.Get(s_trajectory).Settings,
        values.Get(s_cellSites),
        values.Get(s_fit).From.Value,
        values.Get(s_fit).To.Value)
    {
        Until = values.TryGet(s_until, out PrecisionTarget? target) ? target : null,
    };

    private static Duration MakeDuration(FieldValues values, Field<double> hops, Field<double> seconds) => new(
        values.TryGet(hops, out double hopsPerIon) ? hopsPerIon : null,
        values.TryGet(seconds, out double time) ? time : null);

    private static void CheckFit(FieldValues values, ReadContext context)
    {
        if (!context.IsForLattice && values.TryGet(s_from, out double from) && values.TryGet(s_to, out double to) && from >= to)
        {
            Field wrong = values.IsGiven(s_to) ? s_to : s_from;
            context.Errors.Add(
                values.PlaceOf(wrong), values.PathOf(wrong), $"the fit window from {from} to {to} hops per ion is empty", "Raise to_hops above from_hops");
        }
    }

    private static void Check(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_until, out PrecisionTarget? target) && values.TryGet(s_replicas, out int replicas) && target.MostReplicas < replicas)
        {
            (Place place, FieldPath path) = values.PlaceUnder(s_until, s_mostReplicas.Name);
            context.Errors.Add(place, path, $"found {target.MostReplicas}, and run.replicas starts with {replicas}", $"Allowed is {replicas} or more");
        }

        if (!values.TryGet(s_sample, out SampleEntry? sample))
            return;
        if (values.TryGet(s_trajectory, out TrajectoryEntry? trajectory))
            TrajectoryShape.CheckFrames(trajectory, sample.Frames.Value, values.IsGiven(s_trajectory), context);

        // A sample in seconds has its hops counted only as it runs.
        if (!context.IsForLattice && !context.IsOpen && sample.Length.HopsPerIon is { } hops && values.TryGet(s_fit, out FitEntry? fit))
            CheckWindow(hops, sample.Frames, fit, context);
    }

    private static void CheckWindow(double hops, Placed<int> frames, FitEntry fit, ReadContext context)
    {
        (double from, double to, double spacing) = (fit.From.Value, fit.To.Value, hops / frames.Value);
        if (to > hops)
        {
            context.Errors.Add(
                fit.To.Place, fit.To.Path, $"the fit window reaches to {to} hops per ion, and the sample ends at {hops}", "Lengthen run.sample, or lower run.fit.to_hops");
            return;
        }

        // A line needs two lags. The tolerance is for quotients such as 0.3/0.1.
        int lags = LagGrid.Lags(frames.Value).Count(lag => lag <= (to / spacing) + 1e-9 && lag >= (from / spacing) - 1e-9);
        if (lags < 2)
        {
            context.Errors.Add(
                frames.Place,
                frames.Path,
                $"the frames are {spacing} hops per ion apart, so that too few lags ({lags}) lie in the fit window from {from} to {to}",
                "Two are needed: take more frames, or widen run.fit");
        }
    }

    private sealed record SampleEntry(Duration Length, Placed<int> Frames);

    private sealed record FitEntry(Placed<double> From, Placed<double> To);
}
