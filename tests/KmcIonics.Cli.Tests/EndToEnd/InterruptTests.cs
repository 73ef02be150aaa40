using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Ctrl-C and SIGTERM end a run with what is done until then.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public InterruptTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [RequiresToolTheory("bash", "env")]
    [InlineData("INT", "host")]
    [InlineData("TERM", "ilgpu-cpu")]
    public async Task Before_any_temperature_is_done_there_is_nothing_to_write(string signal, string device)
    {
        using KmcProgram program = KmcProgram.StartInterruptible(_folder.Path, ["run", "small.yaml", "--device", device, .. SmallJob.Endless]);
        await program.WaitForErrorLineAsync("measuring the hop rate");

        program.Signal(signal);
        ToolResult run = program.Finish();

        Assert.Equal((4, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains("error: interrupted; nothing was sampled to its end, so no file was written", run.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    /// <summary>Half a million sites take more than a second to be written; the temporary that appears first is where they go.</summary>
    [RequiresToolTheory("bash", "env")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_lattice_that_is_being_written_leaves_no_file(string signal)
    {
        using KmcProgram program = KmcProgram.StartInterruptible(_folder.Path, ["lattice", "small.yaml", "--set", "lattice.supercell=[80, 80, 80]", "-o", "big.xyz"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!Directory.EnumerateFiles(_folder.Path, "big.xyz.*.tmp").Any())
            await Task.Delay(5, limit.Token);

        program.Signal(signal);
        ToolResult lattice = program.Finish();

        Assert.Equal((4, "error: interrupted; no file was left half written\n"), (lattice.ExitCode, lattice.StandardError));
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [RequiresToolFact("bash", "env")]
    public async Task Temperatures_that_are_done_are_written()
    {
        using KmcProgram program = KmcProgram.StartInterruptible(_folder.Path, ["run", "small.yaml", "--device", "host", .. SmallJob.EndlessAfterTheFirst]);
        await program.WaitForErrorLineAsync("1200 K, ");

        program.Signal("TERM");
        ToolResult run = program.Finish();

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("interrupted: 1 of 2 conditions were sampled to their end and are in the file", run.StandardError, StringComparison.Ordinal);
        Assert.EndsWith("result in small.h5\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(["small.h5"], SmallJob.OtherFiles(_folder));
        ResultSummary summary = ResultFile.ReadSummary(Path.Combine(_folder.Path, "small.h5"));
        Assert.Equal(RunStatus.Interrupted, summary.Status);
        Assert.Equal(400, Assert.Single(summary.Transport).Temperature);
    }
}
