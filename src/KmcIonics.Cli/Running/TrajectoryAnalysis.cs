using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Shows the frames of stored trajectories to the observers that saw them in the run.</summary>
internal sealed class TrajectoryAnalysis
{
    private readonly StoredRuns runs;
    private readonly IReadOnlyList<int> frames;
    private readonly int sampleFrames;
    private readonly PreparedStudy study;
    private readonly FrameRebuilder rebuilder;

    /// <summary>Makes an analysis ready.</summary>
    /// <param name="runs">The results.</param>
    /// <param name="window">Which frames.</param>
    /// <param name="fit">Changes the lags of the fit.</param>
    /// <exception cref="InputException">The frames are too few, or the job makes another lattice than the run had.</exception>
    public TrajectoryAnalysis(StoredRuns runs, AnalysisWindow window, Func<RunSettings, RunSettings> fit)
    {
        this.runs = runs;
        Job job = runs.Job.Job;
        sampleFrames = job.Run.Frames;
        frames = window.Frames(job.Run, runs.Runs[0].Record.Conditions);
        RunSettings settings = fit(job.Run) with { Replicas = Replicas(0), Frames = frames.Count - 1, Trajectory = TrajectorySettings.None, Until = null };
        study = new PreparedStudy(job with { Run = settings, Conditions = job.Conditions with { Temperatures = [.. job.Conditions.Temperatures.Take(runs.Conditions)] } });
        foreach (StoredRun run in runs.Runs)
            StoredLattice.Check(run, study);
        rebuilder = new FrameRebuilder(study);
    }

    /// <summary>Replicas that are analysed.</summary>
    public int ReplicaCount => study.Job.Run.Replicas;

    /// <summary>What there is to see, as a run would have found it.</summary>
    /// <exception cref="InputException">A file lacks frames, is damaged or is none of its job.</exception>
    public ResultRecord Result()
    {
        ResultRecord first = runs.Runs[0].Record;
        return first with
        {
            Status = runs.Runs.All(run => run.Record.Status == RunStatus.Complete) ? RunStatus.Complete : RunStatus.Interrupted,
            Lattice = ResultAssembly.LatticeOf(study),
            Channels = ResultAssembly.ChannelsOf(study),
            Conditions = [.. Enumerable.Range(0, runs.Conditions).Select(Analysed)],
            Segments = [],
            Provenance = ResultAssembly.AnalysisOf(first.Provenance) with { WallTime = runs.Runs.Sum(run => run.Record.Provenance.WallTime) },
        };
    }

    private int Replicas(int condition) => runs.Runs.Sum(run => run.Trajectories.Replicas(condition).Count);

    private ConditionRecord Analysed(int condition)
    {
        ConditionRecord known = runs.Runs[0].Record.Conditions[condition];
        if (Replicas(condition) != ReplicaCount)
            throw new InputException($"{Replicas(condition)} replicas are stored at {known.Temperature} K and {ReplicaCount} at the first temperature", "Give results that were written to their end.");
        var plan = new TimePlan(known.Run.ConversionHopRate ?? double.NaN, known.Run.EquilibrationTime, known.Run.SampledTime);
        var times = new FrameTimes(study.Courses[condition], plan, sampleFrames);
        var observers = new ConditionObservers(study, condition, Environment.ProcessorCount);
        CourseObserver? course = study.Courses[condition].Changes ? new CourseObserver(study.Sampled(condition), study.Cells.Frame.Unit) : null;
        List<ReplicaRecord> replicas = [];
        foreach (StoredRun run in runs.Runs)
        {
            foreach (int replica in run.Trajectories.Replicas(condition))
            {
                Observe(run, condition, replica, replicas.Count, observers, course);
                replicas.Add(run.Record.Conditions[condition].Run.Replicas[replica]);
            }
        }

        return observers.Fill(known with
        {
            Course = course?.Result([.. Enumerable.Range(1, frames.Count - 1).Select(k => times.MeanConditions(frames[k - 1], frames[k]))]),
            Run = known.Run with { EquilibrationTime = times.Of(frames[0]), SampledTime = times.Of(frames[^1]) - times.Of(frames[0]), Replicas = replicas },
        });
    }

    private void Observe(StoredRun run, int condition, int replica, int number, ConditionObservers observers, CourseObserver? course)
    {
        int seen = 0;
        run.Trajectories.Read(condition, replica, ResultAssembly.ChannelsOf(study), (head, frame) =>
        {
            if (frame.Step < frames[0])
                return;
            if (seen == frames.Count || frame.Step != frames[seen])
                throw new InvalidDataException($"frame {frame.Step} stands where frame {(seen == frames.Count ? "none" : frames[seen])} should");
            Engine.IonFrame state = rebuilder.Rebuild(head, frame, number);
            observers.Observe(seen, state);
            course?.Observe(seen, state);
            seen++;
        });
        if (seen != frames.Count)
            throw new InputException($"'{run.Path}' has {seen} of {frames.Count} frames of replica {replica} at {run.Record.Conditions[condition].Temperature} K", "Give all segments, or a result that was written to its end.");
    }
}
