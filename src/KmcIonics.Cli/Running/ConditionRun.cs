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
    private readonly SpeciesObserver observer;
    private readonly TrajectoryRecorder trajectory;
    private readonly List<ReplicaRecord> replicas = [];

    public ConditionRun(PreparedStudy study, Device device, int condition, TimePlan plan, RunTally tally)
    {
        (this.study, this.device, this.condition, this.plan, this.tally) = (study, device, condition, plan, tally);
        observer = new SpeciesObserver(study.Sampled(condition), study.Graph.Channels);
        trajectory = new TrajectoryRecorder(study);
    }

    public ConditionRecord Run(CancellationToken cancellation)
    {
        Member[] members = [.. study.Members.Where(member => member.Condition == condition)];
        foreach (Member[] batch in members.Chunk(BatchPlan.MostReplicas(study, device)))
            RunBatch(batch, cancellation);
        RunSettings settings = study.Job.Run;
        return new ConditionRecord
        {
            Temperature = study.Model.Conditions[condition].Temperature,
            Field = study.Job.Conditions.Field,
            PressureGigapascal = study.Job.Conditions.PressureGigapascal,
            Strain = study.Job.Conditions.Strain,
            Transport = observer.Results(),
            Together = observer.Together(),
            Run = new RunRecord
            {
                EquilibrationTime = plan.Equilibration,
                SampledTime = plan.Sampling,
                EquilibrationHopsPerIon = settings.Equilibrate.HopsPerIon,
                SampleHopsPerIon = settings.Sample.HopsPerIon,
                ConversionHopRate = plan.HopRate,
                Replicas = replicas,
            },
            Trajectory = trajectory.Record(),
        };
    }

    private void RunBatch(Member[] batch, CancellationToken cancellation)
    {
        using var ensemble = new Ensemble(device, study.Model, study.Cells, study.IonCounts, batch);
        if (batch[0].Replica == 0)
            trajectory.Start(ensemble.Observe(0));
        int frames = study.Job.Run.Frames;
        double from = 0;
        for (int frame = 0; frame <= frames; frame++)
        {
            double to = plan.Equilibration + (plan.Sampling * frame / frames);
            Advance(ensemble, from, to, cancellation);
            from = to;
            for (int member = 0; member < batch.Length; member++)
            {
                IonFrame state = ensemble.Observe(member);
                observer.Observe(frame, state);
                trajectory.Observe(frame, state);
                if (frame == frames)
                    replicas.Add(new ReplicaRecord(state.Attempts, state.HopsByPathway.Sum(), ensemble.Hash(member)));
            }
        }

        tally.Finish(condition, batch.Length);
    }

    /// <summary>Advances in steps short enough to unwrap displacements, to show progress and to be interrupted.</summary>
    private void Advance(Ensemble ensemble, double from, double to, CancellationToken cancellation)
    {
        double attempts = (to - from) * tally.AttemptRate(condition) * ensemble.Members.Count;
        double hopsPerIon = (to - from) * plan.HopRate;
        long steps = 1 + (long)Math.Max(attempts / AttemptsPerAdvance, hopsPerIon / HopsPerIonBetweenObservations);
        double[] times = new double[ensemble.Members.Count];
        for (long step = 1; step <= steps; step++)
        {
            double time = step == steps ? to : from + ((to - from) * step / steps);
            Array.Fill(times, time);
            ensemble.AdvanceTo(times, cancellation);
            tally.Report(condition, times.Length, time);
            for (int member = 0; member < times.Length && hopsPerIon > HopsPerIonBetweenObservations; member++)
                ensemble.Observe(member);
        }
    }
}
