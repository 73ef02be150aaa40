using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A map with known keys.</summary>
/// <param name="fields">The keys.</param>
/// <param name="make">Makes the value once every field is sound.</param>
internal sealed class MapShape<T>(IReadOnlyList<Field> fields, Func<FieldValues, T> make) : Shape<T>
{
    /// <summary>Groups of keys of which just one group is given, whole; empty where there is no such choice.</summary>
    public IReadOnlyList<IReadOnlyList<Field>> Alternatives { get; init; } = [];

    /// <summary>Whether a key must be there for what the keys before it say.</summary>
    public Func<Field, FieldValues, bool> IsRequired { get; init; } = (_, _) => false;

    /// <summary>Keys that must be there unless another one is; null for none.</summary>
    public (Field Other, IReadOnlyList<Field> Needed)? Unless { get; init; }

    /// <summary>Looks for what is wrong between fields, with those that are sound.</summary>
    public Action<FieldValues, ReadContext> Check { get; init; } = (_, _) => { };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keys { get; } = [.. fields.Select(known => known.Name)];

    /// <inheritdoc/>
    public override string Allowed => $"a map with the keys {string.Join(", ", Keys)}";

    private string AllowedAlternatives =>
        string.Join(", or ", Alternatives.Select(group => string.Join(" and ", group.Select(key => key.Name))));

    /// <inheritdoc/>
    public override Shape? Under(string key) => fields.FirstOrDefault(field => field.Name == key)?.Shape;

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not MapNode map)
        {
            Refuse(node, path, context);
            return false;
        }

        int errors = context.Errors.Count;
        var values = new FieldValues(map, path);
        var meant = new HashSet<string>();
        foreach (MapEntry entry in MapKeys.Distinct(map, path, context))
        {
            if (fields.FirstOrDefault(known => known.Name == entry.Key) is { } field)
                field.Read(entry.Value, path.Key(entry.Key), context, values);
            else if (RefuseKey(entry, path, context) is { } suggestion)
                meant.Add(suggestion);
        }

        ReadAbsent(map, meant, path, context, values);
        CheckAlternatives(map, meant, path, context);
        Check(values, context);
        // A broken node was reported before this map was read, so it adds no error here.
        if (context.Errors.Count > errors || fields.Any(field => map.Find(field.Name) is not null && !values.Has(field)))
            return false;
        value = make(values)!;
        return true;
    }

    private string? RefuseKey(MapEntry entry, FieldPath path, ReadContext context)
    {
        string? suggestion = Closest.To(entry.Key, Keys);
        context.Errors.Add(entry.KeyPlace, path.Key(entry.Key), "there is no such key", $"Known are {string.Join(", ", Keys)}", suggestion);
        return suggestion;
    }

    // A misspelt key is one mistake, not also a missing key.
    private void ReadAbsent(MapNode map, HashSet<string> meant, FieldPath path, ReadContext context, FieldValues values)
    {
        foreach (Field field in fields)
        {
            if (map.Find(field.Name) is not null || meant.Contains(field.Name))
                continue;
            if (field.Required || IsRequired(field, values) || IsNeeded(field, map, meant))
                context.Errors.Add(map.Place, path.Key(field.Name), "the key is missing", $"It is {field.Shape.Allowed}: {field.Meaning.TrimEnd('.')}");
            else if (field.DefaultNode(map.Place) is { } node)
                field.Read(node, path.Key(field.Name), context, values);
        }
    }

    private bool IsNeeded(Field field, MapNode map, HashSet<string> meant) =>
        Unless is { } unless && unless.Needed.Contains(field) && map.Find(unless.Other.Name) is null && !meant.Contains(unless.Other.Name);

    private void CheckAlternatives(MapNode map, HashSet<string> meant, FieldPath path, ReadContext context)
    {
        if (Alternatives.Count == 0 || Alternatives.Any(group => group.Any(field => meant.Contains(field.Name))))
            return;
        Field[] given = [.. Alternatives.SelectMany(group => group).Where(field => map.Find(field.Name) is not null)];
        if (Alternatives.Any(group => given.Length == group.Count && group.All(given.Contains)))
            return;
        Place place = given.Length == 0 ? map.Place : map.Find(given[^1].Name)!.KeyPlace;
        string found = given.Length == 0 ? "none of these keys is there" : $"found {string.Join(" and ", given.Select(field => field.Name))}";
        context.Errors.Add(place, path, found, $"Give {AllowedAlternatives}");
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.ToSchema()))),
            ["required"] = Names(fields.Where(field => field.Required)),
            ["additionalProperties"] = false,
        };
        if (Unless is { } unless)
            schema["anyOf"] = new JsonArray(new JsonObject { ["required"] = Names(unless.Needed) }, new JsonObject { ["required"] = Names([unless.Other]) });
        if (Alternatives.Count == 0)
            return schema;
        schema["oneOf"] = new JsonArray([.. Alternatives.Select(group => new JsonObject { ["required"] = Names(group) })]);
        var together = new JsonObject();
        foreach (IReadOnlyList<Field> group in Alternatives.Where(group => group.Count > 1))
        {
            foreach (Field field in group)
                together[field.Name] = Names(group.Where(other => other != field));
        }

        if (together.Count > 0)
            schema["dependentRequired"] = together;
        return schema;
    }

    private static JsonArray Names(IEnumerable<Field> group) => new([.. group.Select(field => (JsonNode)field.Name)]);
}
