using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The structure file.</summary>
internal static class StructureShape
{
    private static readonly Field<string> s_name = new("name", CommonShapes.Title, "Name of the structure, as it stands in tables.", required: true);

    private static readonly Field<string> s_source = new(
        "source", CommonShapes.Prose, "Where the cell and positions come from.", required: true);

    private static readonly Field<UnitCell> s_cell = new(
        "cell", CellShape.Shape, "The unit cell, as vectors, or as lengths and angles.", required: true);

    private static readonly Field<string> s_sublattice = new(
        "name", CommonShapes.Name, "Name of the sublattice, used in jobs.", required: true);

    private static readonly Field<string> s_species = new("species", CommonShapes.Element, "Element symbol.", required: true);

    private static readonly Field<IReadOnlyList<Vector3D>> s_positions = new(
        "positions",
        new ListShape<Vector3D>("fractional positions", CommonShapes.FractionalPosition, least: 1),
        "Fractional positions [x, y, z] of all the sites in the cell, none left to symmetry.",
        required: true);

    private static readonly MapShape<SublatticeEntry> s_sublatticeEntry = new(
        [s_sublattice, s_positions], values => new(values.GetPlaced(s_sublattice), values.Get(s_positions)));

    private static readonly MapShape<EnvironmentAtoms> s_atoms = new(
        [s_species, s_positions], values => new(values.Get(s_species), values.Get(s_positions)));

    private static readonly Field<IReadOnlyList<SublatticeEntry>> s_sublattices = new(
        "sublattices",
        new ListShape<SublatticeEntry>("sublattices", s_sublatticeEntry, least: 1),
        "Sites that mobile ions may occupy, by sublattice.",
        required: true);

    private static readonly Field<IReadOnlyList<EnvironmentAtoms>> s_environment = new(
        "environment",
        new ListShape<EnvironmentAtoms>("species with positions", s_atoms),
        "Immobile atoms; they are drawn and exported, and take no part in hopping.",
        absent: "[]");

    /// <summary>The shape.</summary>
    public static Shape<CrystalStructure> Shape { get; } =
        new MapShape<CrystalStructure>([s_name, s_source, s_cell, s_sublattices, s_environment], Make) { Check = Check };

    private static CrystalStructure Make(FieldValues values) => new(
        values.Get(s_name),
        values.Get(s_source),
        values.Get(s_cell),
        [.. values.Get(s_sublattices).Select(entry => new Sublattice(entry.Name.Value, entry.Positions))],
        values.Get(s_environment));

    private static void Check(FieldValues values, ReadContext context)
    {
        if (!values.TryGet(s_sublattices, out IReadOnlyList<SublatticeEntry>? sublattices))
            return;
        var names = new HashSet<string>();
        foreach (SublatticeEntry entry in sublattices.Where(entry => !names.Add(entry.Name.Value)))
            context.Errors.Add(entry.Name.Place, entry.Name.Path, $"there is another sublattice {Quote.Marked(entry.Name.Value)}", "Names of sublattices differ");
    }

    private sealed record SublatticeEntry(Placed<string> Name, IReadOnlyList<Vector3D> Positions);
}
