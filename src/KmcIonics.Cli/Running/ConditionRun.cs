using KmcIonics.Analysis;
using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>All replicas of one condition, in as few launches as memory allows: equilibrate, then advance from frame to frame and observe.</summary>
internal sealed class ConditionRun
{
    // Displacements on the device wrap at 2,048 unit cells; a random walk of this many hops stays far below.
    private const double HopsPerIonBetweenObservations = 1e4;

    // Between two looks at Ctrl-C and the progress bar.
    private const double AttemptsPerAdvance = 2e7;

    private readonly PreparedStudy study;
    private readonly Device device;
    private readonly int condition;
    private readonly TimePlan plan;
    private readonly RunTally tally;
    private readonly ConditionCourse route;
    private readonly FrameTimes frameTimes;
    private readonly ConditionObservers observers;
    private readonly CourseObserver? course;
    private readonly TrajectoryRecorder trajectory;
    private readonly List<ReplicaRecord> replicas = [];

    public ConditionRun(PreparedStudy study, Device device, int condition, TimePlan plan, RunTally tally, SegmentFolder? folder)
    {
        (this.study, this.device, this.condition, this.plan, this.tally) = (study, device, condition, plan, tally);
        route = study.Courses[condition];
        frameTimes = new FrameTimes(route, plan, study.Job.Run.Frames);
        observers = new ConditionObservers(study, condition, plan, device.Threads);
        course = route.Changes ? new CourseObserver(study.Sampled(condition), study.Lattice.Sites.Frame.Unit) : null;
        trajectory = new TrajectoryRecorder(study, condition, study.Trajectory, folder);
    }

    public ConditionRecord Run(CancellationToken cancellation)
    {
        RunSettings settings = study.Job.Run;
        RunReplicas(0, settings.Replicas, cancellation);
        string? verdict = settings.Until is { } target ? RunUntil(target, cancellation) : null;
        return Noted(verdict, observers.Fill(new ConditionRecord
        {
            Temperature = study.StartRates(condition).Temperature,
            Field = study.Job.Conditions.Field,
            PressureGigapascal = study.Job.Conditions.PressureGigapascal,
            Strain = study.Job.Conditions.Strain,
            Course = course?.Result([.. Enumerable.Range(1, settings.Frames).Select(frame => frameTimes.MeanConditions(frame - 1, frame))]),
            Run = new RunRecord
            {
                EquilibrationTime = plan.Equilibration,
                SampledTime = plan.Sampling,
                EquilibrationHopsPerIon = settings.Equilibrate.HopsPerIon,
                SampleHopsPerIon = settings.Sample.HopsPerIon,
                ConversionHopRate = plan.HopRate,
                PredictedAcceptance = study.Forecast[condition].Accepted,
                Replicas = replicas,
            },
            Trajectories = trajectory.Records(),
        }));
    }

    private static ConditionRecord Noted(string? verdict, ConditionRecord record) => verdict is null || record.Convergence is not { } convergence
        ? record
        : record with { Convergence = convergence with { Notes = [.. convergence.Notes, verdict] } };

    private void RunReplicas(int from, int to, CancellationToken cancellation)
    {
        foreach (Member[] batch in study.Members(condition, from, to).Chunk(BatchPlan.MostReplicas(study, device)))
            RunBatch(batch, cancellation);
    }

    private string RunUntil(PrecisionTarget target, CancellationToken cancellation)
    {
        while (ReplicaRounds.Next(target, observers.Conductivity(), replicas.Count) is var next && next > replicas.Count)
        {
            int more = next - replicas.Count;
            observers.Extend(more);
            tally.Expect(condition, more);
            RunReplicas(replicas.Count, next, cancellation);
        }

        return ReplicaRounds.Verdict(target, observers.Conductivity(), replicas.Count);
    }

    private void RunBatch(Member[] batch, CancellationToken cancellation)
    {
        using var ensemble = new Ensemble(device, study.Model, study.Cells, study.IonCounts, batch);
        trajectory.Start(ensemble);
        tally.Report(condition, batch.Length, 0);
        int frames = study.Job.Run.Frames;
        double from = 0;
        PotentialUpdates? updates = study.Coupling is null ? null : new PotentialUpdates(study, condition, plan, batch.Length);
        AlternatingSampling? sampling = observers.Between(study, plan, ensemble, updates);
        for (int frame = 0; frame <= frames; frame++)
        {
            double to = frameTimes.Of(frame);
            foreach (CourseStretch stretch in route.Between(from, to, plan.Equilibration))
            {
                if (updates is null)
                    ensemble.SwitchTo(stretch.Rates);
                foreach ((double start, double end) in updates?.Between(ensemble, stretch.From, stretch.To) ?? [(stretch.From, stretch.To)])
                {
                    foreach ((double since, double until) in sampling?.Between(start, end, stretch.Piece) ?? [(start, end)])
                        Advance(ensemble, since, until, cancellation);
                }
            }

            from = to;
            if (frame == 0)
                updates?.Feedback.Forget();
            for (int member = 0; member < batch.Length; member++)
            {
                IonFrame state = ensemble.Observe(member);
                observers.Observe(frame, state);
                course?.Observe(frame, state);
                trajectory.Observe(frame, state);
                if (frame == frames)
                    replicas.Add(new ReplicaRecord(state.Attempts, state.HopsByPathway.Sum(), ensemble.Hash(member)));
            }
        }

        if (updates is not null)
            observers.AddChange(updates.Feedback);
        tally.Finish(condition, batch.Length);
    }

    // Whether events are counted by edge, and so many happen to a replica that counters could wrap.
    private bool IsCounted(double attempts) => study.Model.HasTraffic && attempts > TrafficCounter.MostEvents / 4;

    /// <summary>Advances in steps short enough to unwrap displacements, to show progress and to be interrupted.</summary>
    private void Advance(Ensemble ensemble, double from, double to, CancellationToken cancellation)
    {
        double attempts = (tally.Attempts(condition, to) - tally.Attempts(condition, from)) * ensemble.Members.Count;
        double hopsPerIon = (tally.Hops(condition, to) - tally.Hops(condition, from)) / Math.Max(study.IonCount, 1);
        long steps = 1 + (long)Math.Max(attempts / AttemptsPerAdvance, hopsPerIon / HopsPerIonBetweenObservations);
        double[] times = new double[ensemble.Members.Count];
        for (long step = 1; step <= steps; step++)
        {
            double time = step == steps ? to : from + ((to - from) * step / steps);
            Array.Fill(times, time);
            ensemble.AdvanceTo(times, cancellation);
            tally.Report(condition, times.Length, time);
            for (int member = 0; member < times.Length && (hopsPerIon > HopsPerIonBetweenObservations || IsCounted(attempts / times.Length)); member++)
                observers.Follow(ensemble.Observe(member));
        }
    }
}
