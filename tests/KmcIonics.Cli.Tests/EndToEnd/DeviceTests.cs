using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Devices are listed, and a missing one is named.</summary>
public sealed class DeviceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_list_has_what_every_machine_has()
    {
        string[] lines = KmcProgram.RunWithoutGpu(_folder.Path, "devices").Succeeded().StandardOutput.TrimEnd().Split('\n');

        Assert.Single(lines, line => line.TrimStart().StartsWith("host ", StringComparison.Ordinal));
        Assert.Single(lines, line => line.TrimStart().StartsWith("ilgpu-cpu ", StringComparison.Ordinal));
        Assert.StartsWith("auto takes ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_same_list()
    {
        JsonNode list = JsonNode.Parse(KmcProgram.RunWithoutGpu(_folder.Path, "devices", "--json").Succeeded().StandardOutput)!;

        Assert.Equal("host", (string?)list["auto"]);
        Assert.Equal(["host", "ilgpu-cpu"], list["devices"]!.AsArray().Select(device => (string?)device!["device"]));
        Assert.All(list["devices"]!.AsArray(), device => Assert.True((long)device!["memory_bytes"]! > 0));
    }

    [Theory]
    [InlineData("cuda", "error: no Cuda device can be opened on this machine")]
    [InlineData("opencl", "error: no OpenCl device can be opened on this machine")]
    public void A_missing_device_has_its_own_exit_code(string device, string expected)
    {
        SmallJob.Write(_folder);

        ToolResult run = KmcProgram.RunWithoutGpu(_folder.Path, "run", "small.yaml", "--device", device);

        Assert.Contains(expected, run.StandardError, StringComparison.Ordinal);
        Assert.Contains("kmc-ionics devices", run.StandardError, StringComparison.Ordinal);
        Assert.Equal((3, ""), (run.ExitCode, run.StandardOutput));
        Assert.DoesNotContain("   at ", run.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }
}
