using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>One value, or a list of such values.</summary>
internal sealed class OneOrListShape<T>(Shape<T> one, ListShape<T> list) : Shape<IReadOnlyList<T>>
    where T : notnull
{
    /// <inheritdoc/>
    public override Shape? Items => list.Items;

    /// <inheritdoc/>
    public override string Allowed => $"{one.Allowed}, or {list.Allowed}";

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        if (node is SequenceNode)
            return list.TryRead(node, path, context, out value);
        value = null;
        if (node is not ScalarNode)
        {
            Refuse(node, path, context);
            return false;
        }

        int errors = context.Errors.Count;
        if (!one.TryRead(node, path, context, out T? read))
        {
            context.Errors.Widen(errors, path, one.Allowed, Allowed);
            return false;
        }

        value = [read];
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(one.ToSchema(), list.ToSchema()) };
}
