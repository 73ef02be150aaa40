using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>interface_profile</c> and <c>maps</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class InterfaceProfileTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_in_table_and_json_and_change_no_trajectory()
    {
        SmallJob.Write(_folder, SmallJob.OnStack(18));
        string[] run = ["run", "small.yaml", "--overwrite"];
        string[] asked = [.. run, "--set", "analyze=[conductivity, interface_profile, maps]", "--set", "profile={along: interface, width: 2}", "--set", "maps={voxel: 6, column: b}"];

        string table = KmcProgram.Run(_folder.Path, asked).Succeeded().StandardOutput;
        Assert.Contains("from interface / Å", table, StringComparison.Ordinal);
        Assert.Contains("all layers together σ =", table, StringComparison.Ordinal);
        Assert.Contains("maps of 3 × 3 × ", table, StringComparison.Ordinal);

        JsonNode plain = Condition(KmcProgram.Run(_folder.Path, [.. run, "--json"]));
        JsonNode found = Condition(KmcProgram.Run(_folder.Path, [.. asked, "--json"]));
        Assert.Equal(plain["state_hashes"]!.ToJsonString(), found["state_hashes"]!.ToJsonString());
        JsonNode profile = found["profile"]!;
        double[] volume = [.. profile["volume_m3"]!.AsArray().Select(layer => (double)layer!)];
        double[] conductivity = [.. profile["transport"]!["conductivity_S_per_m"]!.AsArray().Select(layer => (double)layer!["value"]!)];
        double whole = (double)found["species"]![0]!["conductivity_S_per_m"]!["value"]!;
        Assert.Equal(whole, conductivity.Zip(volume, (sigma, part) => sigma * part).Sum() / volume.Sum(), 1e-9 * whole);
        Assert.Null(profile["transport"]!["planes"]);
        Assert.Equal(3, found["maps"]!["voxels"]!.AsArray().Count);
    }

    [Fact]
    public void Layers_of_a_stack_show_how_ions_leave_them_and_what_crosses()
    {
        SmallJob.Write(_folder, SmallJob.OnStack(18));
        JsonNode found = Condition(KmcProgram.Run(
            _folder.Path, "run", "small.yaml", "--json", "--set", "analyze=[conductivity, interface_profile]", "--set", "profile={by: layer}", "--set", "run.sample={hops_per_ion: 200, frames: 400}"));

        JsonNode profile = found["profile"]!;
        Assert.Equal(2, profile["height_m"]!.AsArray().Count);
        Assert.Single(profile["transport"]!["planes"]!["current_density_A_per_m2"]!.AsArray());
        Assert.True((double)profile["species"]![0]!["tracer_diffusivity_m2_per_s"]![0]!["value"]! > 0);
    }

    [Theory]
    [InlineData("profile={along: interface}", "profile.along: distances to an interface are asked for, and the lattice has none")]
    [InlineData("profile={by: layer}", "profile.by: layers are asked for, and the lattice is no stack of any")]
    [InlineData("profile={by: layer, width: 3}", "profile.width: the layers of the stack have their own thickness")]
    [InlineData("profile={by: layer, along: a}", "profile.along: the layers of a stack lie across c")]
    [InlineData("maps={voxel: 3}", "maps: maps are described, and none are asked for")]
    public void What_cannot_be_is_refused(string change, string expected)
    {
        SmallJob.Write(_folder);
        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", "analyze=[conductivity, interface_profile]", "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    private static JsonNode Condition(ToolResult result) => JsonNode.Parse(result.Succeeded().StandardOutput)!["conditions"]![0]!;
}
