using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Commands and options: what there is, and what is said of what there is not.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Schema_prints_the_schema_of_jobs_and_nothing_else()
    {
        JsonNode schema = JsonNode.Parse(KmcProgram.Run(_folder.Path, "schema").Succeeded().StandardOutput)!;

        // That it says what the reader does, and that the shipped jobs conform, is shown beside the reader.
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(JobSchema.ToJson()), schema));
        Assert.True(SchemaValidator.Conforms(schema, YamlAsJson.Parse(SmallJob.Text)));
        Assert.False(SchemaValidator.Conforms(schema, YamlAsJson.Parse(SmallJob.Text.Replace("seed: 7", "sead: 7", StringComparison.Ordinal))));
    }

    [Fact]
    public void Help_names_every_command()
    {
        string help = KmcProgram.Run(_folder.Path, "--help").Succeeded().StandardOutput;

        Assert.All(["run", "validate", "devices", "schema"], command => Assert.Matches($@"(?m)^\s+{command}\s", help));
    }

    [Fact]
    public void Help_of_run_names_every_option()
    {
        string help = KmcProgram.Run(_folder.Path, "run", "--help").Succeeded().StandardOutput;

        Assert.All(["--set", "--output", "--overwrite", "--device", "--threads", "--json"], option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Version_is_a_version() =>
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]{40})?\n$", KmcProgram.Run(_folder.Path, "--version").Succeeded().StandardOutput);

    [Theory]
    [InlineData("'rnu'", "Did you mean 'run'?", "rnu", "small.yaml")]
    [InlineData("'validat'", "Did you mean 'validate'?", "validat")]
    [InlineData("'frobnicate'", "--help", "frobnicate")]
    [InlineData("'--overwrit'", "Did you mean '--overwrite'?", "run", "small.yaml", "--overwrit")]
    [InlineData("'--jsn'", "Did you mean '--json'?", "run", "--jsn", "small.yaml")]
    [InlineData("'--devise'", "Did you mean '--device'?", "run", "small.yaml", "--devise", "host")]
    [InlineData("'gpu'", "'cuda'", "run", "small.yaml", "--device", "gpu")]
    [InlineData("'0'", "allowed are 1 to 1024", "run", "small.yaml", "--threads", "0")]
    [InlineData("'many'", "allowed are 1 to 1024", "run", "small.yaml", "--threads", "many")]
    [InlineData("'run'", "--help", "run")]
    [InlineData("'--set'", "--help", "run", "small.yaml", "--set")]
    [InlineData("other.yaml", "--help", "run", "small.yaml", "other.yaml")]
    [InlineData("command", "--help")]
    public void A_slip_is_named(string found, string hint, params string[] arguments)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.StartsWith("error: ", result.StandardError, StringComparison.Ordinal);
        Assert.Contains(found, result.StandardError, StringComparison.Ordinal);
        Assert.Contains(hint, result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
    }
}
