using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>What the options of <c>run</c> change.</summary>
public sealed class RunOptionsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public RunOptionsTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_is_all_that_stands_on_standard_output()
    {
        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--device", "host", "--json").Succeeded();

        JsonNode result = JsonNode.Parse(run.StandardOutput)!;
        Assert.StartsWith("{", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(("small", "small.h5", true, 7), ((string?)result["job"], (string?)result["file"], (bool?)result["complete"], (int?)result["seed"]));
        Assert.Equal(2, result["conditions"]!.AsArray().Count);
        JsonNode transport = result["conditions"]![1]!["species"]![0]!;
        TransportSummary stored = ResultFile.ReadSummary(Path.Combine(_folder.Path, "small.h5")).Transport[1];
        Assert.Equal(stored.Conductivity.Value, (double)transport["conductivity_S_per_m"]!["value"]!);
        Assert.Equal(stored.Conductivity.StandardError, (double)transport["conductivity_S_per_m"]!["standard_error"]!);
        Assert.Equal(stored.TracerDiffusivity.Value, (double)transport["tracer_diffusivity_m2_per_s"]!["value"]!);
        Assert.Contains("measuring the hop rate", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Greek_letters_survive_a_machine_that_speaks_ascii()
    {
        ToolResult run = KmcProgram.RunInAscii(_folder.Path, "run", "small.yaml", "--device", "host").Succeeded();

        Assert.Contains("σ / S cm⁻¹", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains(" × ", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_change_the_run_and_stand_in_the_file()
    {
        ToolResult run = KmcProgram.Run(
            _folder.Path, "run", "small.yaml", "--set", "seed=18446744073709551615", "--set", "conditions.temperature=450", "--set", "run.replicas=2", "--device", "host", "-o", "other name.h5");

        Assert.EndsWith("result in other name.h5\n", run.Succeeded().StandardOutput, StringComparison.Ordinal);
        Assert.Equal(["other name.h5"], SmallJob.OtherFiles(_folder));
        ResultSummary summary = ResultFile.ReadSummary(Path.Combine(_folder.Path, "other name.h5"));
        TransportSummary transport = Assert.Single(summary.Transport);
        Assert.Equal((ulong.MaxValue, 450, 2), (summary.Seed, transport.Temperature, transport.Replicas));
        Assert.Contains("18446744073709551615", summary.JobText, StringComparison.Ordinal);
        Assert.Contains("450", summary.JobText, StringComparison.Ordinal);

        // The stored text is the job that ran: it gives the same numbers without overrides.
        _folder.Write("again.yaml", summary.JobText);
        KmcProgram.Run(_folder.Path, "run", "again.yaml", "--device", "host", "--output", "again.h5").Succeeded();
        Assert.Equal(summary.Transport, ResultFile.ReadSummary(Path.Combine(_folder.Path, "again.h5")).Transport);
    }

    [Fact]
    public void Overwrite_replaces_a_result_and_nothing_else()
    {
        string result = Path.Combine(_folder.Path, "a.h5");
        KmcProgram.Run(_folder.Path, "run", "small.yaml", "-o", "a.h5", "--set", "conditions.temperature=450").Succeeded();
        Assert.Equal(450, ResultFile.ReadSummary(result).Transport[0].Temperature);

        KmcProgram.Run(_folder.Path, "run", "small.yaml", "-o", "a.h5", "--set", "conditions.temperature=460", "--overwrite").Succeeded();
        Assert.Equal(460, ResultFile.ReadSummary(result).Transport[0].Temperature);

        ToolResult refused = KmcProgram.Run(_folder.Path, "run", "small.yaml", "-o", "small.yaml", "--overwrite");
        Assert.Equal((2, SmallJob.Text), (refused.ExitCode, File.ReadAllText(Path.Combine(_folder.Path, "small.yaml"))));
        Assert.Contains("not an HDF5 file", refused.StandardError, StringComparison.Ordinal);
    }
}
