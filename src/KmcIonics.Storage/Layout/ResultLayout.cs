namespace KmcIonics.Storage;

/// <summary>A whole result file.</summary>
internal static class ResultLayout
{
    /// <summary>The tree of a record, without its checksums.</summary>
    public static ResultTree Of(ResultRecord record)
    {
        if (record.Conditions.Count == 0)
            throw new ArgumentException("A result has at least one condition.", nameof(record));
        var tree = new ResultTree();
        (string Name, ConditionRecord Record)[] conditions =
            ResultPath.ConditionNames(record.Conditions).Zip(record.Conditions).ToArray();
        H5mdLayout.AddTo(tree, record.Author, record.Provenance.ProgramVersion);
        ParametersLayout.AddTo(tree, record);
        tree.Group(ResultPath.Results, "Results, SI units");
        SummaryLayout.AddTo(tree, conditions);
        foreach ((string name, ConditionRecord condition) in conditions)
            ConditionLayout.AddTo(tree, name, condition);
        TrajectoryLayout.AddTo(tree, record, conditions);
        return tree;
    }
    /// <summary>Adds the checksums of what the tree holds, and returns the one over all of it.</summary>
    public static string AddChecksums(ResultTree tree)
    {
        string summary = ContentChecksum.Of(tree.Datasets.Where(dataset => SummaryLayout.Sources.Contains(dataset.Path)));
        string content = ContentChecksum.Of(tree.Datasets);
        tree.Text(ResultPath.SummaryChecksum, summary, "SHA-256 over the datasets that a summary is read from");
        tree.Text(ResultPath.ContentChecksum, content, "SHA-256 over every dataset but the checksums");
        return content;
    }
}
