using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>A key of a map: its name, its meaning, whether it must be there, and what holds when it is not.</summary>
internal abstract class Field(string name, string meaning)
{
    /// <summary>Key in the file.</summary>
    public string Name { get; } = name;

    /// <summary>What it means, with its unit.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Whether the key must be there.</summary>
    public bool Required { get; init; }

    /// <summary>What holds when the key is not there, as YAML text; null when nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>Shape of the value.</summary>
    public abstract Shape Shape { get; }

    /// <summary>Reads the value into the place of this field in a map's values.</summary>
    public abstract void Read(Node node, FieldPath path, ReadContext context, FieldValues values);

    /// <summary>The default as a tree.</summary>
    public Node? DefaultNode(Place place) =>
        Default is null ? null : TreeReader.ReadValue(Default, place, new ErrorList());

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
internal sealed class Field<T>(string name, Shape<T> shape, string meaning) : Field(name, meaning)
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
