using System.Globalization;

namespace KmcIonics.Storage;

/// <summary>With what and when a result was computed.</summary>
internal static class ProvenanceLayout
{
    private const string Path = ResultPath.Provenance;
    private const string UnknownCommit = "unknown";
    private const string NoDriver = "none";
    private const string Iso8601 = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly TextField GitCommit = new("git_commit", "Commit that KmcIonics was built from");
    private static readonly TextField CommandLine = new("command_line", "Command line");
    private static readonly TextField Backend = new("backend", "Backend that ran the kernels");
    private static readonly TextField Device = new("device", "Device that ran the kernels");
    private static readonly TextField Driver = new("driver", "Version of the device's driver");
    private static readonly NumberField<int> Threads = new("threads", Unit.One, "Host threads");
    private static readonly TextField OperatingSystem = new("operating_system", "Operating system and processor architecture");
    private static readonly TextField DotNetVersion = new("dotnet_version", ".NET version");
    private static readonly TextField Started = new("started", "Start of the run, UTC, ISO 8601");
    private static readonly TextField Finished = new("finished", "End of the run, UTC, ISO 8601");
    private static readonly NumberField<double> WallTime = new("wall_time", Unit.Second, "Wall-clock duration");
    private static readonly TextsField InputPath = new("input_path", "Files that the job names, as structures and tables of sites");
    private static readonly TextsField InputSha256 = new("input_sha256", "SHA-256 of each as UTF-8 without byte-order mark");
    private static readonly TextsField InputText = new("input_text", "Text of each; empty for one of more than 2^20 characters");

    public static void AddTo(ResultTree tree, ProvenanceRecord provenance)
    {
        tree.Group(Path, "With what and when the result was computed");
        tree.Text(ResultPath.ProgramVersion, provenance.ProgramVersion, "Version of KmcIonics");
        GitCommit.AddTo(tree, Path, provenance.GitCommit ?? UnknownCommit);
        CommandLine.AddTo(tree, Path, provenance.CommandLine);
        Backend.AddTo(tree, Path, provenance.Backend);
        Device.AddTo(tree, Path, provenance.Device);
        Driver.AddTo(tree, Path, provenance.Driver ?? NoDriver);
        Threads.AddTo(tree, Path, provenance.Threads);
        OperatingSystem.AddTo(tree, Path, provenance.OperatingSystem);
        DotNetVersion.AddTo(tree, Path, provenance.DotNetVersion);
        Started.AddTo(tree, Path, Text(provenance.Started));
        Finished.AddTo(tree, Path, Text(provenance.Finished));
        WallTime.AddTo(tree, Path, provenance.WallTime);
        if (provenance.InputFiles.Count == 0)
            return;
        InputPath.AddTo(tree, Path, provenance.InputFiles.Select(file => file.Path));
        InputSha256.AddTo(tree, Path, provenance.InputFiles.Select(file => file.Sha256));
        InputText.AddTo(tree, Path, provenance.InputFiles.Select(file => file.Text));
    }

    public static ProvenanceRecord ReadFrom(StoredGroup file)
    {
        StoredGroup group = file.Group(Path);
        return new ProvenanceRecord
        {
            ProgramVersion = file.Text(ResultPath.ProgramVersion),
            GitCommit = GitCommit.ReadFrom(group) is var commit && commit == UnknownCommit ? null : commit,
            CommandLine = CommandLine.ReadFrom(group),
            Backend = Backend.ReadFrom(group),
            Device = Device.ReadFrom(group),
            Driver = Driver.ReadFrom(group) is var driver && driver == NoDriver ? null : driver,
            Threads = Threads.ReadFrom(group),
            OperatingSystem = OperatingSystem.ReadFrom(group),
            DotNetVersion = DotNetVersion.ReadFrom(group),
            Started = Time(Started.ReadFrom(group)),
            Finished = Time(Finished.ReadFrom(group)),
            WallTime = WallTime.ReadFrom(group),
            InputFiles = group.Has(InputPath.Name) ? Inputs(group) : [],
        };
    }

    private static InputFileRecord[] Inputs(StoredGroup group)
    {
        (string[] sha256, string[] text) = (InputSha256.ReadFrom(group), InputText.ReadFrom(group));
        return [.. InputPath.ReadFrom(group).Select((path, index) => new InputFileRecord(path, sha256[index], text[index]))];
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Iso8601, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, Iso8601, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
