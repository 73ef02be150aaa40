using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>
/// Reads a crystal from the text of a CIF (CIF 1.1: S. R. Hall, F. H. Allen and I. D. Brown, Acta Cryst. A 47, 655 (1991)): cell, symmetry and atoms, written out
/// over the unit cell. Atoms of the mobile elements are sublattices, one a label; all others are the environment.
/// </summary>
public static class CifStructure
{
    /// <summary>Reads the first data block that lists atoms.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="mobile">Symbols of the mobile elements; with none the file is checked and nothing returned.</param>
    /// <param name="errors">Takes all that is wrong.</param>
    /// <returns>The structure; null after adding an error.</returns>
    public static CrystalStructure? Read(string text, IReadOnlyCollection<string> mobile, CifErrors errors)
    {
        int before = errors.Count;
        IReadOnlyList<CifBlock> blocks = CifParser.Parse(text, errors);
        if (blocks.FirstOrDefault(AtomLoop.IsIn) is not { } block)
        {
            if (errors.Count == before)
                errors.Add(blocks[0].Place, "_atom_site_fract_x", "no data block of the file lists atoms", "Give a list of atoms with fractional coordinates");
            return null;
        }

        UnitCell? cell = CifCell.Read(block, errors);
        IReadOnlyList<CifAtom> atoms = AtomLoop.Read(block, errors);
        DeclaredSymmetry? symmetry = DeclaredSymmetry.Read(block, cell, errors);
        if (errors.Count > before || cell is null || symmetry is null)
            return null;
        IReadOnlyList<CrystalSite> sites = CrystalSite.Expand(atoms, symmetry, cell, errors);
        if (errors.Count > before)
            return null;
        int[] sharing = SiteSharing.Find(sites, cell, errors);
        if (mobile.Count > 0 && !atoms.Any(atom => mobile.Contains(atom.Element)))
        {
            errors.Add(
                atoms[0].Place,
                "_atom_site_label",
                $"there is no {string.Join(" or ", mobile)} among the atoms, which are {string.Join(", ", atoms.Select(atom => atom.Element).Distinct())}",
                "The mobile element is the species under ions, or what structure.mobile says");
        }

        return errors.Count > before || mobile.Count == 0 ? null : CifSites.Arrange(block, cell, symmetry, sites, sharing, mobile, errors);
    }
}
