using System.Text.Json;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>YAML text as an editor with a JSON Schema sees it.</summary>
internal static class YamlAsJson
{
    /// <summary>The text as JSON, or null where it is not YAML that the product reads.</summary>
    public static JsonNode? Parse(string text)
    {
        var errors = new ErrorList();
        Node? root = TreeReader.ReadFile(text, "text", errors);
        return errors.Count == 0 && root is not null ? Convert(root) : null;
    }

    private static JsonNode? Convert(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.DistinctBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        ScalarNode { Kind: ScalarKind.Number } scalar => Number(scalar.Value) ?? scalar.Value,
        ScalarNode { Kind: ScalarKind.Boolean } => true,
        ScalarNode { Kind: ScalarKind.Nothing } => null,
        ScalarNode scalar => scalar.Value,
        _ => throw new InvalidOperationException(node.Describe()),
    };

    private static JsonNode? Number(string text)
    {
        try
        {
            return JsonNode.Parse(text.TrimStart('+'));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
