using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>A job that was read.</summary>
/// <param name="Job">What it says.</param>
/// <param name="Path">Path of the job file, as the user named it.</param>
/// <param name="Text">
/// The job file with the overrides in it: the file's own text when there are none; read in the file's place it gives the same job.
/// </param>
/// <param name="Overrides">The overrides, as given.</param>
/// <param name="Structures">The structures and tables it named, with their texts.</param>
public sealed record LoadedJob(
    Job Job, string Path, string Text, IReadOnlyList<string> Overrides, IReadOnlyList<SourceText> Structures);
