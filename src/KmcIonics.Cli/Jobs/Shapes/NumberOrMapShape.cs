using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A number, or a map that says more.</summary>
/// <param name="number">Shape of the number.</param>
/// <param name="map">Shape of the map.</param>
/// <param name="convert">Makes of the number what the map reads to.</param>
internal sealed class NumberOrMapShape<T>(RealShape number, Shape<T> map, Func<double, T> convert) : Shape<T>
    where T : notnull
{
    /// <inheritdoc/>
    public override string Allowed => $"{number.Allowed}, or {map.Allowed}";

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Keys => map.Keys;

    /// <inheritdoc/>
    public override Shape? Under(string key) => map.Under(key);

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (node is MapNode)
            return map.TryRead(node, path, context, out value);
        bool read = number.TryRead(node, path, context, out double plain);
        value = read ? convert(plain) : default;
        return read;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(number.ToSchema(), map.ToSchema()) };
}
