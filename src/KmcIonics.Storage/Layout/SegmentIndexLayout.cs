namespace KmcIonics.Storage;

/// <summary>Which segments of trajectories lie beside a result, a column a dataset.</summary>
internal static class SegmentIndexLayout
{
    private const double PicosecondsPerSecond = 1e12;
    private const string Path = ResultPath.Segments;

    public static void AddTo(ResultTree tree, IReadOnlyList<SegmentEntry> segments)
    {
        if (segments.Count == 0)
            return;
        tree.Group(Path, "Files beside this one that hold the trajectories, in the order in which they were closed; only where there are any");
        tree.Texts(Path + "/path", segments.Select(segment => segment.Path), "Path relative to the folder of this file");
        tree.Texts(Path + "/sha256", segments.Select(segment => segment.Sha256), "SHA-256 of the file");
        tree.Numbers(Path + "/condition", segments.Select(segment => segment.Condition), Unit.One, "Condition, counted from 0 in the order of the job; one that was not sampled to its end has no results");
        tree.Numbers(Path + "/first_replica", segments.Select(segment => segment.FirstReplica), Unit.One, "First replica in it");
        tree.Numbers(Path + "/last_replica", segments.Select(segment => segment.LastReplica), Unit.One, "Last replica in it");
        tree.Numbers(Path + "/first_frame", segments.Select(segment => segment.FirstFrame), Unit.One, "Number of its first frame in the run");
        tree.Numbers(Path + "/last_frame", segments.Select(segment => segment.LastFrame), Unit.One, "Number of its last frame in the run");
        tree.Numbers(Path + "/frames", segments.Select(segment => segment.Frames), Unit.One, "Frames in it");
        tree.Numbers(Path + "/first_time", segments.Select(segment => segment.FirstTime * PicosecondsPerSecond), Unit.Picosecond, "Simulated time of its first frame since the start of the run");
        tree.Numbers(Path + "/last_time", segments.Select(segment => segment.LastTime * PicosecondsPerSecond), Unit.Picosecond, "Simulated time of its last frame since the start of the run");
    }
}
