using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A job on a CIF from end to end.</summary>
[Collection(WholeMachine.Name)]
public sealed class CifTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sites_are_described_and_run()
    {
        ToyCif.Write(_folder);

        string said = KmcProgram.Run(_folder.Path, "validate", "toy.yaml").Succeeded().StandardOutput;
        Assert.Contains("sites in the unit cell: Li1 3, 66.67 % full\n", said, StringComparison.Ordinal);
        Assert.Contains("immobile: 1 S\n", said, StringComparison.Ordinal);
        Assert.Contains("symmetry: P m -3 m (221)\n", said, StringComparison.Ordinal);
        Assert.Contains("54 Li of charge +1, 66.67 % of the sites", said, StringComparison.Ordinal);

        KmcProgram.Run(_folder.Path, "run", "toy.yaml", "--output", "toy.h5").Succeeded();
        Assert.True(File.Exists(Path.Combine(_folder.Path, "toy.h5")));
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("lattice")]
    [InlineData("run")]
    public void What_is_odd_about_a_CIF_is_said_by_every_command(string command)
    {
        ToyCif.Write(_folder, ToyCif.Text
            .Replace("_atom_site_occupancy\n", "_atom_site_occupancy\n_atom_site_symmetry_multiplicity\n", StringComparison.Ordinal)
            .Replace("Li1 Li+ 0.5 0 0 0.6667", "Li(1) Li+ 0.5 0 0 0.6667 6\nS2 S2- 0.5 0 0 0.1 3", StringComparison.Ordinal)
            .Replace("0.5 0.5 0.5 1.0", "0.5 0.5 0.5 1.0 1", StringComparison.Ordinal));

        ToolResult result = KmcProgram.Run(_folder.Path, command, "toy.yaml", "--set", "hops[0].between=[Li_1_, Li_1_]").Succeeded();

        string[] lines = (command == "run" ? result.StandardError : result.StandardOutput).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains("symmetry: P m -3 m (221)", lines);
        Assert.Contains("the label Li(1) is written Li_1_ here", lines);
        Assert.Contains("Li(1) has 3 sites in the unit cell, and the file says 6", lines);
        Assert.Contains("S2 and Li(1) share a site; the immobile of the two is not in the way of ions", lines);
    }

    [Fact]
    public void The_census_has_bottlenecks_and_the_balance_of_charges()
    {
        ToyCif.Write(_folder);

        string said = KmcProgram.Run(_folder.Path, "lattice", "toy.yaml", "--set", "hops[0].neighbours=voronoi", "--set", "hops[0].min_bottleneck=0.6").Succeeded().StandardOutput;

        // The middle of a path is (1/4, 1/4, 0), and the radius of sulfur 1.84 Å.
        Assert.Contains($"{(4.05 * Math.Sqrt(0.375)) - 1.84:F2}–0.64", said, StringComparison.Ordinal);
        Assert.Contains("54 Li of charge +1 carry +54 e, the immobile atoms -54 e: balanced", said, StringComparison.Ordinal);
        ToolResult narrow = KmcProgram.Run(_folder.Path, "lattice", "toy.yaml", "--set", "hops[0].min_bottleneck=0.7");
        Assert.Equal(2, narrow.ExitCode);
        Assert.Contains("with a bottleneck of at least 0.7 Å", narrow.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_CIF_ends_with_2_and_all_places()
    {
        ToyCif.Write(_folder, ToyCif.Text.Replace("_cell_length_a 4.05(1)", "_cell_length_a 0", StringComparison.Ordinal).Replace("'P m -3 m'", "'P m -3 k'", StringComparison.Ordinal).Replace("0.6667", "1.1", StringComparison.Ordinal));

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "toy.yaml");

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        string[] places = ["toy.cif:4:16: _cell_length_a: ", "toy.cif:10:27: _space_group_name_H-M_alt: ", "toy.cif:24:17: _atom_site_occupancy: "];
        string[] lines = result.StandardError.TrimEnd().Split('\n');
        Assert.Equal(places.Length, lines.Length);
        Assert.All(places.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }
}
