using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A list of values of one shape.</summary>
/// <param name="name">What the items are called, in the plural.</param>
/// <param name="item">Shape of an item.</param>
internal sealed class ListShape<T>(string name, Shape<T> item) : Shape<IReadOnlyList<T>>
    where T : notnull
{
    /// <summary>Fewest items.</summary>
    public int Least { get; init; }

    /// <summary>Most items.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether no two items may be equal.</summary>
    public bool Unique { get; init; }

    /// <inheritdoc/>
    public override Shape Items => item;

    /// <inheritdoc/>
    public override string Allowed => $"a list of {Number}{name}{(Unique ? ", each once" : "")}";

    private string Number => (Least, Most) switch
    {
        (0, int.MaxValue) => "",
        (_, int.MaxValue) => $"{Least} or more ",
        _ when Least == Most => $"{Least} ",
        _ => $"{Least} to {Most} ",
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
            if (Unique && !first.TryAdd(read, i))
            {
                context.Errors.Add(
                    sequence.Items[i].Place, itemPath, $"found {sequence.Items[i].Describe()} again, it is item {first[read]} already", $"Allowed is {Allowed}");
            }
        }

        if (sequence.Items.Count < Least || sequence.Items.Count > Most)
            Refuse(node, path, context);
        value = items;
        return complete && context.Errors.Count == errors;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.ToSchema() };
        if (Least > 0)
            schema["minItems"] = Least;
        if (Most < int.MaxValue)
            schema["maxItems"] = Most;
        if (Unique)
            schema["uniqueItems"] = true;
        return schema;
    }
}
