using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Activation energies of runs with several temperatures.</summary>
public sealed class ArrheniusTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_crystal_of_one_barrier_gives_its_barrier()
    {
        SmallJob.Write(_folder);
        ToolResult run = KmcProgram.Run(
            _folder.Path, "run", "small.yaml", "--device", "host", "--set", "conditions.temperature=[300, 350, 400, 500]", "--set", "run.replicas=8").Succeeded();

        foreach (string quantity in (string[])["hops/ion", "D*", "D_J", "σT"])
            Assert.Contains(run.StandardOutput.Split('\n'), line => line.Contains(quantity + " ", StringComparison.Ordinal) && line.Contains("300 to 500", StringComparison.Ordinal));
        Assert.DoesNotContain("does not follow one Arrhenius line", run.StandardOutput, StringComparison.Ordinal);
        foreach (Analysis.ArrheniusResult line in ResultFile.Read(Path.Combine(_folder.Path, "small.h5")).Arrhenius)
            ZScore.Within(line.ActivationEnergyEv.Value, line.ActivationEnergyEv.StandardError!.Value, 0.35);
    }

    [Fact]
    public void Two_channels_are_told_apart_and_warned_of()
    {
        SmallJob.Write(_folder, SmallJob.Text.Replace(
            "hops:\n",
            "hops:\n  - {name: far, between: [site, site], min_distance: 3.2, max_distance: 4.3, barrier: 0.7, attempt_frequency: 1.0e16}\n",
            StringComparison.Ordinal));
        ToolResult run = KmcProgram.Run(
            _folder.Path, "run", "small.yaml", "--device", "host", "--json", "--set", "conditions.temperature=[400, 500, 600, 800, 1000]", "--set", "run.replicas=8").Succeeded();

        JsonNode[] lines = [.. JsonNode.Parse(run.StandardOutput)!["arrhenius"]!.AsArray().OfType<JsonNode>()];
        JsonNode rate = Assert.Single(lines, line => line["quantity"]!.GetValue<string>() == "hop_rate_Hz" && line["part"]!.GetValue<string>().Length == 0);
        Assert.Contains("between 400 and 1000 K: it is curved", Assert.Single(rate["notes"]!.AsArray())!.GetValue<string>(), StringComparison.Ordinal);
        JsonNode far = Assert.Single(lines, line => line["part"]!.GetValue<string>() == "far");
        Assert.Equal(0.7, far["activation_energy_eV"]!["value"]!.GetValue<double>(), 4 * far["activation_energy_eV"]!["standard_error"]!.GetValue<double>());
    }
}
