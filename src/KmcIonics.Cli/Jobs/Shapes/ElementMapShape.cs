using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A map whose keys are element symbols.</summary>
/// <param name="each">Shape of the value under each symbol.</param>
internal sealed class ElementMapShape<T>(Shape<T> each) : Shape<IReadOnlyDictionary<string, T>>
{
    /// <summary>Whether the elements are mobile species of the job.</summary>
    public bool AreMobile { get; init; }

    /// <inheritdoc/>
    public override string Allowed => $"a map from element symbols to {each.Allowed}";

    /// <inheritdoc/>
    public override Shape? Under(string key) => CommonShapes.Element.IsOfForm(key) ? each : null;

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value)
    {
        value = null;
        if (node is not MapNode map)
        {
            Refuse(node, path, context);
            return false;
        }

        int errors = context.Errors.Count;
        Dictionary<string, T> values = new(StringComparer.Ordinal);
        foreach (MapEntry entry in MapKeys.Distinct(map, path, context))
        {
            if (AreMobile)
                context.SpeciesReferences.Add(new Placed<string>(entry.Key, entry.KeyPlace, path.Key(entry.Key)));
            if (!CommonShapes.Element.IsOfForm(entry.Key))
                context.Errors.Add(entry.KeyPlace, path.Key(entry.Key), "the key is no element symbol", $"Allowed is {CommonShapes.Element.Allowed}");
            else if (each.TryRead(entry.Value, path.Key(entry.Key), context, out T? read))
                values[entry.Key] = read;
        }

        value = values;
        return context.Errors.Count == errors && values.Count == map.Entries.Count;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = each.ToSchema(),
        ["propertyNames"] = new JsonObject { ["pattern"] = "^[A-Z][a-z]?$" },
    };
}
