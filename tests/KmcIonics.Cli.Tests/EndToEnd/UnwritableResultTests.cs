using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A result that cannot be written is refused before the run, or is at least on the screen after it.</summary>
public sealed class UnwritableResultTests : IDisposable
{
    // Less than any result file needs.
    private const int Kibibytes = 8;

    private readonly ScratchFolder _folder = new();

    public UnwritableResultTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nowhere/a.h5", "does not exist")]
    [InlineData("small.yaml/a.h5", "is a file, not a folder")]
    [InlineData(".", "is a folder")]
    public void A_path_that_cannot_be_written_is_refused_before_the_run(string output, string expected)
    {
        ToolResult run = KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--output", output, .. SmallJob.Endless]);

        Assert.Equal((2, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(expected, run.StandardError, StringComparison.Ordinal);
        Assert.Contains("--output", run.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [RequiresToolFact("bash")]
    public void A_disk_that_fills_up_costs_the_file_and_not_the_table()
    {
        ToolResult run = KmcProgram.RunWithSmallFiles(_folder.Path, Kibibytes, "run", "small.yaml", "--device", "host");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("σ / S cm⁻¹", run.StandardOutput, StringComparison.Ordinal);
        Assert.EndsWith("no result file\n", run.StandardOutput, StringComparison.Ordinal);
        string error = Assert.Single(run.StandardError.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Contains("'small.h5' could not be written: ", error, StringComparison.Ordinal);
        Assert.Contains("free disk space", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [RequiresToolFact("bash")]
    public void A_disk_that_fills_up_costs_the_file_and_not_the_json()
    {
        ToolResult run = KmcProgram.RunWithSmallFiles(_folder.Path, Kibibytes, "run", "small.yaml", "--device", "host", "--json");

        Assert.Equal(1, run.ExitCode);
        JsonNode result = JsonNode.Parse(run.StandardOutput)!;
        Assert.Null(result["file"]);
        Assert.True((double)result["conditions"]![0]!["species"]![0]!["conductivity_S_per_m"]!["value"]! > 0);
    }
}
