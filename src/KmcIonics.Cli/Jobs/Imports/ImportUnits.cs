namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Units of the numbers in imported files, as the job states them.</summary>
/// <param name="Angstrom">Å in the file's unit of length.</param>
/// <param name="Ev">eV in the file's unit of energy; null where the job states none.</param>
internal sealed record ImportUnits(double Angstrom, double? Ev);
