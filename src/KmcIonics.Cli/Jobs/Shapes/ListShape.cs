using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A list of values of one shape.</summary>
/// <param name="name">What the items are called, in the plural.</param>
/// <param name="item">Shape of an item.</param>
/// <param name="least">Fewest items.</param>
/// <param name="most">Most items.</param>
/// <param name="unique">Whether no two items may be equal.</param>
internal sealed class ListShape<T>(string name, Shape<T> item, int least = 0, int most = int.MaxValue, bool unique = false) : Shape<IReadOnlyList<T>>
    where T : notnull
{
    /// <inheritdoc/>
    public override Shape Items => item;

    /// <inheritdoc/>
    public override string Allowed => $"a list of {Number}{name}{(unique ? ", each once" : "")}";

    private string Number => (least, most) switch
    {
        (0, int.MaxValue) => "",
        (_, int.MaxValue) => $"{least} or more ",
        _ when least == most => $"{least} ",
        _ => $"{least} to {most} ",
    };

    /// <inheritdoc/>
    public override bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (node is not SequenceNode sequence)
        {
            Refuse(node, path, context);
            return false;
        }

        int errors = context.Errors.Count;
        bool complete = true;
        List<T> items = [];
        var first = new Dictionary<T, int>();
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            FieldPath itemPath = path.Item(i);
            if (!item.TryRead(sequence.Items[i], itemPath, context, out T? read))
            {
                complete = false;
                continue;
            }

            items.Add(read);
            if (unique && !first.TryAdd(read, i))
            {
                context.Errors.Add(
                    sequence.Items[i].Place, itemPath, $"found {sequence.Items[i].Describe()} again, it is item {first[read]} already", $"Allowed is {Allowed}");
            }
        }

        if (sequence.Items.Count < least || sequence.Items.Count > most)
            Refuse(node, path, context);
        value = items;
        return complete && context.Errors.Count == errors;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.ToSchema() };
        if (least > 0)
            schema["minItems"] = least;
        if (most < int.MaxValue)
            schema["maxItems"] = most;
        if (unique)
            schema["uniqueItems"] = true;
        return schema;
    }
}
