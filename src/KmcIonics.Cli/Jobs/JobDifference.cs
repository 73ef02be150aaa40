using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs;

/// <summary>Where two job files differ.</summary>
/// <param name="Path">The field.</param>
/// <param name="One">What the first has there; null for nothing.</param>
/// <param name="Other">What the second has there; null for nothing.</param>
internal sealed record JobDifference(string Path, string? One, string? Other)
{
    /// <summary>The first field, in the order of the first job, in which two differ, that of the seed left out; null where they are the same.</summary>
    public static JobDifference? Between(string one, string other)
    {
        Node? Tree(string text) => TreeReader.ReadFile(text, "job", new ErrorList());
        return Between(Tree(one), Tree(other), FieldPath.Root);
    }

    private static JobDifference? Between(Node? one, Node? other, FieldPath path)
    {
        switch (one, other)
        {
            case (MapNode first, MapNode second):
                IEnumerable<string> keys = first.Entries.Concat(second.Entries).Select(entry => entry.Key).Distinct();
                return keys.Select(key => path == FieldPath.Root && key == "seed" ? null : Between(first.Find(key)?.Value, second.Find(key)?.Value, path.Key(key)))
                    .FirstOrDefault(difference => difference is not null);
            case (SequenceNode first, SequenceNode second):
                return Enumerable.Range(0, Math.Max(first.Items.Count, second.Items.Count))
                    .Select(item => Between(first.Items.ElementAtOrDefault(item), second.Items.ElementAtOrDefault(item), path.Item(item)))
                    .FirstOrDefault(difference => difference is not null);
            case (ScalarNode first, ScalarNode second) when first.Value == second.Value && first.IsPlain == second.IsPlain:
            case (null, null):
                return null;
            default:
                return new JobDifference(path.ToString(), one?.Describe(), other?.Describe());
        }
    }
}
