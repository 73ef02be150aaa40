namespace KmcIonics.Cli.Jobs;

/// <summary>The way from a file's root to a field, as <c>hops[0].barrier</c>; a linked list, written out only in messages.</summary>
internal sealed class FieldPath
{
    private readonly FieldPath? _parent;
    private readonly string _key;
    private readonly int _index;

    private FieldPath(FieldPath? parent, string key, int index)
    {
        _parent = parent;
        _key = key;
        _index = index;
    }

    /// <summary>The file's root; its text is empty.</summary>
    public static FieldPath Root { get; } = new(null, "", -1);

    /// <summary>The value under a key of this map.</summary>
    public FieldPath Key(string key) => new(this, key, -1);

    /// <summary>An item of this list, counted from 0.</summary>
    public FieldPath Item(int index) => new(this, "", index);

    /// <inheritdoc/>
    public override string ToString() => _parent switch
    {
        null => "",
        _ when _index >= 0 => $"{_parent}[{_index}]",
        _ => _parent._parent is null ? Quote.Short(_key) : $"{_parent}.{Quote.Short(_key)}",
    };
}
