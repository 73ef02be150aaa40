using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A shape whose value is turned into another type.</summary>
/// <param name="inner">Shape of what is written.</param>
/// <param name="convert">Turns what was read, at its node, into the value; null after adding an error.</param>
internal sealed class ConvertedShape<TIn, T>(Shape<TIn> inner, Func<TIn, Node, FieldPath, ReadContext, T?> convert) : Shape<T>
    where T : class
{
    /// <inheritdoc/>
    public override string Allowed => inner.Allowed;

    /// <inheritdoc/>
    public override Shape? Items => inner.Items;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Keys => inner.Keys;

    /// <inheritdoc/>
    public override Shape? Under(string key) => inner.Under(key);

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        value = inner.TryRead(node, path, context, out TIn? read) ? convert(read, node, path, context) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => inner.ToSchema();
}
