using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>
/// Declares what a value may be. The one declaration reads files, words the errors, guides overrides and becomes the JSON Schema.
/// </summary>
internal abstract class Shape
{
    /// <summary>What is allowed, as it stands in a message after "allowed is".</summary>
    public abstract string Allowed { get; }

    /// <summary>Shape of the items, for a list.</summary>
    public virtual Shape? Items => null;

    /// <summary>Keys that are known, for a map.</summary>
    public virtual IReadOnlyList<string>? Keys => null;

    /// <summary>The shape that a node has, where its content chooses one of several.</summary>
    public virtual Shape For(Node node) => this;

    /// <summary>Shape of the value under a key; null when there is no such key.</summary>
    public virtual Shape? Under(string key) => null;

    /// <summary>JSON Schema of the value.</summary>
    public abstract JsonObject ToSchema();
}

/// <summary>A shape that reads to a type.</summary>
internal abstract class Shape<T> : Shape
{
    /// <summary>Reads a node; false after adding errors, all that can be found.</summary>
    public abstract bool TryRead(Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out T value);

    /// <summary>Adds that a node is something else than allowed, unless it is reported already.</summary>
    protected void Refuse(Node node, FieldPath path, ReadContext context, string? reason = null, string? suggestion = null)
    {
        if (node is not BrokenNode)
            context.Errors.Add(node.Place, path, $"found {node.Describe()}{(reason is null ? "" : $", {reason}")}", $"Allowed is {Allowed}", suggestion);
    }
}
