namespace KmcIonics.Lattices.Cif;

/// <summary>Names of sublattices from labels of atoms, which may hold what names in jobs may not.</summary>
internal static class SublatticeName
{
    private const int Longest = 60;

    /// <summary>The label with other characters than letters, digits, _, + and - written as _, and a number where another has the name.</summary>
    /// <param name="label">Label of the atom.</param>
    /// <param name="taken">Names given so far; takes the new one.</param>
    public static string Of(string label, HashSet<string> taken)
    {
        string name = string.Concat(label.Take(Longest).Select(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' ? c : '_'));
        if (!char.IsAsciiLetterOrDigit(name.Length > 0 ? name[0] : '_'))
            name = $"site{name}";
        string unique = name;
        for (int k = 2; !taken.Add(unique); k++)
            unique = $"{name}-{k}";
        return unique;
    }
}
