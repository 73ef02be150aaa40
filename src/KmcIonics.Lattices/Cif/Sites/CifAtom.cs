using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>A row of the list of atoms.</summary>
/// <param name="Label">Label of the site.</param>
/// <param name="Element">Element symbol.</param>
/// <param name="Charge">Oxidation number; null where it is not stated.</param>
/// <param name="Position">Fractional position.</param>
/// <param name="Occupancy">Occupancy, 0 to 1.</param>
/// <param name="Multiplicity">Sites in the unit cell that the file claims; null where it claims none.</param>
/// <param name="Place">Where the row starts.</param>
internal sealed record CifAtom(string Label, string Element, double? Charge, Vector3D Position, double Occupancy, int? Multiplicity, CifPlace Place)
{
    /// <summary>Whether the file has . or ? for the occupancy, which is taken as 1.</summary>
    public bool IsTakenAsFull { get; init; }
}
