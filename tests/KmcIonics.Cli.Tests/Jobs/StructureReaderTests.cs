using KmcIonics.Cli.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Structure files: what is read, and what is refused with which words.</summary>
public sealed class StructureReaderTests : IDisposable
{
    private const string Good = """
        name: toy
        source: invented for this test
        cell:
          lengths: [4, 5, 6.5]
          angles: [90, 90, 120]
        sublattices:
          - name: A
            positions: [[0, 0, 0]]
          - {name: B, positions: [[0.5, 0, 0], [0, 0.5, -0.25]]}
        environment:
          - {species: S, positions: [[0.5, 0.5, 0.5]]}
        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_every_field()
    {
        CrystalStructure structure = StructureReader.Read(_folder.Write("toy.yaml", Good));

        Assert.Equal("toy", structure.Name);
        Assert.Equal("invented for this test", structure.Source);
        Assert.Equal(new Vector3D(-2.5, 5 * Math.Sqrt(0.75), 0), structure.Cell.B, (a, b) => (a - b).Length < 1e-12);
        Assert.Equal(["A", "B"], structure.Sublattices.Select(sublattice => sublattice.Name));
        Assert.Equal([new Vector3D(0.5, 0, 0), new Vector3D(0, 0.5, -0.25)], structure.Sublattices[1].Positions);
        Assert.Equal("S", Assert.Single(structure.Environment).Species);
    }

    [Fact]
    public void Reads_a_cell_of_vectors_and_no_environment()
    {
        string path = _folder.Write("fcc.yaml", """
            name: fcc
            source: |
              textbook,
              primitive cell
            cell: {vectors: [[0, 2, 2], [2, 0, 2], [2, 2, 0]]}
            sublattices: [{name: "1", positions: [[0, 0, 0]]}]
            """);

        CrystalStructure structure = StructureReader.Read(path);

        Assert.Equal(16, structure.Cell.Volume);
        Assert.Equal("textbook,\nprimitive cell\n", structure.Source);
        Assert.Empty(structure.Environment);
    }

    [Theory]
    [InlineData("lengths: [4, 5, 6.5]", "lengths: [4, 5]", "4:12: cell.lengths: found a list of 2 items. Allowed is a list of 3 lengths")]
    [InlineData("lengths: [4, 5, 6.5]", "lengths: [4, 0, 6.5]", "4:16: cell.lengths[1]: found the number 0. Allowed is a number between 0 and 1000, in Å")]
    [InlineData("lengths: [4, 5, 6.5]", "vectors: [[1,0,0],[0,1,0],[0,0,1]]", "5:3: cell: found vectors and angles. Give vectors, or lengths and angles")]
    [InlineData("lengths: [4, 5, 6.5]", "", "5:3: cell: found angles. Give vectors, or lengths and angles")]
    [InlineData("90, 90, 120", "90, 90, 180", "5:20: cell.angles[2]")]
    [InlineData("90, 90, 120", "10, 90, 120", "4:3: cell: cell angles 10, 90, 120° span no volume")]
    [InlineData("[0.5, 0, 0], ", "[0.5, 0], ", "9:27: sublattices[1].positions[0]: found a list of 2 items. Allowed is a list of 3 fractional coordinates")]
    [InlineData("name: B", "name: A", "9:12: sublattices[1].name: there is another sublattice \"A\"")]
    [InlineData("name: B", "name: B.1", "9:12: sublattices[1].name: found the text \"B.1\"")]
    [InlineData("species: S", "species: S2-", "11:15: environment[0].species: found the text \"S2-\". Allowed is an element symbol")]
    [InlineData("source: invented for this test", "", "1:1: source: the key is missing")]
    [InlineData("environment:", "enviroment:", "10:1: enviroment: there is no such key. Known are name, source, cell, sublattices, environment. Did you mean \"environment\"?")]
    public void Refuses(string found, string replacement, string message)
    {
        Assert.Contains(found, Good);
        string path = _folder.Write("toy.yaml", Good.Replace(found, replacement, StringComparison.Ordinal));

        JobErrorsException refusal = Assert.Throws<JobErrorsException>(() => StructureReader.Read(path));

        Assert.Contains(refusal.Errors, error => error.ToString().StartsWith($"{path}:{message}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[[1, 0, 0], [0, 1, 0], [1, 1, 0]]")]
    [InlineData("[[0, 0, 0], [1, 0, 0], [0, 0, 1]]")]
    public void Refuses_vectors_that_make_no_cell(string vectors)
    {
        string path = _folder.Write("toy.yaml", $"name: t\nsource: s\ncell: {{vectors: {vectors}}}\nsublattices: [{{name: A, positions: [[0, 0, 0]]}}]\n");

        JobError error = Assert.Single(Assert.Throws<JobErrorsException>(() => StructureReader.Read(path)).Errors);

        Assert.Equal((new Place(path, 3, 7), "cell", "the lattice vectors span no volume"), (error.Place, error.Path, error.Problem));
    }
}
