namespace KmcIonics.Cli.Jobs.Yaml;

/// <summary>A piece of a YAML tree that knows where it stands.</summary>
internal abstract class Node(Place place)
{
    /// <summary>Where the piece starts.</summary>
    public Place Place { get; } = place;

    /// <summary>What it is, in a user's words.</summary>
    public abstract string Describe();
}

/// <summary>A value without parts.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="value">The text, without quotation marks.</param>
/// <param name="isPlain">Whether it stands without quotation marks.</param>
internal sealed class ScalarNode(Place place, string value, bool isPlain) : Node(place)
{
    /// <summary>The text, without quotation marks.</summary>
    public string Value { get; } = value;

    /// <summary>Whether the text stands without quotation marks.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>What kind of value the text is.</summary>
    public ScalarKind Kind => IsPlain ? ScalarKinds.Of(Value) : ScalarKind.Text;

    /// <inheritdoc/>
    public override string Describe() => Kind switch
    {
        ScalarKind.Nothing => "nothing",
        ScalarKind.Boolean => $"the truth value {Value}",
        ScalarKind.Number => $"the number {Quote.Short(Value)}",
        _ => $"the text {Quote.Marked(Value)}",
    };
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(Place place) : Node(place)
{
    /// <summary>Items in order.</summary>
    public List<Node> Items { get; } = [];

    /// <inheritdoc/>
    public override string Describe() => Items.Count switch
    {
        0 => "an empty list",
        1 => "a list of 1 item",
        _ => $"a list of {Items.Count} items",
    };
}

/// <summary>A map; keys may be there twice, the reader of the map complains.</summary>
internal sealed class MapNode(Place place) : Node(place)
{
    /// <summary>Entries in order.</summary>
    public List<MapEntry> Entries { get; } = [];

    /// <summary>The first entry under a key.</summary>
    public MapEntry? Find(string key) => Entries.Find(entry => entry.Key == key);

    /// <inheritdoc/>
    public override string Describe() => Entries.Count == 0
        ? "an empty map"
        : $"a map with {string.Join(", ", Entries.Take(5).Select(entry => Quote.Short(entry.Key)))}{(Entries.Count > 5 ? ", …" : "")}";
}

/// <summary>A key and its value.</summary>
internal sealed record MapEntry(string Key, Place KeyPlace, Node Value);

/// <summary>Stands where something was that is reported already; reading it fails without another error.</summary>
internal sealed class BrokenNode(Place place) : Node(place)
{
    /// <inheritdoc/>
    public override string Describe() => "something unreadable";
}
