using KmcIonics.Model;

namespace KmcIonics.Storage;

/// <summary>Where things stand in a result file; FORMAT.md describes each.</summary>
internal static class ResultPath
{
    public const string Parameters = "/parameters/kmc_ionics";
    public const string JobName = Parameters + "/job_name";
    public const string JobText = Parameters + "/job";
    public const string Seed = Parameters + "/seed";
    public const string Status = Parameters + "/status";
    public const string SummaryChecksum = Parameters + "/summary_sha256";
    public const string ContentChecksum = Parameters + "/content_sha256";
    public const string ResultsChecksum = Parameters + "/results_sha256";
    public const string Provenance = Parameters + "/provenance";
    public const string ProgramVersion = Provenance + "/program_version";
    public const string Segments = Parameters + "/trajectory_segments";
    public const string Results = "/results";
    public const string Summary = Results + "/summary";

    /// <summary>Checksums, which no checksum covers.</summary>
    public static IReadOnlyList<string> Checksums { get; } = [SummaryChecksum, ContentChecksum, ResultsChecksum];

    /// <summary>Groups that hold all that a result says, the trajectory excepted.</summary>
    public static IReadOnlyList<string> Summarised { get; } = ["/parameters", Results];

    /// <summary>Version of the layout: a reader of the same first number understands the file.</summary>
    public const int FormatMajor = 1;

    /// <summary>Grows with every addition.</summary>
    public const int FormatMinor = 9;

    /// <summary>A species as the name of a group.</summary>
    /// <exception cref="InputException">HDF5 has no such name.</exception>
    public static string SpeciesName(string species) =>
        species.Length > 0 && species.All(char.IsLetterOrDigit)
            ? species
            : throw new InputException($"'{species}' cannot name a species", "Name it by its element symbol, as Li or Na.");
}
