using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>conditions.schedule</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class ScheduleTests : IDisposable
{
    private const string Stages = "conditions.schedule=[{seconds: 1.0e-9, temperature: [400, 500], steps: 2}, {seconds: 1.0e-9, field: {strength: 1.0e8, direction: [0, 0, 2], frequency: 1.0e9}}]";
    private const string Sample = "run.sample={seconds: 4.0e-9, frames: 4}";

    private readonly ScratchFolder _folder = new();

    public ScheduleTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_course_is_in_table_and_json()
    {
        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", Stages, "--set", Sample).Succeeded();

        Assert.Contains("schedule  1E-09 s, 400 to 500 K, 2 steps; 1E-09 s, 1E+08 V/m sin at 1E+09 Hz along (0, 0, 1), 32 steps; 2 times", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("course after equilibration at 500 K", run.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.StandardOutput, StringComparison.Ordinal);

        JsonNode json = JsonNode.Parse(KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", Stages, "--set", Sample, "--overwrite", "--json").Succeeded().StandardOutput)!;
        JsonNode course = json["conditions"]![0]!["course"]!;
        Assert.Equal([450, 400, 450, 400], course["temperature_K"]!.AsArray().Select(kelvin => Math.Round((double)kelvin!, 6)));
        Assert.Equal([1, 2, 3, 4], course["time_s"]!.AsArray().Select(time => Math.Round((double)time! * 1e9, 3)));
        Assert.Equal(4, course["current_density_A_per_m2"]!.AsArray().Count);
        Assert.Null(json["conditions"]![0]!["species"]![0]!["conductivity_S_per_m"]!["value"]);
    }

    [Theory]
    [InlineData(Stages, "run.sample={seconds: 5.0e-9, frames: 4}", "run.sample: the sample of 5E-09 s is not a whole number of schedules of 2E-09 s")]
    [InlineData(Stages, "run.replicas=3", "a schedule is followed in seconds, and the sample is given in hops per ion")]
    [InlineData("conditions.schedule=[]", Sample, "conditions.schedule: found an empty list")]
    [InlineData("conditions.schedule=[{seconds: 0}]", Sample, "conditions.schedule[0].seconds: found the number 0")]
    [InlineData("conditions.schedule=[{seconds: 1.0e-9, temperature: [300, 400, 500]}]", Sample, "conditions.schedule[0].temperature: found a list of 3 items")]
    [InlineData("conditions.schedule=[{seconds: 1.0e-9, field: {strength: 1, direction: [0, 0, 0]}}]", Sample, "conditions.schedule[0].field.direction: the direction has no length")]
    [InlineData("conditions.schedule=[{seconds: 1.0e-9, field: {strength: 1, direction: [0, 0, 1], frequency: 1e13}}]", Sample, "the stage has 1E+04 periods, of 32 steps each")]
    [InlineData("conditions.schedule=[{seconds: 1.0e-9, steps: 3, field: {strength: 1, direction: [0, 0, 1], frequency: 1e9}}]", Sample, "found 3 steps for 1 periods of the field")]
    [InlineData("analyze=[course]", Sample, "a course is measured where conditions change, and they do not")]
    public void What_cannot_be_is_refused(string change, string other, string expected)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", change, "--set", other);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }
}
