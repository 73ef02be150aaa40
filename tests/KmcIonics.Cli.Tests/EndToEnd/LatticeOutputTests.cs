using System.Globalization;
using KmcIonics.Cli.Tests.Imports;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>What <c>kmc-ionics lattice</c> writes says where ions start, and writing costs nobody a file.</summary>
public sealed class LatticeOutputTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sites.csv", "sites.csv")]
    [InlineData("sites.csv", "./sites.csv")]
    [InlineData("link.csv", "sites.csv")]
    public void A_file_that_the_job_reads_is_not_overwritten(string read, string output)
    {
        ImportJob.Write(_folder, ImportJob.Csv);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.csv"), "sites.csv");
        string before = Inputs();

        string[] link = read == "link.csv" ? ["--set", "lattice.sites=link.csv"] : [];
        ToolResult result = KmcProgram.Run(_folder.Path, ["lattice", "import.yaml", "--overwrite", "-o", output, .. link]);

        Assert.Contains($"error: the job reads '{output}'. It is not replaced: give --output another name.", result.StandardError, StringComparison.Ordinal);
        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Equal(before, Inputs());
    }

    [RequiresToolTheory("mkfifo")]
    [InlineData("-o", "pipe.xyz")]
    [InlineData("--picture", "pipe.png")]
    public void A_pipe_in_the_place_of_an_output_is_refused(string option, string pipe)
    {
        SmallJob.Write(_folder);
        Tool.Run("mkfifo", [Path.Combine(_folder.Path, pipe)], TimeSpan.FromSeconds(10)).Succeeded();

        ToolResult result = KmcProgram.Run(_folder.Path, "lattice", "small.yaml", option, pipe, "--overwrite");

        Assert.Contains($"error: the output '{pipe}' is a pipe. Choose another path", result.StandardError, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    [Theory]
    [InlineData("bond")]
    [InlineData("7")]
    public void Colours_that_mean_nothing_are_refused(string colour)
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "lattice", "small.yaml", "--picture", "a.png", "--colour", colour);

        Assert.StartsWith($"error: --colour is '{colour}'; allowed are region, type and barrier.\n", result.StandardError, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    /// <summary>The fill is 0.5 everywhere, and 0.3 exp(−z/4 Å) is added to it.</summary>
    [Fact]
    public void Occupancies_follow_an_enrichment_site_by_site()
    {
        SmallJob.Write(_folder);
        string lattice = "lattice={type: grain-boundary, structure: cubic.yaml, sigma: 5, axis: [0, 0, 1], thickness: 20, min_distance: 1, repeats: [4, 4], interface: {enrichment: {amplitude: 0.3, length: 4}}}";

        ToolResult result = KmcProgram.Run(_folder.Path, "lattice", "small.yaml", "--set", lattice, "-o", "a.xyz", "-o", "a.cif", "-o", "a.csv").Succeeded();

        Assert.Contains("tables do not say which sites ions start on: read back, they start by fill alone", result.StandardOutput, StringComparison.Ordinal);
        string[][] atoms = [.. File.ReadLines(Path.Combine(_folder.Path, "a.xyz")).Skip(2).Select(line => line.Split(' '))];
        double[] occupancy = [.. atoms.Select(atom => Number(atom[9]))];
        Assert.All(atoms.Zip(occupancy), atom => Assert.Equal(0.5 + (0.3 * Math.Exp(-Number(atom.First[7]) / 4)), atom.Second, 0.5 / atoms.Length + 1e-4));
        Assert.True(occupancy.Max() - occupancy.Min() > 0.1);
        Assert.Equal(occupancy, File.ReadLines(Path.Combine(_folder.Path, "a.cif")).Where(line => line.StartsWith("site_", StringComparison.Ordinal)).Select(line => Number(line.Split(' ')[5])));
    }

    private string Inputs() => File.ReadAllText(Path.Combine(_folder.Path, "sites.csv")) + File.ReadAllText(Path.Combine(_folder.Path, "edges.csv"));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
