namespace KmcIonics.Storage;

/// <summary>Which segments of trajectories lie beside a result, a column a dataset.</summary>
internal static class SegmentIndexLayout
{
    private const double PicosecondsPerSecond = 1e12;

    private static readonly TextsField Path = new("path", "Path relative to the folder of this file");
    private static readonly TextsField Sha256 = new("sha256", "SHA-256 of the file");
    private static readonly NumbersField<int> Condition = new("condition", Unit.One, "Condition, counted from 0 in the order of the job; one that was not sampled to its end has no results");
    private static readonly NumbersField<int> FirstReplica = new("first_replica", Unit.One, "First replica in it");
    private static readonly NumbersField<int> LastReplica = new("last_replica", Unit.One, "Last replica in it");
    private static readonly NumbersField<long> FirstFrame = new("first_frame", Unit.One, "Number of its first frame in the run");
    private static readonly NumbersField<long> LastFrame = new("last_frame", Unit.One, "Number of its last frame in the run");
    private static readonly NumbersField<int> Frames = new("frames", Unit.One, "Frames in it");
    private static readonly NumbersField<double> FirstTime = new("first_time", Unit.Picosecond, "Simulated time of its first frame since the start of the run");
    private static readonly NumbersField<double> LastTime = new("last_time", Unit.Picosecond, "Simulated time of its last frame since the start of the run");

    public static void AddTo(ResultTree tree, IReadOnlyList<SegmentEntry> segments)
    {
        if (segments.Count == 0)
            return;
        tree.Group(ResultPath.Segments, "Files beside this one that hold the trajectories, in the order in which they were closed; only where there are any");
        Path.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.Path));
        Sha256.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.Sha256));
        Condition.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.Condition));
        FirstReplica.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.FirstReplica));
        LastReplica.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.LastReplica));
        FirstFrame.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.FirstFrame));
        LastFrame.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.LastFrame));
        Frames.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.Frames));
        FirstTime.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.FirstTime * PicosecondsPerSecond));
        LastTime.AddTo(tree, ResultPath.Segments, segments.Select(segment => segment.LastTime * PicosecondsPerSecond));
    }

    /// <summary>The segments; none where all is in the result.</summary>
    /// <exception cref="InvalidDataException">The index is broken, or leads out of the folder of the result.</exception>
    public static IReadOnlyList<SegmentEntry> ReadFrom(StoredGroup file)
    {
        if (!file.Has(ResultPath.Segments))
            return [];
        StoredGroup group = file.Group(ResultPath.Segments);
        string[] paths = Path.ReadFrom(group);
        int count = paths.Length;
        if (Array.Find(paths, path => !LeadsToSegment(path)) is { } outside)
            throw group.Broken(Path.Name, $"names '{outside}', which is no file in a folder beside the result");
        string[] checksums = Sha256.ReadFrom(group);
        if (checksums.Length != count)
            throw group.Broken(Sha256.Name, $"has {checksums.Length} values and not {count}");
        (int[] condition, int[] firstReplica, int[] lastReplica) = (Condition.ReadFrom(group, count), FirstReplica.ReadFrom(group, count), LastReplica.ReadFrom(group, count));
        (long[] firstFrame, long[] lastFrame, int[] frames) = (FirstFrame.ReadFrom(group, count), LastFrame.ReadFrom(group, count), Frames.ReadFrom(group, count));
        (double[] firstTime, double[] lastTime) = (FirstTime.ReadFrom(group, count), LastTime.ReadFrom(group, count));
        return
        [
            .. paths.Select((path, row) => new SegmentEntry(
                path, checksums[row], condition[row], firstReplica[row], lastReplica[row], firstFrame[row], lastFrame[row], frames[row], firstTime[row] / PicosecondsPerSecond, lastTime[row] / PicosecondsPerSecond)),
        ];
    }

    // A folder and a file in it, so that no file elsewhere is ever opened because an index names it.
    private static bool LeadsToSegment(string path) =>
        path.Split('/') is [var folder, var name] && new[] { folder, name }.All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0);
}
