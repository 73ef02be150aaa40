using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Which frames of which replicas are stored, and where: small trajectories in the result, others in segments beside it.</summary>
internal sealed class TrajectoryPlan
{
    /// <summary>Most that trajectories take in the result itself, bytes before compression.</summary>
    public const double MostInResult = 1L << 26;

    // What waits to be written of all replicas that run at once, bytes.
    private const double MostWaiting = 1L << 28;

    private const double LargestSegment = 1L << 26;

    // Many small replicas share a file.
    private const int MostFilesAtOnce = 16;

    private readonly HashSet<int> stored;
    private readonly double bytesPerFrame;

    public TrajectoryPlan(PreparedStudy study)
    {
        RunSettings run = study.Job.Run;
        Frames = run.Trajectory.StoredOf(run.Frames);
        stored = [.. Frames];
        Replicas = Frames.Count == 0 ? 0 : run.Trajectory.AllReplicas ? run.Replicas : 1;
        bytesPerFrame = TrajectoryFrame.BytesOf(study.IonCount, study.Graph.Channels.Count);
        Bytes = bytesPerFrame * Frames.Count * Replicas * study.Courses.Count;
    }

    /// <summary>Numbers of the frames that are stored.</summary>
    public IReadOnlyList<int> Frames { get; }

    /// <summary>Replicas of each condition that are stored, from the first on.</summary>
    public int Replicas { get; }

    /// <summary>Size of all before compression, bytes.</summary>
    public double Bytes { get; }

    /// <summary>Whether trajectories go to segments.</summary>
    public bool InSegments => Bytes > MostInResult;

    /// <summary>Whether a frame of a replica is stored.</summary>
    public bool Stores(int replica, int frame) => replica < Replicas && stored.Contains(frame);

    /// <summary>Replicas that share a segment, out of those that run at once.</summary>
    public static int ReplicasPerSegment(int replicas) => (replicas + MostFilesAtOnce - 1) / MostFilesAtOnce;

    /// <summary>Frames of each replica that a segment holds, at least one.</summary>
    /// <param name="replicas">Replicas that run at once and are stored.</param>
    public int FramesPerSegment(int replicas)
    {
        double waiting = MostWaiting / (replicas * bytesPerFrame);
        double ofFile = LargestSegment / (ReplicasPerSegment(replicas) * bytesPerFrame);
        return (int)Math.Clamp(Math.Min(waiting, ofFile), 1, Frames.Count);
    }
}
