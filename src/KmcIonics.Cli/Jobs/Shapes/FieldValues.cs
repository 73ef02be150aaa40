using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Yaml;

namespace KmcIonics.Cli.Jobs.Shapes;

/// <summary>What was read from a map: the value of each field that is sound, and where each stands.</summary>
/// <param name="map">The map.</param>
/// <param name="path">Its path.</param>
internal sealed class FieldValues(MapNode map, FieldPath path)
{
    private readonly Dictionary<Field, object> _values = [];

    /// <summary>Keeps a field's value.</summary>
    public void Set<T>(Field<T> field, [DisallowNull] T value) => _values[field] = value;

    /// <summary>The value of a field that is required or has a default; only when the whole map is sound.</summary>
    public T Get<T>(Field<T> field) => (T)_values[field];

    /// <summary>The value of a field, if it was given and is sound, or has a default.</summary>
    public bool TryGet<T>(Field<T> field, [MaybeNullWhen(false)] out T value)
    {
        bool found = _values.TryGetValue(field, out object? boxed);
        value = found ? (T)boxed! : default;
        return found;
    }

    /// <summary>Whether a field has a sound value.</summary>
    public bool Has(Field field) => _values.ContainsKey(field);

    /// <summary>Whether the file gives the field, soundly or not.</summary>
    public bool IsGiven(Field field) => map.Find(field.Name) is not null;

    /// <summary>Where a field's value stands; for a field that is not given, where the map starts.</summary>
    public Place PlaceOf(Field field) => map.Find(field.Name)?.Value.Place ?? map.Place;

    /// <summary>Path of a field.</summary>
    public FieldPath PathOf(Field field) => path.Key(field.Name);

    /// <summary>Where a value below a field stands, and its path.</summary>
    /// <param name="field">The field.</param>
    /// <param name="keys">Keys from there on.</param>
    public (Place Place, FieldPath Path) PlaceUnder(Field field, params IEnumerable<string> keys)
    {
        (Node? node, FieldPath below) = (map.Find(field.Name)?.Value, PathOf(field));
        foreach (string key in keys)
            (node, below) = ((node as MapNode)?.Find(key)?.Value, below.Key(key));
        return (node?.Place ?? PlaceOf(field), below);
    }

    /// <summary>A field's value with its place.</summary>
    public Placed<T> GetPlaced<T>(Field<T> field) => new(Get(field), PlaceOf(field), PathOf(field));
}
