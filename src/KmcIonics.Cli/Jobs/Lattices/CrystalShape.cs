using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>A crystal: <c>type: crystal</c>.</summary>
internal static class CrystalShape
{
    private static readonly Field<CrystalStructure> s_structure = StructureField.Create();

    private static readonly Field<IReadOnlyList<int>> s_supercell = new(
        "supercell",
        new ListShape<int>("numbers of repeats", new IntegerShape<int> { Least = 1, Most = 100_000 }, least: 3, most: 3),
        "Repeats of the unit cell along a, b and c.",
        required: true);

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) => new MapShape<LatticeEntry>([type, s_structure, s_supercell], Make);

    private static LatticeEntry Make(FieldValues values)
    {
        CrystalStructure structure = values.Get(s_structure);
        Placed<IReadOnlyList<int>> repeats = values.GetPlaced(s_supercell);
        Int128 cells = (Int128)repeats.Value[0] * repeats.Value[1] * repeats.Value[2];
        var size = new LatticeSize(structure.Sublattices.GroupBy(sublattice => sublattice.Name).ToDictionary(
            group => group.Key, group => cells * group.Sum(sublattice => sublattice.Positions.Count)));
        return new LatticeEntry(
            new CrystalLatticeSpecification(structure, repeats.Value[0], repeats.Value[1], repeats.Value[2]),
            new Placed<LatticeSize>(size, repeats.Place, repeats.Path));
    }
}
