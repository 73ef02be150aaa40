using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Job and seed decide every digit; device and threads none.</summary>
[Collection(WholeMachine.Name)]
public sealed class ReproducibilityTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ReproducibilityTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_device_and_number_of_threads_gives_the_same_hashes_and_numbers()
    {
        string one = Conditions("--device", "host", "--threads", "1");

        string hash = (string)JsonNode.Parse(one)![0]!["state_hashes"]![0]!;
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(one, Conditions("--device", "host", "--threads", "1"));
        Assert.Equal(one, Conditions("--device", "host", "--threads", "2"));
        Assert.Equal(one, Conditions("--device", "host", "--threads", "3"));
        Assert.Equal(one, Conditions("--device", "ilgpu-cpu"));
        Assert.NotEqual(one, Conditions("--device", "host", "--set", "seed=8"));
    }

    private string Conditions(params string[] options)
    {
        string output = KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--json", "--overwrite", .. options]).Succeeded().StandardOutput;
        return JsonNode.Parse(output)!["conditions"]!.ToJsonString();
    }
}
