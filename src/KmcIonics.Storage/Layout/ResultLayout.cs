namespace KmcIonics.Storage;

/// <summary>A whole result file.</summary>
internal static class ResultLayout
{
    private static readonly TextsField Conditions = new("conditions", "Names of the groups of the conditions, in the order of the job");

    /// <summary>The tree of a record, without its checksums.</summary>
    public static ResultTree Of(ResultRecord record)
    {
        if (record.Conditions.Count == 0)
            throw new ArgumentException("A result has at least one condition.", nameof(record));
        var tree = new ResultTree();
        (string Name, ConditionRecord Record)[] conditions =
            ConditionName.Of(record.Conditions.Select(condition => condition.Temperature)).Zip(record.Conditions).ToArray();
        H5mdLayout.AddTo(tree, record.Author, record.Provenance.ProgramVersion);
        ParametersLayout.AddTo(tree, record);
        tree.Group(ResultPath.Results, "Results, SI units");
        Conditions.AddTo(tree, ResultPath.Results, conditions.Select(condition => condition.Name));
        SummaryLayout.AddTo(tree, conditions);
        ArrheniusLayout.AddTo(tree, record.Arrhenius);
        foreach ((string name, ConditionRecord condition) in conditions)
            ConditionLayout.AddTo(tree, name, condition);
        SegmentIndexLayout.AddTo(tree, record.Segments);
        TrajectoryLayout.AddTo(tree, record, conditions);
        return tree;
    }

    /// <summary>Names of the groups of the conditions, in the order of the job.</summary>
    public static IEnumerable<string> ConditionNamesFrom(StoredGroup results) => results.Has(Conditions.Name)
        ? Conditions.ReadFrom(results)
        // Files of version 1.8 name only those that have transport.
        : results.Texts(SummaryLayout.Condition).Distinct();

    /// <summary>Adds the checksums of what the tree holds, and returns the one over all of it.</summary>
    public static string AddChecksums(ResultTree tree)
    {
        string summary = ContentChecksum.Of(tree.Datasets.Where(dataset => SummaryLayout.Sources.Contains(dataset.Path)));
        string results = ContentChecksum.Of(tree.Datasets.Where(dataset => ResultPath.Summarised.Any(group => dataset.Path.StartsWith(group + "/", StringComparison.Ordinal))));
        string content = ContentChecksum.Of(tree.Datasets);
        tree.Text(ResultPath.SummaryChecksum, summary, "SHA-256 over the datasets that a summary is read from");
        tree.Text(ResultPath.ResultsChecksum, results, "SHA-256 over every dataset below /parameters and /results but the checksums");
        tree.Text(ResultPath.ContentChecksum, content, "SHA-256 over every dataset but the checksums");
        return content;
    }
}
