using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A YAML tree as JSON.</summary>
internal static class JsonText
{
    /// <summary>The same value in JSON.</summary>
    public static JsonNode? Of(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        ScalarNode { Kind: ScalarKind.Number } scalar => JsonNode.Parse(scalar.Value),
        ScalarNode { Kind: ScalarKind.Text } scalar => scalar.Value,
        _ => null,
    };
}
