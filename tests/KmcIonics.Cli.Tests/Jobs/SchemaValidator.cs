using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>JSON Schema (draft 2020-12) for the keywords that the product writes; any other keyword is a failure.</summary>
internal static class SchemaValidator
{
    /// <summary>Whether a value conforms.</summary>
    public static bool Conforms(JsonNode schema, JsonNode? value) =>
        schema.AsObject().All(keyword => Holds(keyword.Key, keyword.Value!, schema, value));

    private static bool Holds(string keyword, JsonNode argument, JsonNode schema, JsonNode? value) => keyword switch
    {
        "$schema" or "title" or "description" or "default" => true,
        "type" => IsOfType(argument.GetValue<string>(), value),
        "enum" => argument.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)),
        "anyOf" => argument.AsArray().Any(alternative => Conforms(alternative!, value)),
        "oneOf" => argument.AsArray().Count(alternative => Conforms(alternative!, value)) == 1,
        "minimum" => value?.GetValueKind() != JsonValueKind.Number || Compare(value, argument) >= 0,
        "maximum" => value?.GetValueKind() != JsonValueKind.Number || Compare(value, argument) <= 0,
        "exclusiveMinimum" => value?.GetValueKind() != JsonValueKind.Number || Compare(value, argument) > 0,
        "exclusiveMaximum" => value?.GetValueKind() != JsonValueKind.Number || Compare(value, argument) < 0,
        "pattern" => value?.GetValueKind() != JsonValueKind.String || Matches(value.GetValue<string>(), argument.GetValue<string>()),
        "items" => value is not JsonArray items || items.All(item => Conforms(argument, item)),
        "minItems" => value is not JsonArray few || few.Count >= argument.GetValue<int>(),
        "maxItems" => value is not JsonArray many || many.Count <= argument.GetValue<int>(),
        "uniqueItems" => value is not JsonArray unique || unique.Select((item, i) => unique.Take(i).Any(other => JsonNode.DeepEquals(item, other))).All(again => !again),
        "properties" => value is not JsonObject map || argument.AsObject().All(property => !map.ContainsKey(property.Key) || Conforms(property.Value!, map[property.Key])),
        "required" => value is not JsonObject whole || argument.AsArray().All(name => whole.ContainsKey(name!.GetValue<string>())),
        "minProperties" => value is not JsonObject filled || filled.Count >= argument.GetValue<int>(),
        "propertyNames" => value is not JsonObject named || named.All(property => Conforms(argument, property.Key)),
        "additionalProperties" => value is not JsonObject open || open.Where(property => schema["properties"]?[property.Key] is null)
            .All(property => argument.GetValueKind() == JsonValueKind.Object && Conforms(argument, property.Value)),
        "dependentRequired" => value is not JsonObject dependent || argument.AsObject().All(rule => !dependent.ContainsKey(rule.Key) || rule.Value!.AsArray().All(name => dependent.ContainsKey(name!.GetValue<string>()))),
        _ => throw new NotSupportedException($"the schema uses {keyword}"),
    };

    // $ of ECMAScript is the very end; that of .NET also stands before a last line break.
    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern[..^1] + "\\z", RegexOptions.ECMAScript);

    // Doubles cannot tell the neighbours of 2⁶⁴ apart.
    private static int Compare(JsonNode left, JsonNode right)
    {
        int order = Number(left).CompareTo(Number(right));
        return order == 0 && Number(left) == Math.Pow(2, 64)
            ? decimal.Parse(left.ToJsonString(), NumberStyles.Float).CompareTo(decimal.Parse(right.ToJsonString(), NumberStyles.Float))
            : order;
    }

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString());

    private static bool IsOfType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(Number(value!)),
        _ => false,
    };
}
