using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>hop_statistics</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class HopStatisticsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public HopStatisticsTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_in_table_and_json_and_change_no_trajectory()
    {
        string[] run = ["run", "small.yaml", "--overwrite"];
        string[] asked = [.. run, "--set", "analyze=[conductivity, hop_statistics]"];

        string table = KmcProgram.Run(_folder.Path, asked).Succeeded().StandardOutput;
        Assert.Contains("hops straight back:", table, StringComparison.Ordinal);
        Assert.Contains("stay / s", table, StringComparison.Ordinal);

        JsonNode plain = Condition(KmcProgram.Run(_folder.Path, [.. run, "--json"]));
        JsonNode found = Condition(KmcProgram.Run(_folder.Path, [.. asked, "--json"]));
        Assert.Equal(plain["state_hashes"]!.ToJsonString(), found["state_hashes"]!.ToJsonString());
        Assert.Null(plain["hop_statistics"]);
        JsonNode exchange = found["hop_statistics"]!["exchanges"]![0]!;
        Assert.Equal("sublattices", (string)exchange["between"]!);
        double stay = (double)exchange["species"]![0]!["residence_time_s"]![0]!["value"]!;
        Assert.Equal(1, stay * (double)found["species"]![0]!["hop_rate_Hz"]!["value"]!, 1e-9);
        Assert.InRange((double)found["hop_statistics"]!["pathways"]![0]!["return_fraction"]!["value"]!, 0.05, 0.95);
    }

    private static JsonNode Condition(ToolResult result) => JsonNode.Parse(result.Succeeded().StandardOutput)!["conditions"]![0]!;
}
