using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs;

/// <summary>Fractions by sublattice, or the word occupancy for those of the structure; the word reads to an empty list.</summary>
internal sealed class FillShape : Shape<IReadOnlyList<Placed<KeyValuePair<string, double>>>>
{
    private const string Word = "occupancy";

    private readonly SublatticeMapShape<double> _map = new(new RealShape { Least = 0, Most = 1 });

    /// <inheritdoc/>
    public override string Allowed => $"{Word}, or {_map.Allowed}";

    /// <inheritdoc/>
    public override Shape? Under(string key) => _map.Under(key);

    /// <inheritdoc/>
    public override bool TryRead(
        Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyList<Placed<KeyValuePair<string, double>>> value)
    {
        if (node is MapNode)
            return _map.TryRead(node, path, context, out value);
        value = [];
        if (node is ScalarNode { Kind: ScalarKind.Text, Value: Word })
            return true;
        Refuse(node, path, context, null, node is ScalarNode scalar ? Closest.To(scalar.Value, [Word]) : null);
        return false;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = new JsonArray((JsonNode)Word) }, _map.ToSchema()) };
}
