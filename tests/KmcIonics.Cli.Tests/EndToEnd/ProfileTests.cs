using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>occupation_profile</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class ProfileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ProfileTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_profile_is_in_table_and_json_and_holds_all_ions()
    {
        string[] asked = ["run", "small.yaml", "--set", "analyze=[conductivity, occupation_profile]", "--set", "profile={along: b, width: 6}"];

        Assert.Contains("along b / Å", KmcProgram.Run(_folder.Path, asked).Succeeded().StandardOutput, StringComparison.Ordinal);

        JsonNode json = JsonNode.Parse(KmcProgram.Run(_folder.Path, [.. asked, "--overwrite", "--json"]).Succeeded().StandardOutput)!;
        JsonNode profile = json["conditions"]![0]!["profile"]!;
        double[] sites = [.. profile["sites"]!.AsArray().Select(layer => (double)layer!)];
        double[] occupation = [.. profile["species"]![0]!["occupation"]!.AsArray().Select(layer => (double)layer!)];
        Assert.Equal([72, 72, 72], sites);
        Assert.Equal(108, sites.Zip(occupation, (many, filled) => many * filled).Sum(), 1e-9);
    }

    [Theory]
    [InlineData("profile={along: d}", "profile.along")]
    [InlineData("profile={width: 0}", "profile.width: found the number 0")]
    [InlineData("profile={width: 3}", "profile: a profile is described, and none is asked for")]
    public void What_cannot_be_is_refused(string change, string expected)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }
}
