namespace KmcIonics.Storage;

/// <summary>The job whose lattice is written out.</summary>
/// <param name="Name">Name of the job.</param>
/// <param name="Text">Its text, overrides applied.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="ProgramVersion">Version of the program.</param>
public sealed record LatticeJobRecord(string Name, string Text, ulong Seed, string ProgramVersion);
