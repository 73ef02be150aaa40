using KmcIonics.Lattices.Cif;
using KmcIonics.Testing;

namespace KmcIonics.Lattices.Tests.Cif;

/// <summary>The table of settings, and the Hall symbols in it.</summary>
public sealed class SpaceGroupSettingTests
{
    private static string PythonFolder => Path.Combine(AppContext.BaseDirectory, "Python");

    [RequiresPythonModuleFact("spglib")]
    public void All_530_have_the_operations_that_spglib_has()
    {
        string[] expected = Tool.Run(PythonInterpreter.With("spglib"), [Path.Combine(PythonFolder, "all_settings.py")], TimeSpan.FromMinutes(1)).Succeeded()
            .StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(530, SpaceGroupSetting.All.Count);
        Assert.Equal(expected, SpaceGroupSetting.All.Select(setting => $"{setting.Number};{string.Join(';', setting.Operations.Select(In24ths).Order(StringComparer.Ordinal))}"));
    }

    [Fact]
    public void Every_number_has_a_setting_whose_operations_are_a_group()
    {
        Assert.Equal(Enumerable.Range(1, 230), SpaceGroupSetting.All.Select(setting => setting.Number).Distinct());
        Assert.All(SpaceGroupSetting.All, setting => Assert.Null(OperationGroup.MissingProduct(setting.Operations)));
        Assert.Equal(192, SpaceGroupSetting.All.Max(setting => setting.Operations.Count));
    }

    [Fact]
    public void Every_setting_is_found_by_its_full_symbol_and_choice() => Assert.All(SpaceGroupSetting.All, setting =>
    {
        string name = setting.Choice.Length == 0 ? setting.Full : $"{setting.Full}:{setting.Choice}";
        Assert.Contains(setting, SpaceGroupName.Find(name));
    });

    [Theory]
    [InlineData("P 21/c", 14)]
    [InlineData("P2(1)/c", 14)]
    [InlineData("P 2_1/n", 14)]
    [InlineData("P 1 21/n 1", 14)]
    [InlineData("p 21 21 21", 19)]
    [InlineData("PNMA", 62)]
    [InlineData("C m c a", 64)]
    [InlineData("F d 3 m:2", 227)]
    [InlineData("F d -3 m Z", 227)]
    [InlineData("R -3 c H", 167)]
    [InlineData("R-3m:R", 166)]
    [InlineData("I a -3 d", 230)]
    [InlineData("I a 3 d", 230)]
    [InlineData("P 63/m m c", 194)]
    [InlineData("P 42/n m c :2", 137)]
    public void Symbols_are_read_as_they_are_written(string symbol, int number)
    {
        IReadOnlyList<SpaceGroupSetting> found = SpaceGroupName.Find(symbol);
        Assert.NotEmpty(found);
        Assert.All(found, setting => Assert.Equal(number, setting.Number));
    }

    [Theory]
    [InlineData("P 7")]
    [InlineData("")]
    [InlineData("P 21/c:7")]
    [InlineData("X m -3 m")]
    public void Unknown_symbols_find_nothing(string symbol) => Assert.Empty(SpaceGroupName.Find(symbol));

    [Fact]
    public void Like_symbols_are_suggested() => Assert.Contains("F d -3 m", SpaceGroupName.Like("F d -3 n"));

    [Theory]
    [InlineData("")]
    [InlineData("Q 2")]
    [InlineData("P 5")]
    [InlineData("P 2q")]
    [InlineData("P 2 (0 0)")]
    [InlineData("P 2 (x,y,z)")]
    [InlineData("P 4'")]
    public void What_is_no_Hall_symbol_is_refused(string symbol) => Assert.False(HallSymbol.TryParse(symbol, out _));

    private static string In24ths(SymmetryOperation operation)
    {
        PointOperation r = operation.Rotation;
        CrystalTranslation t = operation.Translation;
        const int Unit = CrystalTranslation.PerVector / 24;
        Assert.Equal(0, (t.X % Unit) + (t.Y % Unit) + (t.Z % Unit));
        return string.Join(' ', r.XX, r.XY, r.XZ, r.YX, r.YY, r.YZ, r.ZX, r.ZY, r.ZZ, t.X / Unit, t.Y / Unit, t.Z / Unit);
    }
}
