using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>conditions.field</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class FieldTests : IDisposable
{
    private const string Field = "conditions.field={strength: 1.0e8, direction: [0, 0, 2]}";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_current_is_in_table_json_file_and_picture()
    {
        SmallJob.Write(_folder);

        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", Field, "--picture", "current.svg").Succeeded();

        Assert.Contains("field     1E+08 V/m along (0, 0, 1): up to 0.03 eV a hop", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("j / A cm⁻²", run.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("D_J", run.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("jT/E / S K cm⁻¹", File.ReadAllText(Path.Combine(_folder.Path, "current.svg")), StringComparison.Ordinal);

        JsonNode json = JsonNode.Parse(KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", Field, "--overwrite", "--json").Succeeded().StandardOutput)!;
        JsonNode species = json["conditions"]![0]!["species"]![0]!;
        Assert.Null(species["conductivity_S_per_m"]!["value"]);
        double current = (double)species["current_density_A_per_m2"]!["value"]!;
        Assert.True(current > 0);
        Assert.Equal(current / 1e8, (double)species["current_over_field_S_per_m"]!["value"]!, current * 1e-20);
    }

    [Fact]
    public void A_field_that_takes_all_barriers_away_is_said()
    {
        SmallJob.Write(_folder);

        ToolResult run = KmcProgram.Run(_folder.Path, "validate", "small.yaml", "--set", "conditions.field={strength: 5.0e9, direction: [0, 0, 1]}").Succeeded();

        Assert.Contains("33.3 % of the hops have no barrier left in it", run.StandardError + run.StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conditions.field={strength: 1.0e8, direction: [0, 0, 0]}", "conditions.field.direction: the direction has no length")]
    [InlineData("conditions.field={strength: 0, direction: [0, 0, 1]}", "conditions.field.strength")]
    [InlineData("conditions.field={strength: 1.0e8}", "conditions.field.direction: the key is missing")]
    [InlineData("analyze=[current]", "current is measured in an electric field, and there is none")]
    public void What_cannot_be_is_refused(string change, string expected)
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Fact]
    public void Diffusivities_are_not_promised_in_a_field()
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", Field, "--set", "analyze=[conductivity, current]");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("in an electric field ions drift", result.StandardError, StringComparison.Ordinal);
    }
}
