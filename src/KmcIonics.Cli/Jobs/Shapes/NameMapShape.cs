using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A map whose keys are names.</summary>
/// <param name="names">What the names are of, as "names of layers".</param>
/// <param name="each">Shape of the value under each name.</param>
internal class NameMapShape<T>(string names, Shape<T> each) : Shape<IReadOnlyList<Placed<KeyValuePair<string, T>>>>
{
    /// <inheritdoc/>
    public override string Allowed => $"a map from {names} to {each.Allowed}";

    /// <inheritdoc/>
    public override Shape? Under(string key) => CommonShapes.Name.IsOfForm(key) ? each : null;

    /// <inheritdoc/>
    public override bool TryRead(
        Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyList<Placed<KeyValuePair<string, T>>> value)
    {
        value = null;
        if (node is not MapNode map || map.Entries.Count == 0)
        {
            Refuse(node, path, context);
            return false;
        }

        int errors = context.Errors.Count;
        List<Placed<KeyValuePair<string, T>>> values = [];
        foreach (MapEntry entry in MapKeys.Distinct(map, path, context))
        {
            FieldPath entryPath = path.Key(entry.Key);
            Note(new Placed<string>(entry.Key, entry.KeyPlace, entryPath), context);
            if (each.TryRead(entry.Value, entryPath, context, out T? read))
                values.Add(new(KeyValuePair.Create(entry.Key, read), entry.Value.Place, entryPath));
        }

        value = values;
        return context.Errors.Count == errors && values.Count == map.Entries.Count;
    }

    /// <summary>Takes note of a name, to be compared with what the lattice has.</summary>
    protected virtual void Note(Placed<string> name, ReadContext context)
    {
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = each.ToSchema(),
        ["propertyNames"] = new JsonObject { ["pattern"] = CommonShapes.NamePattern },
        ["minProperties"] = 1,
    };
}
