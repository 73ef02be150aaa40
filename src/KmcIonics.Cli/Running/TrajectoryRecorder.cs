using KmcIonics.Engine;
using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Keeps positions of replica 0 at evenly spaced frames, the first and the last among them.</summary>
internal sealed class TrajectoryRecorder
{
    private readonly PreparedStudy study;
    private readonly HashSet<int> wanted = [];
    private readonly List<TrajectoryFrame> frames = [];
    private int[] start = [];
    private int[] species = [];

    public TrajectoryRecorder(PreparedStudy study)
    {
        this.study = study;
        RunSettings run = study.Job.Run;
        for (int k = 0; k < run.TrajectoryFrames; k++)
            wanted.Add(run.TrajectoryFrames == 1 ? run.Frames : (int)((long)run.Frames * k / (run.TrajectoryFrames - 1)));
    }

    /// <summary>Takes in where ions start; displacements must still be zero.</summary>
    public void Start(IonFrame frame)
    {
        if (wanted.Count > 0)
            (start, species) = ([.. frame.Site], Array.ConvertAll(frame.Species, of => (int)of));
    }

    public void Observe(int frame, IonFrame state)
    {
        if (state.Replica == 0 && wanted.Contains(frame))
            frames.Add(TrajectoryFrame.FromDisplacements(frame, study.Cells, start, state));
    }

    /// <summary>What was kept; null when the job asks for none.</summary>
    public TrajectoryRecord? Record() => frames.Count == 0 ? null : new TrajectoryRecord
    {
        Species = species,
        Id = [.. Enumerable.Range(0, start.Length)],
        Frames = frames,
    };
}
