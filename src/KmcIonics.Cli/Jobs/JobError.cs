namespace KmcIonics.Cli.Jobs;

/// <summary>One thing wrong in a job or structure file.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Path">Path of the field, as <c>hops[0].barrier</c>; empty where the whole file is meant.</param>
/// <param name="Problem">What was found.</param>
/// <param name="Allowed">What is allowed, or what to do.</param>
/// <param name="Suggestion">The word that was probably meant.</param>
public sealed record JobError(Place Place, string Path, string Problem, string Allowed, string? Suggestion)
{
    /// <summary>One line: place, path, what was found, what is allowed.</summary>
    public override string ToString() =>
        $"{Place}: {(Path.Length == 0 ? "" : Path + ": ")}{Problem}. {Allowed}.{(Suggestion is null ? "" : $" Did you mean \"{Suggestion}\"?")}";
}
