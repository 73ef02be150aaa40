using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>reservoirs</c> of a job: a stack of two layers between electrodes that ions come from and go to.</summary>
[Collection(WholeMachine.Name)]
public sealed class ReservoirTests : IDisposable
{
    private const string Rates = "barrier: 0.35, attempt_frequency: 1.0e13";

    private static readonly string s_text = SmallJob.OnStack(9)
        .Replace("{site: 0.5}", "{site: 0}", StringComparison.Ordinal)
        + $$"""
        reservoirs:
          - {name: anode, species: Li, electrode: anode, chemical_potential: 0.1, {{Rates}}}
          - {name: cathode, species: Li, face: {axis: c, end: upper, depth: 0}, chemical_potential: -0.1, {{Rates}}}
        """;

    private readonly ScratchFolder _folder = new();

    public ReservoirTests() => SmallJob.Write(_folder, s_text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Filling_and_currents_are_in_table_and_json_and_diffusivities_in_neither()
    {
        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml").Succeeded();

        Assert.Contains("reservoir anode: Li at +0.1 eV, 0.35 eV, 1E+13 Hz on 9 sites", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("j / A cm⁻²", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("resistance from anode to cathode", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("D*, D_J, f, the Haven ratio and σ are left out", run.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.StandardOutput, StringComparison.Ordinal);

        JsonNode json = JsonNode.Parse(KmcProgram.Run(_folder.Path, "run", "small.yaml", "--overwrite", "--json").Succeeded().StandardOutput)!;
        JsonNode condition = json["conditions"]![0]!;
        Assert.Null(condition["species"]![0]!["tracer_diffusivity_m2_per_s"]!["value"]);
        Assert.True((double)condition["species"]![0]!["hop_rate_Hz"]!["value"]! > 0);
        JsonNode[] terminals = [.. condition["open"]!["reservoirs"]!.AsArray().Select(terminal => terminal!)];
        Assert.Equal(["anode", "cathode"], terminals.Select(terminal => (string)terminal["name"]!));
        Assert.Equal(81e-20, (double)terminals[0]["area_m2"]!, 1e-28);
        Assert.True((double)terminals[0]["current_A"]!["value"]! > 0 && (double)terminals[1]["current_A"]!["value"]! < 0);
        double filling = (double)condition["open"]!["filling"]![0]!["filling"]!["value"]!;
        Assert.InRange(filling, 0.2, 0.8);
        Assert.Equal(54 * filling, (double)condition["open"]!["excess_charge_e"]!["value"]!, 1e-9);
    }

    [Fact]
    public void A_result_does_not_depend_on_the_number_of_threads()
    {
        string[] hashes = [.. new[] { "1", "2" }.Select(threads => KmcProgram
            .Run(_folder.Path, "run", "small.yaml", "--overwrite", "--json", "--device", "host", "--threads", threads).Succeeded().StandardOutput)
            .Select(text => JsonNode.Parse(text)!["conditions"]![0]!["state_hashes"]!.ToJsonString())];

        Assert.Equal(hashes[0], hashes[1]);
    }

    [Theory]
    [InlineData("reservoirs[0].species=Na", "reservoirs[0].species: Na is no mobile species of this job. Under ions there is Li")]
    [InlineData("reservoirs[0].electrode=anodo", "reservoirs[0].electrode: the lattice has no electrode \"anodo\". It has anode and cathode. Did you mean \"anode\"?")]
    [InlineData("reservoirs[1].face.axis=a", "reservoirs[1].face.axis: the lattice repeats along a and has no face there. It ends along c")]
    [InlineData("reservoirs[1].name=anode", "reservoirs[1].name: there is another reservoir \"anode\"")]
    [InlineData("reservoirs[0].chemical_potential=.nan", "reservoirs[0].chemical_potential: found the number .nan, which is not finite")]
    [InlineData("reservoirs[0].chemical_potential=96485", "reservoirs[0].chemical_potential: found the number 96485. Allowed is a number from -10 to 10")]
    [InlineData("reservoirs[0].barrier=-1", "reservoirs[0].barrier: found the number -1")]
    [InlineData("reservoirs[0]={name: anode, species: Li, chemical_potential: 0, barrier: 0.3, attempt_frequency: 1e13}", "reservoirs[0].name: the reservoir has no boundary sites. Say which sites")]
    [InlineData("reservoirs[0].sublattices=[sote]", "reservoirs[0].sublattices[0]: the stack has no sublattice \"sote\"")]
    [InlineData("reservoirs[0].sites=[7]", "reservoir 'anode' has no boundary sites: the sites listed and contact with anode leave none")]
    [InlineData("reservoirs[0].sites=[900]", "reservoir 'anode' names the site 900, and the lattice has 54")]
    [InlineData("analyze=[conductivity]", "analyze: with reservoirs ions come and go, so none is followed")]
    [InlineData("conditions.schedule=[{seconds: 1e-9, temperature: 500}]", "conditions.schedule: a schedule follows ions whose number is fixed")]
    [InlineData("reservoirs=[]", "there are zero mobile ions")]
    public void What_cannot_be_is_refused(string change, string expected)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Fact]
    public void Filling_of_a_closed_lattice_is_refused()
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", "analyze=[filling]");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("analyze: filling changes where ions come from reservoirs", result.StandardError, StringComparison.Ordinal);
    }
}
