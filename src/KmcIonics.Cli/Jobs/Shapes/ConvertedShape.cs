using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A shape whose value is turned into another type.</summary>
/// <param name="inner">Shape of what is written.</param>
/// <param name="convert">Turns what was read, at its node, into the value.</param>
internal sealed class ConvertedShape<TIn, T>(Shape<TIn> inner, Conversion<TIn, T> convert) : Shape<T>
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
        value = default;
        return inner.TryRead(node, path, context, out TIn? read) && convert(read, node, path, context, out value);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => inner.ToSchema();
}

/// <summary>Turns a value that was read into another; false after adding an error.</summary>
internal delegate bool Conversion<in TIn, T>(TIn read, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value);
