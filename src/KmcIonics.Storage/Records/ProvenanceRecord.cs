namespace KmcIonics.Storage;

/// <summary>With what and when a result was computed.</summary>
public sealed record ProvenanceRecord
{
    /// <summary>Version of the program.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Commit the program was built from; null when the build did not know it.</summary>
    public string? GitCommit { get; init; }

    /// <summary>Command line as it was given.</summary>
    public required string CommandLine { get; init; }

    /// <summary>Backend, as host, ilgpu-cpu, cuda or opencl.</summary>
    public required string Backend { get; init; }

    /// <summary>Name of the device.</summary>
    public required string Device { get; init; }

    /// <summary>Version of the device's driver; null where there is none.</summary>
    public string? Driver { get; init; }

    /// <summary>Host threads used.</summary>
    public required int Threads { get; init; }

    /// <summary>Operating system and processor architecture.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>.NET version.</summary>
    public required string DotNetVersion { get; init; }

    /// <summary>Files that the job names, as structures and tables of sites.</summary>
    public IReadOnlyList<InputFileRecord> InputFiles { get; init; } = [];

    /// <summary>Start of the run.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>End of the run.</summary>
    public required DateTimeOffset Finished { get; init; }

    /// <summary>Wall-clock duration, s.</summary>
    public required double WallTime { get; init; }
}

/// <summary>A file that a job names.</summary>
/// <param name="Path">Path, as it was opened.</param>
/// <param name="Sha256">SHA-256 of its text as UTF-8 without byte-order mark, hexadecimal.</param>
/// <param name="Text">Its text; empty where it is long.</param>
public sealed record InputFileRecord(string Path, string Sha256, string Text);
