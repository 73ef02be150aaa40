namespace KmcIonics.Lattices.Cif;

/// <summary>A data block: its tags and their values.</summary>
/// <param name="Name">Name after data_.</param>
/// <param name="Place">Where it starts.</param>
internal sealed record CifBlock(string Name, CifPlace Place)
{
    private readonly Dictionary<string, CifColumn> columns = new(StringComparer.Ordinal);

    /// <summary>Adds a tag; false where it is there already.</summary>
    public bool TryAdd(CifColumn column) => columns.TryAdd(Normal(column.Tag), column);

    /// <summary>Values of the first of several tags that is there.</summary>
    public CifColumn? Find(params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            if (columns.TryGetValue(tag, out CifColumn? column))
                return column;
        }

        return null;
    }

    /// <summary>The single value of the first of several tags that is there and known.</summary>
    public CifValue? Single(params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            if (columns.TryGetValue(tag, out CifColumn? column) && column.Values is [{ IsUnknown: false } value, ..])
                return value;
        }

        return null;
    }

    // Dictionaries of the second generation write _atom_site.fract_x.
    private static string Normal(string tag) => tag.ToLowerInvariant().Replace('.', '_');
}

/// <summary>A tag and its values: one, or one for each row of its loop.</summary>
/// <param name="Tag">The tag as the file writes it.</param>
/// <param name="Place">Where the tag stands.</param>
/// <param name="Loop">Number of its loop in the file; −1 for none.</param>
/// <param name="Values">Its values.</param>
internal sealed record CifColumn(string Tag, CifPlace Place, int Loop, List<CifValue> Values);

/// <summary>A value of a CIF.</summary>
/// <param name="Text">Its text, without quotation marks.</param>
/// <param name="IsQuoted">Whether it stood in quotation marks or was a text field.</param>
/// <param name="Place">Where it starts.</param>
internal sealed record CifValue(string Text, bool IsQuoted, CifPlace Place)
{
    /// <summary>Whether it is . (does not apply) or ? (unknown).</summary>
    public bool IsUnknown => !IsQuoted && Text is "." or "?";

    /// <summary>The text on one line and short, in quotation marks, for messages.</summary>
    public string Marked
    {
        get
        {
            string line = string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return $"\"{(line.Length <= 60 ? line : line[..60] + "…")}\"";
        }
    }
}
