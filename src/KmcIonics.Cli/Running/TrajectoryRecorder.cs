using KmcIonics.Engine;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Keeps positions of the ions of one condition at the frames that are to be stored, or hands them to a folder of segments as they come.</summary>
/// <param name="study">What runs.</param>
/// <param name="condition">Index of the condition.</param>
/// <param name="plan">What is stored.</param>
/// <param name="folder">Takes the segments; null where trajectories are kept for the result.</param>
internal sealed class TrajectoryRecorder(PreparedStudy study, int condition, TrajectoryPlan plan, SegmentFolder? folder)
{
    private readonly List<TrajectoryRecord> finished = [];
    private readonly List<(TrajectoryRecord Start, int[] StartSite, List<TrajectoryFrame> Frames)> running = [];
    private int framesPerSegment;
    private int replicasPerSegment;
    private int taken;

    /// <summary>Takes in where the ions of replicas that begin start; displacements must still be zero.</summary>
    public void Start(Ensemble ensemble)
    {
        Finish();
        for (int member = 0; member < ensemble.Members.Count && ensemble.Members[member].Replica < plan.Replicas; member++)
        {
            IonFrame frame = ensemble.Observe(member);
            running.Add((TrajectoryRecord.StartingAt(study.Cells, frame), [.. frame.Site], []));
        }

        if (running.Count > 0)
            (framesPerSegment, replicasPerSegment, taken) = (plan.FramesPerSegment(running.Count), TrajectoryPlan.ReplicasPerSegment(running.Count), 0);
    }

    /// <summary>Adds a frame of one of the replicas that run, each frame of all before the next.</summary>
    public void Observe(int frame, IonFrame state)
    {
        if (!plan.Stores(state.Replica, frame))
            return;
        int member = state.Replica - running[0].Start.Replica;
        running[member].Frames.Add(TrajectoryFrame.FromDisplacements(frame, study.Cells, running[member].StartSite, state));
        if (folder is null)
            return;
        if (member == 0)
            taken++;
        bool isLastOfSegment = (member + 1) % replicasPerSegment == 0 || member == running.Count - 1;
        bool isFull = running[member].Frames.Count == framesPerSegment || frame == study.Job.Run.Frames;
        if (isLastOfSegment && isFull)
            WriteSegment(folder, member - (member % replicasPerSegment), member);
    }

    /// <summary>What was kept; empty where it went to segments.</summary>
    public IReadOnlyList<TrajectoryRecord> Records()
    {
        Finish();
        return finished;
    }

    private void WriteSegment(SegmentFolder folder, int first, int last)
    {
        var replicas = running[first..(last + 1)];
        folder.Write(condition, (taken + framesPerSegment - 1) / framesPerSegment, [.. replicas.Select(of => of.Start with { Frames = of.Frames })]);
        foreach ((_, _, List<TrajectoryFrame> frames) in replicas)
            frames.Clear();
    }

    private void Finish()
    {
        finished.AddRange(running.Where(of => of.Frames.Count > 0).Select(of => of.Start with { Frames = of.Frames }));
        running.Clear();
    }
}
