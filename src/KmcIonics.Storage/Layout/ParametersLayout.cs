namespace KmcIonics.Storage;

/// <summary>What was run, and with what.</summary>
internal static class ParametersLayout
{
    private static readonly int[] FormatVersion = [ResultPath.FormatMajor, ResultPath.FormatMinor];

    public static void AddTo(ResultTree tree, ResultRecord record)
    {
        tree.Group("/parameters", "What was run, and with what");
        tree.Group(
            ResultPath.Parameters,
            "What was run, and with what; the layout is described in FORMAT.md of KmcIonics",
            ("format_version", FormatVersion));
        tree.Text(ResultPath.JobName, record.JobName, "Name of the job");
        tree.Text(ResultPath.JobText, record.JobText, "Job file (YAML), overrides applied");
        tree.Number(ResultPath.Seed, record.Seed, Unit.One, "Seed of every random stream");
        tree.Text(ResultPath.Status, StatusText(record.Status), "complete, or interrupted when sampling was stopped before its end");
        IonLayout.AddTo(tree, record.Ions);
        LatticeLayout.AddTo(tree, record.Lattice);
        ProvenanceLayout.AddTo(tree, record.Provenance);
    }

    /// <summary>How a run ended.</summary>
    /// <exception cref="InvalidDataException">The file has a word for it that means nothing.</exception>
    public static RunStatus StatusFrom(StoredGroup file)
    {
        string text = file.Text(ResultPath.Status);
        foreach (RunStatus status in Enum.GetValues<RunStatus>())
        {
            if (StatusText(status) == text)
                return status;
        }

        throw file.Broken(ResultPath.Status, "has an unknown word");
    }

    private static string StatusText(RunStatus status) => status switch
    {
        RunStatus.Complete => "complete",
        RunStatus.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
