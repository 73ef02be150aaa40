namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>A column that a table may have.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="Required">Whether it must be there.</param>
internal sealed record CsvColumn(string Name, bool Required);
