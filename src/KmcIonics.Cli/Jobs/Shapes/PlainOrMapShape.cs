using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A plain value, or a map that says more.</summary>
/// <param name="plain">Shape of the plain value.</param>
/// <param name="map">Shape of the map.</param>
/// <param name="convert">Makes of the plain value what the map reads to.</param>
internal sealed class PlainOrMapShape<TPlain, T>(Shape<TPlain> plain, Shape<T> map, Func<TPlain, T> convert) : Shape<T>
    where T : notnull
{
    /// <inheritdoc/>
    public override string Allowed => $"{plain.Allowed}, or {map.Allowed}";

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Keys => map.Keys;

    /// <inheritdoc/>
    public override Shape? Under(string key) => map.Under(key);

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (node is MapNode)
            return map.TryRead(node, path, context, out value);
        int errors = context.Errors.Count;
        bool read = plain.TryRead(node, path, context, out TPlain? found);
        if (!read && node is ScalarNode)
            context.Errors.Widen(errors, path, plain.Allowed, Allowed);
        value = read ? convert(found!) : default;
        return read;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(plain.ToSchema(), map.ToSchema()) };
}
