using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>An atom of the list with all its symmetry copies.</summary>
/// <param name="Atom">The atom.</param>
/// <param name="Positions">Fractional positions in the unit cell.</param>
internal sealed record CrystalSite(CifAtom Atom, IReadOnlyList<Vector3D> Positions)
{
    // Copies of a million atoms by symmetry are no unit cell.
    private const long MostCopies = 1_000_000;

    /// <summary>The sites of all atoms; adds what is wrong.</summary>
    public static IReadOnlyList<CrystalSite> Expand(IReadOnlyList<CifAtom> atoms, DeclaredSymmetry symmetry, UnitCell cell, CifErrors errors)
    {
        if ((long)atoms.Count * symmetry.Operations.Count > MostCopies)
        {
            errors.Add(atoms[0].Place, "_atom_site_label", $"{atoms.Count} atoms with {symmetry.Operations.Count} symmetry operations are more than {MostCopies:N0} sites", "Choose a smaller cell");
            return [];
        }

        List<CrystalSite> sites = [];
        foreach (CifAtom atom in atoms)
        {
            if (EquivalentPositions.Of(atom.Position, symmetry.Operations, cell) is { } positions)
                sites.Add(new CrystalSite(atom, positions));
            else
                errors.Add(atom.Place, "_atom_site_fract_x", $"{atom.Label} has symmetry copies about {EquivalentPositions.SnapDistance} Å away that cannot be merged", "Put it on the symmetry element, or farther from it");
        }

        return sites;
    }
}
