using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A file that somebody else makes while a run goes on.</summary>
public sealed class FileThatAppearsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresToolFact("bash", "env")]
    public async Task It_is_left_alone_and_the_table_is_printed()
    {
        SmallJob.Write(_folder);
        using KmcProgram program = KmcProgram.StartInterruptible(_folder.Path, ["run", "small.yaml", "--device", "host", .. SmallJob.EndlessAfterTheFirst]);
        await program.WaitForErrorLineAsync("1200 K, ");
        _folder.Write("small.h5", "somebody's");

        program.Signal("INT");
        ToolResult run = program.Finish();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("σ / S cm⁻¹", run.StandardOutput, StringComparison.Ordinal);
        Assert.EndsWith("no result file\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("error: 'small.h5' exists", run.StandardError, StringComparison.Ordinal);
        Assert.Equal("somebody's", File.ReadAllText(Path.Combine(_folder.Path, "small.h5")));
        Assert.Equal(["small.h5"], SmallJob.OtherFiles(_folder));
    }
}
