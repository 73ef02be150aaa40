using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Imports;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary><c>kmc-ionics lattice</c> as users call it.</summary>
public sealed class LatticeCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public LatticeCommandTests() => ImportJob.Write(_folder, ImportJob.Csv);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_stands_alone_on_standard_output_beside_files_of_every_kind()
    {
        string[] files = ["a.xyz", "a.cif", "a.h5", "a.csv"];
        ToolResult result = KmcProgram.Run(_folder.Path, ["lattice", "import.yaml", "--json", .. files.SelectMany(file => (string[])["-o", file])]).Succeeded();

        JsonNode census = JsonNode.Parse(result.StandardOutput)!;
        Assert.Equal(64, census["sites"]!.GetValue<int>());
        Assert.Equal(192, census["hop_lengths"]!["edges_by_length"]!.AsArray()[25]!.GetValue<long>());
        Assert.Equal(32, census["site_types"]![1]!["sites_by_number_of_hops"]![6]!.GetValue<long>());
        Assert.Equal(3, census["percolation"]!["dimension"]!.GetValue<int>());
        Assert.All([.. files, "a.edges.csv"], file => Assert.True(File.Exists(Path.Combine(_folder.Path, file)), file));
    }

    /// <summary>In rock salt of 32 sites each, 32 · 6 pairs of A and B are 2.5 Å apart; A and A, B and B are 3.54 Å.</summary>
    [Fact]
    public void A_pair_of_site_types_that_the_hops_forget_is_noted()
    {
        const string One = "{name: between, between: [A, B], max_distance: 2.6, barrier: 0.3, attempt_frequency: 1.0e13}";
        const string Two = "{name: same, between: [A, A], max_distance: 3.6, barrier: 0.3, attempt_frequency: 1.0e13}";
        const string Three = "{name: other, between: [B, B], max_distance: 3.6, barrier: 0.3, attempt_frequency: 1.0e13}";
        _folder.Write("rocksalt.yaml", "name: rocksalt\nsource: invented for tests\ncell: {lengths: [5, 5, 5], angles: [90, 90, 90]}\nsublattices:\n"
            + "  - {name: A, positions: [[0, 0, 0], [0.5, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0.5]]}\n  - {name: B, positions: [[0.5, 0, 0], [0, 0.5, 0], [0, 0, 0.5], [0.5, 0.5, 0.5]]}\n");
        string Census(string hops) => KmcProgram.Run(
            _folder.Path, "lattice", "import.yaml", "--set", "lattice={type: crystal, structure: rocksalt.yaml, supercell: [2, 2, 2]}", "--set", $"hops=[{hops}]").Succeeded().StandardOutput;

        Assert.EndsWith("note: no pathway joins A and B, of which 192 pairs lie within reach of the hops from both; the nearest are 2.500 Å apart\n", Census($"{Two}, {Three}"), StringComparison.Ordinal);
        Assert.DoesNotContain("note:", Census($"{One}, {Two}, {Three}"), StringComparison.Ordinal);
        Assert.DoesNotContain("note:", Census(One), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdb", "'a.pdb' is of no kind that a lattice can be written to. Give a name whose end says which: extended XYZ (.xyz), CIF (.cif), HDF5 (.h5), or tables of sites and edges (.csv).")]
    [InlineData("sites.csv", "'sites.csv' exists")]
    public void A_file_that_cannot_be_written_is_refused_before_the_lattice_is_built(string file, string message)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "lattice", "import.yaml", "-o", file);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(result.StandardOutput);
    }
}
