using System.Reflection;
using System.Runtime.InteropServices;
using KmcIonics.Cli.Commands;
using KmcIonics.Cli.Jobs;
using KmcIonics.Engine.Backends;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Puts together what the result file says.</summary>
internal static class ResultAssembly
{
    public static ResultRecord Assemble(
        LoadedJob loaded, PreparedStudy study, IReadOnlyList<ConditionRecord> conditions, IReadOnlyList<SegmentEntry> segments, Device device, DateTimeOffset started, bool complete)
    {
        DateTimeOffset finished = DateTimeOffset.UtcNow;
        (string version, string? commit) = ProgramVersion();
        return new ResultRecord
        {
            JobName = loaded.Job.Name,
            JobText = loaded.Text,
            Seed = loaded.Job.Seed,
            Status = complete ? RunStatus.Complete : RunStatus.Interrupted,
            Lattice = LatticeOf(study),
            Ions = IonsOf(study),
            Conditions = conditions,
            Channels = ChannelsOf(study),
            Segments = segments,
            Provenance = new ProvenanceRecord
            {
                ProgramVersion = version,
                GitCommit = commit,
                CommandLine = CommandLine(),
                Backend = DeviceChoice.NameOf(device.Description.Kind),
                Device = device.Description.Name,
                Driver = device.Description.Driver.Length > 0 ? device.Description.Driver : null,
                Threads = device.Threads,
                OperatingSystem = $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
                DotNetVersion = Environment.Version.ToString(),
                InputFiles = [.. loaded.Structures.Select(file => new InputFileRecord(file.Path, file.Sha256, file.Text))],
                Started = started,
                Finished = finished,
                WallTime = (finished - started).TotalSeconds,
            },
        };
    }

    /// <summary>What stands in every segment of a study's trajectories.</summary>
    public static SegmentRecord SegmentOf(LoadedJob loaded, PreparedStudy study) => new()
    {
        JobName = loaded.Job.Name,
        JobText = loaded.Text,
        Seed = loaded.Job.Seed,
        ProgramVersion = ProgramVersion().Version,
        Ions = IonsOf(study),
        Channels = ChannelsOf(study),
        Supercell = study.Cells.Frame.Box,
        Periodic = study.Lattice.Network?.Periodic ?? Periodicity.All,
    };

    /// <summary>What hops are counted by.</summary>
    public static IReadOnlyList<string> ChannelsOf(PreparedStudy study) => [.. study.Graph.Channels.Select(channel => channel.Name)];

    private static IReadOnlyList<IonSpecies> IonsOf(PreparedStudy study) =>
        [.. study.Job.Ions.Select((population, species) => new IonSpecies(population.Species, population.Charge, study.IonsOf(species)))];

    public static LatticeRecord LatticeOf(PreparedStudy study)
    {
        BuiltLattice lattice = study.Lattice;
        int sitesPerCell = lattice.Graph.Templates[0].SiteCount;
        double bytesPerSite = study.Model.BytesPerReplica / (double)lattice.Graph.SiteCount;
        return lattice.Motif is { } motif
            ? LatticeRecord.Of(motif, lattice.Sites.Frame.Repeats, sitesPerCell, bytesPerSite)
            : LatticeRecord.Of(lattice.Network!, lattice.Hops!, sitesPerCell, bytesPerSite);
    }

    /// <summary>Provenance of what this program finds in the trajectories of a run.</summary>
    public static ProvenanceRecord AnalysisOf(ProvenanceRecord run)
    {
        (string version, string? commit) = ProgramVersion();
        return run with { ProgramVersion = version, GitCommit = commit, CommandLine = CommandLine() };
    }

    private static string CommandLine() => string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Prepend("kmc-ionics"));

    /// <summary>Version and commit from the informational version, "1.2.3+commit".</summary>
    public static (string Version, string? Commit) ProgramVersion()
    {
        string text = typeof(ResultAssembly).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
        string[] parts = text.Split('+', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }
}
