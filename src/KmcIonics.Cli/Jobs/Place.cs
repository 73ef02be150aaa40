namespace KmcIonics.Cli.Jobs;

/// <summary>Where something stands: a place in a file, or an override on the command line.</summary>
/// <param name="Source">File as the user named it, or <c>--set path=value</c>.</param>
/// <param name="Line">Line from 1; 0 where the source as a whole is meant.</param>
/// <param name="Column">Column from 1; 0 where the source as a whole is meant.</param>
public sealed record Place(string Source, int Line, int Column)
{
    /// <summary>A whole file, or a whole override.</summary>
    public static Place Whole(string source) => new(source, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? Source : $"{Source}:{Line}:{Column}";
}
