using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A key of a map: its name, its meaning, whether it must be there, and what holds when it is not.</summary>
/// <param name="name">Key in the file.</param>
/// <param name="meaning">What it means, with its unit.</param>
/// <param name="required">Whether the key must be there.</param>
/// <param name="absent">What holds when the key is not there, as YAML text; null when nothing does.</param>
internal abstract class Field(string name, string meaning, bool required, string? absent)
{
    /// <summary>Key in the file.</summary>
    public string Name { get; } = name;

    /// <summary>What it means, with its unit.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Whether the key must be there.</summary>
    public bool Required { get; } = required;

    /// <summary>What holds when the key is not there, as YAML text; null when nothing does.</summary>
    public string? Absent { get; } = absent;

    /// <summary>Shape of the value.</summary>
    public abstract Shape Shape { get; }

    /// <summary>Reads the value into the place of this field in a map's values.</summary>
    public abstract void Read(Node node, FieldPath path, ReadContext context, FieldValues values);

    /// <summary>The default as a tree.</summary>
    public Node? DefaultNode(Place place) =>
        Absent is null ? null : TreeReader.ReadValue(Absent, place, new ErrorList());

    /// <summary>JSON Schema of the value, with meaning and default.</summary>
    public JsonObject ToSchema()
    {
        JsonObject schema = Shape.ToSchema();
        schema["description"] = Meaning;
        if (DefaultNode(Place.Whole("default")) is { } node)
            schema["default"] = JsonText.Of(node);
        return schema;
    }
}

/// <summary>A field that reads to a type.</summary>
internal sealed class Field<T>(string name, Shape<T> shape, string meaning, bool required = false, string? absent = null)
    : Field(name, meaning, required, absent)
{
    /// <inheritdoc/>
    public override Shape Shape => shape;

    /// <inheritdoc/>
    public override void Read(Node node, FieldPath path, ReadContext context, FieldValues values)
    {
        if (shape.TryRead(node, path, context, out T? value))
            values.Set(this, value!);
    }
}
