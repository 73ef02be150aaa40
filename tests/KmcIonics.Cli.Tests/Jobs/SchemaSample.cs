using System.Globalization;
using System.Text.Json.Nodes;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Jobs with every key that the schema knows, so that tests meet the keys of lattices made after them.</summary>
internal static class SchemaSample
{
    /// <summary>Stands, as a JSON text, where a piece of junk is to stand.</summary>
    public const string Hole = "HOLE";

    /// <summary>A document for each way to choose among alternatives, the same way all over, with a hole at each field or item in turn.</summary>
    public static IEnumerable<string> WithHoles(JsonNode schema, int alternatives)
    {
        for (int alternative = 0; alternative < alternatives; alternative++)
        {
            JsonNode whole = Of(schema, alternative);
            foreach (JsonNode place in Below(whole).ToArray())
            {
                JsonNode root = whole.DeepClone();
                At(root, place.GetPath()).ReplaceWith(Hole);
                yield return root.ToJsonString();
            }
        }
    }

    private static JsonNode Of(JsonNode schema, int alternative)
    {
        if (schema["enum"] is JsonArray choices)
            return choices[0]!.DeepClone();
        if ((schema["anyOf"] ?? (schema["properties"] is null ? schema["oneOf"] : null)) is JsonArray options)
            return Of(options[alternative % options.Count]!, alternative);
        return (string?)schema["type"] switch
        {
            "object" => new JsonObject(
                from property in (schema["properties"] as JsonObject) ?? new JsonObject { ["A"] = schema["additionalProperties"]?.DeepClone() }
                select KeyValuePair.Create(property.Key, (JsonNode?)Of(property.Value!, alternative))),
            "array" => new JsonArray([.. Enumerable.Range(0, (int?)schema["minItems"] ?? 1).Select(_ => Of(schema["items"]!, alternative))]),
            "number" or "integer" => (schema["minimum"] ?? schema["exclusiveMaximum"] ?? 1).DeepClone(),
            _ => "A",
        };
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(property => Below(property.Value!).Prepend(property.Value!)),
        JsonArray list => list.SelectMany(item => Below(item!).Prepend(item!)),
        _ => [],
    };

    private static JsonNode At(JsonNode root, string path)
    {
        JsonNode node = root;
        foreach (string step in path.TrimStart('$').Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        return node;
    }
}
