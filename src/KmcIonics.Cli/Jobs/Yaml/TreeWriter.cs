using System.Text;
using System.Text.RegularExpressions;

namespace KmcIonics.Cli.Jobs.Yaml;

/// <summary>Writes a tree as YAML that reads to the same tree.</summary>
internal static class TreeWriter
{
    private static readonly Regex s_safe = new(
        @"\A[A-Za-z0-9_./+~-][A-Za-z0-9_./+-]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The tree as text; at most as deep as <see cref="TreeReader"/> reads.</summary>
    public static string Write(Node root)
    {
        var text = new StringBuilder();
        if (root is MapNode map)
        {
            foreach (MapEntry entry in map.Entries)
            {
                text.Append(Word(entry.Key, isPlain: true)).Append(':');
                Append(text, entry.Value, "  ");
            }
        }
        else
        {
            text.Append(Flow(root)).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Node node, string indent)
    {
        if (node is MapNode { Entries.Count: > 0 } map)
        {
            text.Append('\n');
            foreach (MapEntry entry in map.Entries)
            {
                text.Append(indent).Append(Word(entry.Key, isPlain: true)).Append(':');
                Append(text, entry.Value, indent + "  ");
            }
        }
        else if (node is SequenceNode { Items: [MapNode, ..] or [SequenceNode, ..] } sequence)
        {
            text.Append('\n');
            foreach (Node item in sequence.Items)
                text.Append(indent).Append("- ").Append(Flow(item)).Append('\n');
        }
        else
        {
            text.Append(' ').Append(Flow(node)).Append('\n');
        }
    }

    private static string Flow(Node node) => node switch
    {
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Word(entry.Key, isPlain: true)}: {Flow(entry.Value)}"))}}}",
        SequenceNode sequence => $"[{string.Join(", ", sequence.Items.Select(Flow))}]",
        ScalarNode scalar => Word(scalar.Value, scalar.IsPlain),
        _ => throw new InvalidOperationException($"{node.Describe()} cannot be written"),
    };

    // What is not safe without quotation marks is text, so that quotation marks do not change its meaning.
    private static string Word(string value, bool isPlain)
    {
        if (isPlain && s_safe.IsMatch(value) && !value.StartsWith("--", StringComparison.Ordinal) && value != "-")
            return value;
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
                text.Append($"\\u{(int)c:X4}");
            else
                text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
