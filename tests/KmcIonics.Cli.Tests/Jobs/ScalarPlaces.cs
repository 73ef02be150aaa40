using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>The scalars of a YAML text, to be replaced one at a time.</summary>
internal static class ScalarPlaces
{
    /// <summary>All scalars of a sound text.</summary>
    public static IEnumerable<ScalarNode> In(string text) => Scalars(TreeReader.ReadFile(text, "text", new ErrorList())!);

    /// <summary>The text with something else in the place of a scalar.</summary>
    public static string Splice(string text, ScalarNode scalar, string junk)
    {
        string[] lines = text.Split('\n');
        string line = lines[scalar.Place.Line - 1];
        lines[scalar.Place.Line - 1] = line[..(scalar.Place.Column - 1)] + junk + line[(scalar.Place.Column - 1 + scalar.Value.Length)..];
        return string.Join('\n', lines);
    }

    private static IEnumerable<ScalarNode> Scalars(Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        SequenceNode sequence => sequence.Items.SelectMany(Scalars),
        _ => [(ScalarNode)node],
    };
}
