namespace KmcIonics.Cli.Jobs;

/// <summary>A file that was read, with its exact text.</summary>
/// <param name="Path">Path, as it was opened.</param>
/// <param name="Text">The text.</param>
public sealed record SourceText(string Path, string Text);
