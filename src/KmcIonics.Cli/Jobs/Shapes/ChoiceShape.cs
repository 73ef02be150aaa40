using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>One word out of several.</summary>
/// <param name="choices">The words, and what each is read to.</param>
internal sealed class ChoiceShape<T>(IReadOnlyList<KeyValuePair<string, T>> choices) : Shape<T>
{
    /// <summary>Words that mean something, though not in this version.</summary>
    public IReadOnlyList<string> Later { get; init; } = [];

    /// <inheritdoc/>
    public override string Allowed => choices.Count == 1
        ? choices[0].Key
        : $"one of {string.Join(", ", choices.Select(choice => choice.Key))}";

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } scalar)
        {
            foreach ((string word, T meaning) in choices)
            {
                if (word == scalar.Value)
                {
                    value = meaning;
                    return true;
                }
            }

            bool later = Later.Contains(scalar.Value);
            Refuse(
                node,
                path,
                context,
                later ? "which this version does not have yet" : null,
                later ? null : Closest.To(scalar.Value, choices.Select(choice => choice.Key)));
        }
        else
        {
            Refuse(node, path, context);
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["enum"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice.Key)]),
    };
}
