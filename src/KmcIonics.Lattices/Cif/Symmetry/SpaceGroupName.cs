namespace KmcIonics.Lattices.Cif;

/// <summary>
/// Finds settings by Hermann–Mauguin symbol, in the many ways it is written: with blanks or not, P2(1)/c, P2_1/c, short or full, cubic groups without their bar,
/// the glide plane e as a, b or c, and :1, :2, :H, :R, :b1 or the letters S, Z, H, R of older databases after it.
/// </summary>
internal static class SpaceGroupName
{
    private const int CubicWithBarFirst = 200;
    private const int CubicWithBarLast = 206;
    private const int CubicFullFirst = 221;

    private static readonly Lazy<ILookup<string, SpaceGroupSetting>> s_byKey = new(() =>
        SpaceGroupSetting.All.SelectMany(setting => Keys(setting).Distinct().Select(key => (key, setting))).ToLookup(pair => pair.key, pair => pair.setting));

    /// <summary>Settings that a symbol may mean, none for an unknown one.</summary>
    public static IReadOnlyList<SpaceGroupSetting> Find(string symbol)
    {
        (string key, string choice) = Split(symbol);
        SpaceGroupSetting[] found = [.. s_byKey.Value[key]];
        if (choice.Length == 0)
            return found;
        SpaceGroupSetting[] exact = [.. found.Where(setting => setting.Choice.Equals(choice, StringComparison.OrdinalIgnoreCase))];
        return exact.Length > 0 ? exact : [.. found.Where(setting => setting.Choice.StartsWith(choice, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Symbols like an unknown one, at most three.</summary>
    public static IReadOnlyList<string> Like(string symbol)
    {
        string key = Split(symbol).Key;
        return
        [
            .. SpaceGroupSetting.All.Select(setting => setting.Short).Distinct().Select(name => (Name: name, Distance: EditDistance.Between(key, Key(name))))
                .Where(pair => pair.Distance <= 2).OrderBy(pair => pair.Distance).Take(3).Select(pair => pair.Name),
        ];
    }

    private static (string Key, string Choice) Split(string symbol)
    {
        int colon = symbol.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
            return (Key(symbol[..colon]), symbol[(colon + 1)..].Trim());
        string key = Key(symbol);
        return key is not [_, _, ..] ? (key, "") : key[^1] switch
        {
            's' => (key[..^1], "1"),
            'z' => (key[..^1], "2"),
            'h' => (key[..^1], "H"),
            'r' => (key[..^1], "R"),
            _ => (key, ""),
        };
    }

    private static string Key(string symbol)
    {
        string bare = string.Concat(symbol.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '(' or ')'))).ToLowerInvariant();
        return bare.Length == 0 ? bare : char.ToUpperInvariant(bare[0]) + bare[1..];
    }

    private static IEnumerable<string> Keys(SpaceGroupSetting setting)
    {
        yield return Key(setting.Full);
        if (setting.Number is >= 3 and <= 15)
        {
            // P 1 21/n 1 is P21/n for short, but the table's short symbol is that of the standard setting.
            yield return Key(string.Join(' ', setting.Full.Split(' ').Where(part => part != "1")));
            yield break;
        }

        string key = Key(setting.Short);
        yield return key;
        if (setting.Number is (>= CubicWithBarFirst and <= CubicWithBarLast) or >= CubicFullFirst)
            yield return key.Replace("-3", "3", StringComparison.Ordinal);
        int glide = key.IndexOf('e', StringComparison.Ordinal);
        foreach (char letter in glide < 0 ? "" : "abc")
            yield return $"{key[..glide]}{letter}{key[(glide + 1)..]}";
    }
}
