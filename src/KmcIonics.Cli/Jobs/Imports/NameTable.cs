namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Names of site types or regions, numbered as they come.</summary>
/// <param name="what">What the names are of, as "site type".</param>
/// <param name="most">How many there may be.</param>
/// <param name="known">The names in their order, and no others; none for any.</param>
internal sealed class NameTable(string what, int most, IReadOnlyList<string> known)
{
    private readonly Dictionary<string, byte> _index = known.Select((name, index) => (name, index)).ToDictionary(name => name.name, name => (byte)name.index);
    private readonly List<string> _names = [.. known];

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Number of a name; false after adding an error.</summary>
    public bool TryIndex(ReadOnlySpan<char> name, Func<Place> place, ErrorList errors, out byte index)
    {
        if (_index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out index))
            return true;
        string text = name.ToString();
        if (known.Count > 0)
        {
            errors.Add(place(), FieldPath.Root, $"there is no {what} {Quote.Marked(text)}", $"The job lists {string.Join(", ", known)}", Closest.To(text, known));
            return false;
        }

        if (!Shapes.CommonShapes.Name.IsOfForm(text))
        {
            errors.Add(place(), FieldPath.Root, $"{Quote.Marked(text)} is no name of a {what}", $"It is {Shapes.CommonShapes.Name.Allowed}");
            return false;
        }

        if (_names.Count == most)
        {
            errors.Add(place(), FieldPath.Root, $"{Quote.Marked(text)} is {what} number {most + 1}", $"There may be {most}");
            return false;
        }

        index = (byte)_names.Count;
        _index.Add(text, index);
        _names.Add(text);
        return true;
    }
}
