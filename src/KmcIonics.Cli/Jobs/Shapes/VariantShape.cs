using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A map in which one key, mostly <c>type</c>, says which of several sets of keys it has.</summary>
/// <param name="meaning">What the type chooses.</param>
/// <param name="variants">Makes the shape of each type from the field that holds the type.</param>
/// <param name="key">Key that holds the type.</param>
internal sealed class VariantShape<T>(string meaning, IReadOnlyList<Variant<T>> variants, string key = "type") : Shape<T>
{
    private readonly ChoiceShape<int> _choice = new([.. variants.Select((variant, index) => KeyValuePair.Create(variant.Type, index))]);
    private readonly Shape<T>[] _shapes =
        [.. variants.Select((variant, index) => variant.Make(new Field<int>(key, new ChoiceShape<int>([new(variant.Type, index)]), meaning, required: true)))];

    /// <inheritdoc/>
    public override string Allowed => $"a map with the key {key}: {_choice.Allowed}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keys => [.. _shapes.SelectMany(shape => shape.Keys ?? []).Distinct()];

    /// <inheritdoc/>
    public override Shape? Under(string key) => _shapes.Select(shape => shape.Under(key)).FirstOrDefault(under => under is not null);

    /// <inheritdoc/>
    public override Shape For(Node node)
    {
        string? type = ((node as MapNode)?.Find(key)?.Value as ScalarNode)?.Value;
        int index = variants.ToList().FindIndex(variant => variant.Type == type);
        return index < 0 ? this : _shapes[index].For(node);
    }

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not MapNode map)
        {
            Refuse(node, path, context);
            return false;
        }

        if (map.Find(key) is not { } entry)
        {
            context.Errors.Add(map.Place, path.Key(key), "the key is missing", $"It is {_choice.Allowed}: {meaning.TrimEnd('.')}");
            return false;
        }

        return _choice.TryRead(entry.Value, path.Key(key), context, out int index) && _shapes[index].TryRead(node, path, context, out value);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["oneOf"] = new JsonArray([.. _shapes.Select(shape => (JsonNode)shape.ToSchema())]) };
}

/// <summary>One of the sets of keys.</summary>
/// <param name="Type">The word that chooses it.</param>
/// <param name="Make">Makes its shape from the field that holds the type.</param>
internal sealed record Variant<T>(string Type, Func<Field<int>, Shape<T>> Make);
