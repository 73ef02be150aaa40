using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The share of attempts that become hops is predicted before the run, measured in it, and low ones come with advice.</summary>
[Collection(WholeMachine.Name)]
public sealed class AcceptanceTests : IDisposable
{
    private const string Advice = "a rejection-free algorithm (n-fold way) takes one step a hop where this takes";

    private readonly ScratchFolder _folder = new();

    public AcceptanceTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    /// <summary>N ions on n sites that only exclude each other: (N/n)(n−N)/(n−1) of the rings, at any time.</summary>
    [Fact]
    public void Of_exclusion_alone_is_what_is_measured()
    {
        const double Exact = 0.5 * 108 / 215;

        (double predicted, double measured) = Acceptance();

        Assert.Equal(Exact, predicted, 0.01);
        Assert.Equal(Exact, measured, 0.01);
    }

    /// <summary>Ions that repel or attract each other by 0.6 and 1.5 kT lose most of the rings, and it is known how many.</summary>
    [Theory]
    [InlineData(0.02, 0.05)]
    [InlineData(0.05, 0.1)]
    [InlineData(-0.02, 0.05)]
    public void Of_ions_that_interact_is_near_what_is_measured(double energy, double tolerance)
    {
        (double predicted, double measured) = Acceptance("--set", $"interactions=[{{between: [site, site], max_distance: 3.1, energy: {energy}}}]");

        Assert.InRange(predicted, 1e-4, 0.2);
        Assert.Equal(1, measured / predicted, tolerance);
    }

    [Fact]
    public void It_is_in_description_table_and_advice()
    {
        string[] few = ["--set", "ions[0].fill.site=0.005"];

        string described = KmcProgram.Run(_folder.Path, ["validate", "small.yaml", .. few]).Succeeded().StandardOutput;
        string table = KmcProgram.Run(_folder.Path, ["run", "small.yaml", .. few]).Succeeded().StandardOutput;

        Assert.Contains("accepts   0.463 % of the clocks' rings are to become hops\n", described, StringComparison.Ordinal);
        Assert.Contains($"{Advice} 220 rings, because most rings find no ion or no room for it\n", described, StringComparison.Ordinal);
        Assert.Contains("; 0.463 % predicted)\n", table, StringComparison.Ordinal);
        Assert.Contains($"note, 400 K: {Advice} ", table, StringComparison.Ordinal);
        Assert.DoesNotContain(Advice, KmcProgram.Run(_folder.Path, "validate", "small.yaml").Succeeded().StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_that_lose_all_but_nothing_are_refused()
    {
        ToolResult refused = KmcProgram.Run(_folder.Path, "validate", "small.yaml", "--set", "interactions=[{between: [site, site], max_distance: 3.1, energy: 1}]", "--set", "conditions.temperature=150");

        Assert.Equal((2, ""), (refused.ExitCode, refused.StandardOutput));
        Assert.Contains("at 150 K the ions around hops slow them so far below the bounds of their rates that ", refused.StandardError, StringComparison.Ordinal);
        Assert.Contains("Weaken the interactions, whose least barriers set the clocks, or raise the temperature; else this takes a rejection-free algorithm", refused.StandardError, StringComparison.Ordinal);
    }

    private (double Predicted, double Measured) Acceptance(params string[] options)
    {
        ToolResult run = KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--json", "--overwrite", .. options]).Succeeded();
        JsonNode condition = JsonNode.Parse(run.StandardOutput)!["conditions"]![0]!;
        Assert.Equal((double)condition["hops"]! / (double)condition["attempts"]!, (double)condition["acceptance"]!, 1e-12);
        return ((double)condition["predicted_acceptance"]!, (double)condition["acceptance"]!);
    }
}
