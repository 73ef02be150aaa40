using System.Globalization;

namespace KmcIonics.Storage;

/// <summary>What was run, and with what.</summary>
internal static class ParametersLayout
{
    private static readonly int[] FormatVersion = [ResultPath.FormatMajor, ResultPath.FormatMinor];

    public static void AddTo(ResultTree tree, ResultRecord record)
    {
        tree.Group("/parameters", "What was run, and with what");
        tree.Group(
            ResultPath.Parameters,
            "What was run, and with what; the layout is described in FORMAT.md of KmcIonics",
            ("format_version", FormatVersion));
        tree.Text(ResultPath.JobName, record.JobName, "Name of the job");
        tree.Text(ResultPath.JobText, record.JobText, "Job file (YAML), overrides applied");
        tree.Number(ResultPath.Seed, record.Seed, Unit.One, "Seed of every random stream");
        tree.Text(ResultPath.Status, StatusText(record.Status), "complete, or interrupted when sampling was stopped before its end");
        AddIons(tree, record.Ions);
        LatticeLayout.AddTo(tree, record.Lattice);
        AddProvenance(tree, record.Provenance);
    }

    /// <summary>How a status is written.</summary>
    public static string StatusText(RunStatus status) => status switch
    {
        RunStatus.Complete => "complete",
        RunStatus.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static void AddIons(ResultTree tree, IReadOnlyList<IonSpecies> ions)
    {
        const string Path = ResultPath.Parameters + "/ions";
        tree.Group(Path, "Mobile species");
        tree.Texts(Path + "/species", ions.Select(ion => ion.Name), "Species");
        tree.Numbers(Path + "/charge", ions.Select(ion => ion.Charge), Unit.ElementaryCharge, "Charge number");
        tree.Numbers(Path + "/count", ions.Select(ion => ion.Count), Unit.One, "Ions in each replica");
    }

    private static void AddProvenance(ResultTree tree, ProvenanceRecord provenance)
    {
        const string Path = ResultPath.Provenance;
        tree.Group(Path, "With what and when the result was computed");
        tree.Text(ResultPath.ProgramVersion, provenance.ProgramVersion, "Version of KmcIonics");
        tree.Text(Path + "/git_commit", provenance.GitCommit ?? "unknown", "Commit that KmcIonics was built from");
        tree.Text(Path + "/command_line", provenance.CommandLine, "Command line");
        tree.Text(Path + "/backend", provenance.Backend, "Backend that ran the kernels");
        tree.Text(Path + "/device", provenance.Device, "Device that ran the kernels");
        tree.Text(Path + "/driver", provenance.Driver ?? "none", "Version of the device's driver");
        tree.Number(Path + "/threads", provenance.Threads, Unit.One, "Host threads");
        tree.Text(Path + "/operating_system", provenance.OperatingSystem, "Operating system and processor architecture");
        tree.Text(Path + "/dotnet_version", provenance.DotNetVersion, ".NET version");
        tree.Text(Path + "/started", Iso8601(provenance.Started), "Start of the run, UTC, ISO 8601");
        tree.Text(Path + "/finished", Iso8601(provenance.Finished), "End of the run, UTC, ISO 8601");
        tree.Number(Path + "/wall_time", provenance.WallTime, Unit.Second, "Wall-clock duration");
        AddInputs(tree, provenance.InputFiles);
    }

    private static void AddInputs(ResultTree tree, IReadOnlyList<InputFileRecord> files)
    {
        if (files.Count == 0)
            return;
        const string Path = ResultPath.Provenance;
        tree.Texts(Path + "/input_path", files.Select(file => file.Path), "Files that the job names, as structures and tables of sites");
        tree.Texts(Path + "/input_sha256", files.Select(file => file.Sha256), "SHA-256 of each as UTF-8 without byte-order mark");
        tree.Texts(Path + "/input_text", files.Select(file => file.Text), "Text of each; empty for one of more than 2^20 characters");
    }

    private static string Iso8601(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
