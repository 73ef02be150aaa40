namespace KmcIonics.Storage;

/// <summary>A segment of a trajectory: a file of its own, with what says to which run it belongs.</summary>
internal static class SegmentLayout
{
    private static readonly int[] FormatVersion = [ResultPath.FormatMajor, ResultPath.FormatMinor];

    public static void AddTo(ResultTree tree, SegmentRecord segment, string condition, IReadOnlyList<TrajectoryRecord> replicas)
    {
        H5mdLayout.AddTo(tree, "not given", segment.ProgramVersion);
        tree.Group("/parameters", "What was run, and with what");
        tree.Group(ResultPath.Parameters, "A segment of a trajectory; the layout is described in FORMAT.md of KmcIonics", ("format_version", FormatVersion));
        tree.Text(ResultPath.JobName, segment.JobName, "Name of the job");
        tree.Text(ResultPath.JobText, segment.JobText, "Job file (YAML), overrides applied");
        tree.Number(ResultPath.Seed, segment.Seed, Unit.One, "Seed of every random stream");
        var layout = new TrajectoryLayout(tree, segment.Ions, segment.Channels, segment.Supercell, segment.Periodic);
        foreach (TrajectoryRecord replica in replicas)
            layout.Add(condition, replica);
    }
}
