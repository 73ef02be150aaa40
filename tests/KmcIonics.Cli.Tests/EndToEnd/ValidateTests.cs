using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary><c>validate</c> says what would run, or everything that is wrong.</summary>
[Collection(WholeMachine.Name)]
public sealed class ValidateTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public static TheoryData<string> ShippedJobs { get; } =
        new(Directory.EnumerateFiles(RepositoryRoot.Combine("lattices", "jobs"), "*.yaml").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_job_is_described_and_called_valid()
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "validate", "small.yaml", "--set", "name=other").Succeeded();

        Assert.EndsWith("small.yaml: valid\n", result.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("other, seed 7", result.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("108 Li of charge +1, 50 % of the sites", result.StandardOutput, StringComparison.Ordinal);
        Assert.Equal("", result.StandardError);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Fact]
    public void All_errors_of_a_broken_job_come_at_once_each_with_its_place()
    {
        SmallJob.Write(_folder, SmallJob.Text
            .Replace("seed: 7", "sead: 7", StringComparison.Ordinal)
            .Replace("charge: 1", "charge: 99", StringComparison.Ordinal)
            .Replace("barrier: 0.35", "barrier: high", StringComparison.Ordinal)
            .Replace("replicas: 3", "replicas: 0", StringComparison.Ordinal));

        ToolResult result = KmcProgram.Run(_folder.Path, "validate", "small.yaml", "--set", "run.cell_sites=-1");

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        string[] lines = result.StandardError.TrimEnd().Split('\n');
        string[] expected =
        [
            "small.yaml:2:1: sead: there is no such key.",
            "small.yaml:5:",
            "small.yaml:7:",
            "small.yaml:10:13: run.replicas: found the number 0.",
            "--set run.cell_sites=-1: run.cell_sites: found the number -1.",
        ];
        Assert.Equal(expected.Length, lines.Length);
        Assert.All(expected, place => Assert.Single(lines, line => line.StartsWith(place, StringComparison.Ordinal)));
        Assert.Contains("Did you mean \"seed\"?", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_have_any_name()
    {
        SmallJob.Write(_folder);
        _folder.Write("@ü b.yaml", SmallJob.Text);

        Assert.EndsWith("@ü b.yaml: valid\n", KmcProgram.Run(_folder.Path, "validate", "@ü b.yaml").Succeeded().StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShippedJobs))]
    public void Every_shipped_job_is_valid(string file)
    {
        ToolResult result = KmcProgram.Run(RepositoryRoot.Combine("lattices", "jobs"), "validate", file).Succeeded();

        Assert.EndsWith($"{file}: valid\n", result.StandardOutput, StringComparison.Ordinal);
    }
}
