using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A run of the small job that tests look at from several sides.</summary>
public sealed class FinishedRun : IDisposable
{
    public FinishedRun()
    {
        SmallJob.Write(Folder);
        Result = KmcProgram.Run(Folder.Path, "run", "small.yaml", "--device", "host");
    }

    /// <summary>Folder of job and result.</summary>
    public ScratchFolder Folder { get; } = new();

    /// <summary>How the program ended.</summary>
    public ToolResult Result { get; }

    /// <summary>The result file.</summary>
    public string File => Path.Combine(Folder.Path, "small.h5");

    public void Dispose() => Folder.Dispose();
}
