using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>One finished run whose trajectories are too large for its result.</summary>
public sealed class SegmentedRun : IDisposable
{
    /// <summary>Overrides by which the small job stores more than 64 MiB.</summary>
    public static readonly string[] Large =
        ["--set", "lattice.supercell=[12, 12, 12]", "--set", "run.sample.frames=400", "--set", "run.trajectory={frames: all, replicas: all}"];

    public SegmentedRun()
    {
        SmallJob.Write(Folder);
        Result = KmcProgram.Run(Folder.Path, ["run", "small.yaml", "--device", "host", .. Large]);
    }

    internal ScratchFolder Folder { get; } = new();

    internal ToolResult Result { get; }

    /// <summary>The result file.</summary>
    public string File => Path.Combine(Folder.Path, "small.h5");

    /// <summary>Names of the segments.</summary>
    public string[] Segments => [.. Directory.EnumerateFiles(Path.Combine(Folder.Path, "small-trajectory")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Folder.Dispose();
}
