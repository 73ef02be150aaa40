namespace KmcIonics.Lattices.Cif;

/// <summary>A place in a CIF.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1, in UTF-16 units.</param>
public readonly record struct CifPlace(int Line, int Column);

/// <summary>One thing wrong in a CIF.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Item">Tag that it concerns, as _cell_length_a; empty where it concerns none.</param>
/// <param name="Problem">What was found.</param>
/// <param name="Remedy">What is allowed, or what to do.</param>
public sealed record CifError(CifPlace Place, string Item, string Problem, string Remedy);
