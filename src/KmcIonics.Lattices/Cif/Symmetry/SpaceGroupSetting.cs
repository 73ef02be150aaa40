using System.Globalization;

namespace KmcIonics.Lattices.Cif;

/// <summary>A setting of a space group: a choice of axes and origin.</summary>
/// <param name="Number">Number in International Tables, 1 to 230.</param>
/// <param name="Choice">Which setting: unique axis and cell choice, 1 or 2 for the origin, H or R for the axes; empty where there is one.</param>
/// <param name="Hall">Hall symbol.</param>
/// <param name="Short">Short Hermann–Mauguin symbol.</param>
/// <param name="Full">Full Hermann–Mauguin symbol.</param>
internal sealed record SpaceGroupSetting(int Number, string Choice, string Hall, string Short, string Full)
{
    private const string Resource = "KmcIonics.Lattices.Cif.Symmetry.SpaceGroupSettings.txt";

    private static readonly Lazy<IReadOnlyList<SpaceGroupSetting>> s_all = new(Load);

    /// <summary>All 530 settings, by number; the standard one of each number first.</summary>
    public static IReadOnlyList<SpaceGroupSetting> All => s_all.Value;

    /// <summary>Name for messages.</summary>
    public string Name => $"{(Number is >= 3 and <= 15 ? Full : Short)}{(Choice.Length == 0 || Number is >= 3 and <= 15 ? "" : $":{Choice}")} ({Number})";

    /// <summary>Origin choice, 1 or 2; 0 where there is no choice.</summary>
    public int Origin => Number >= 48 && Choice is ['1' or '2', ..] ? Choice[0] - '0' : 0;

    /// <summary>The operations.</summary>
    public IReadOnlyList<SymmetryOperation> Operations =>
        HallSymbol.TryParse(Hall, out IReadOnlyList<SymmetryOperation> operations) ? operations : throw new InvalidOperationException($"the Hall symbol {Hall} of the table cannot be read");

    private static List<SpaceGroupSetting> Load()
    {
        using Stream stream = typeof(SpaceGroupSetting).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        List<SpaceGroupSetting> settings = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(';') is [var number, var choice, var hall, var brief, var full] && line[0] != '#')
                settings.Add(new SpaceGroupSetting(int.Parse(number, CultureInfo.InvariantCulture), choice, hall, brief, full));
        }

        return settings;
    }
}
