using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>A crystal's supercell written out site by site.</summary>
public static class CrystalSites
{
    /// <summary>Repeats a structure; unit cell by unit cell, c fastest, in a cell in the order of sublattices and positions.</summary>
    /// <exception cref="InputException">More than 2³¹ sites.</exception>
    public static SiteSet Expand(CrystalLatticeSpecification crystal)
    {
        CrystalStructure structure = crystal.Structure;
        var basis = structure.Sublattices.SelectMany((sublattice, index) => sublattice.Positions.Select(position => (Position: Wrap(position), Type: (byte)index))).ToArray();
        long cells = (long)crystal.RepeatA * crystal.RepeatB * crystal.RepeatC;
        if ((Int128)cells * basis.Length > Array.MaxLength)
            throw new InputException($"the supercell has {(Int128)cells * basis.Length:N0} sites, and at most {Array.MaxLength:N0} are possible", "Use a smaller supercell.");
        int count = (int)cells * basis.Length;
        var position = new Vector3D[count];
        byte[] type = new byte[count];
        Parallel.For(0, (int)cells, CallerThreads.Options, cell =>
        {
            (int ab, int c) = Math.DivRem(cell, crystal.RepeatC);
            (int a, int b) = Math.DivRem(ab, crystal.RepeatB);
            for (int k = 0; k < basis.Length; k++)
            {
                position[(cell * basis.Length) + k] = InSupercell(basis[k].Position, a, b, c, crystal);
                type[(cell * basis.Length) + k] = basis[k].Type;
            }
        });
        UnitCell unit = structure.Cell;
        return new SiteSet
        {
            Name = structure.Name,
            Source = structure.Source,
            Box = new UnitCell(crystal.RepeatA * unit.A, crystal.RepeatB * unit.B, crystal.RepeatC * unit.C),
            Position = position,
            Types = [.. structure.Sublattices.Select(sublattice => sublattice.Name)],
            Type = type,
            Regions = ["crystal"],
            Region = new byte[count],
            Environment = [.. structure.Environment.Select(atoms => atoms with { Positions = [.. Repeated(atoms.Positions, crystal)] })],
        };
    }

    private static IEnumerable<Vector3D> Repeated(IReadOnlyList<Vector3D> positions, CrystalLatticeSpecification crystal) =>
        from a in Enumerable.Range(0, crystal.RepeatA)
        from b in Enumerable.Range(0, crystal.RepeatB)
        from c in Enumerable.Range(0, crystal.RepeatC)
        from position in positions
        select InSupercell(Wrap(position), a, b, c, crystal);

    private static Vector3D InSupercell(Vector3D position, int a, int b, int c, CrystalLatticeSpecification crystal) =>
        new((position.X + a) / crystal.RepeatA, (position.Y + b) / crystal.RepeatB, (position.Z + c) / crystal.RepeatC);

    private static Vector3D Wrap(Vector3D fractional) => new(
        fractional.X - Math.Floor(fractional.X), fractional.Y - Math.Floor(fractional.Y), fractional.Z - Math.Floor(fractional.Z));
}
