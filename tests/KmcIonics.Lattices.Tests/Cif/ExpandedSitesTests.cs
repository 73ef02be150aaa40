using System.Globalization;
using KmcIonics.Lattices.Cif;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Lattices.Tests.Cif;

/// <summary>Sites of crystals of all systems, against International Tables and spglib.</summary>
public sealed class ExpandedSitesTests
{
    private static readonly string[] EveryElement = ["Li", "Na", "S", "Fe", "O", "P", "Zr", "Co", "Mn", "La"];

    public static TheoryData<string> Names { get; } = [.. SampleCif.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Have_the_multiplicities_of_their_Wyckoff_positions(string name)
    {
        SampleCif sample = Sample(name);
        CrystalStructure structure = Read(sample.Text, EveryElement);
        Assert.Equal(sample.Sites.Select(site => (site.Label, site.Sites)), structure.Sublattices.Select(sublattice => (sublattice.Name, sublattice.Positions.Count)));
        Assert.All(structure.Sublattices.SelectMany(sublattice => sublattice.Positions), position => Assert.True(position is { X: >= 0 and < 1, Y: >= 0 and < 1, Z: >= 0 and < 1 }, $"{position}"));
    }

    [RequiresPythonModuleTheory("spglib")]
    [MemberData(nameof(Names))]
    public void Have_the_symmetry_that_spglib_finds_in_them(string name)
    {
        SampleCif sample = Sample(name);
        CrystalStructure structure = Read(sample.Text, EveryElement);
        UnitCell cell = structure.Cell;
        string[] lines =
        [
            .. new[] { cell.A, cell.B, cell.C }.Select(Text),
            .. structure.Sublattices.SelectMany(sublattice => sublattice.Positions.Select(position => $"{sublattice.Name} {Text(position)}")),
        ];
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, lines);
            string found = Tool.Run(PythonInterpreter.With("spglib"), [Path.Combine(AppContext.BaseDirectory, "Python", "find_symmetry.py"), file], TimeSpan.FromMinutes(1)).Succeeded().StandardOutput;
            string[] expected = [sample.Number.ToString(CultureInfo.InvariantCulture), .. sample.Sites.OrderBy(site => site.Label, StringComparer.Ordinal).Select(site => $"{site.Label} 1 {site.Sites}")];
            Assert.Equal(expected, found.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_the_same_when_written_out_as_P1(string name)
    {
        SampleCif sample = Sample(name);
        CrystalStructure structure = Read(sample.Text, EveryElement);
        SampleCif written = sample with
        {
            Symmetry = "_symmetry_Int_Tables_number 1",
            Sites = [.. structure.Sublattices.SelectMany(sublattice => sublattice.Positions.Select(position => (sublattice.Name, Text(position), 1)))],
        };
        CrystalStructure again = Read(written.Text, EveryElement);
        Assert.Equal(structure.Sublattices.SelectMany(s => s.Positions), again.Sublattices.SelectMany(s => s.Positions));
    }

    [Theory]
    [InlineData("0.33 0.67 0.25", 2)]
    [InlineData("0.333 0.667 0.25", 2)]
    [InlineData("0.33333 0.66667 0.2501", 2)]
    [InlineData("0.33 0.67 0.2", 4)]
    public void Are_moved_onto_symmetry_elements_that_they_nearly_touch(string position, int sites)
    {
        SampleCif sample = Sample("hexagonal by Hall symbol") with { Sites = [("Na1", position, sites)] };
        IReadOnlyList<Vector3D> found = Assert.Single(Read(sample.Text, ["Na"]).Sublattices).Positions;
        Assert.Equal(sites, found.Count);
        Assert.Equal((1 / 3.0, 2 / 3.0), (found[0].X, found[0].Y), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-12);
    }

    internal static CrystalStructure Read(string text, params string[] mobile)
    {
        var errors = new CifErrors();
        CrystalStructure? structure = CifStructure.Read(text, mobile, errors);
        Assert.Empty(errors.Items);
        return structure!;
    }

    private static SampleCif Sample(string name) => SampleCif.All.Single(sample => sample.Name == name);

    private static string Text(Vector3D vector) => string.Create(CultureInfo.InvariantCulture, $"{vector.X:R} {vector.Y:R} {vector.Z:R}");
}
