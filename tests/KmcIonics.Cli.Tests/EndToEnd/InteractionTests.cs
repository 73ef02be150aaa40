using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>interactions</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class InteractionTests : IDisposable
{
    private const string Repulsion = "interactions=[{between: [site, site], max_distance: 3.1, energy: 0.02}, {between: [site, site], min_distance: 4, max_distance: 4.3, energy: -0.002}]";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_described_and_change_the_result_the_same_on_any_thread_count()
    {
        SmallJob.Write(_folder);

        ToolResult one = Run("--threads", "1", "--set", Repulsion);
        ToolResult two = Run("--threads", "2", "--set", Repulsion);

        string[] table = Table(one);
        Assert.Equal(2, table.Length);
        Assert.Equal(table, Table(two));
        Assert.NotEqual(table, Table(Run("--threads", "2")));
        Assert.Contains("site-site: 0–3.1 Å, +0.02 eV", one.StandardOutput + one.StandardError, StringComparison.Ordinal);
        Assert.Contains("site-site: 4–4.3 Å, -0.002 eV", one.StandardOutput + one.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{between: [site, site], max_distance: 3.1, energy: 2}]", "interactions[0].energy: found the number 2")]
    [InlineData("[{between: [site, other], max_distance: 3.1, energy: 0.1}]", "has no sublattice \"other\"")]
    [InlineData("[{between: [site, site], min_distance: 4, max_distance: 3.1, energy: 0.1}]", "the shortest distance (4 Å) is not below the longest (3.1 Å)")]
    [InlineData("[{between: [site, site], max_distance: 2, energy: 0.1}]", "the interaction of 'site' with 'site' matches no pair of sites between 0 and 2 Å")]
    [InlineData("[{between: [site, site], max_distance: 3.1, energy: 0.1}, {between: [site, site], max_distance: 4.3, energy: 0.1}]", "both claim a pair of sites 3.000 Å apart")]
    [InlineData("[{between: [site, site], max_distance: 9.1, energy: 0.1}]", "the supercell is too small for its hop range")]
    public void What_cannot_be_is_refused(string interactions, string expected)
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", $"interactions={interactions}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    private ToolResult Run(params string[] options) => KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--overwrite", .. options]).Succeeded();

    private static string[] Table(ToolResult result) =>
        [.. result.StandardOutput.Split('\n').Where(line => line.TrimStart().StartsWith("400 ", StringComparison.Ordinal) || line.TrimStart().StartsWith("500 ", StringComparison.Ordinal)).Where(line => !line.Contains("K:", StringComparison.Ordinal))];
}
