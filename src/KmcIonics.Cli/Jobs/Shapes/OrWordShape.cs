using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A value, or a word in its place, which is read to null.</summary>
/// <param name="inner">Shape of the value.</param>
/// <param name="word">The word.</param>
internal sealed class OrWordShape<T>(Shape<T> inner, string word) : Shape<T?>
    where T : struct
{
    private readonly ChoiceShape<T?> _word = new([new(word, null)]);

    /// <inheritdoc/>
    public override string Allowed => $"{inner.Allowed}, or {word}";

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T? value)
    {
        value = null;
        if (node is ScalarNode { Kind: ScalarKind.Text } scalar && scalar.Value == word)
            return true;
        int errors = context.Errors.Count;
        if (inner.TryRead(node, path, context, out T read))
        {
            value = read;
            return true;
        }

        context.Errors.Widen(errors, path, inner.Allowed, Allowed);
        return false;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(inner.ToSchema(), _word.ToSchema()) };
}
