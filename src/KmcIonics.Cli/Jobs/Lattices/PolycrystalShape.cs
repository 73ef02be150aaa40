using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Many grains of a crystal: <c>type: polycrystal</c>.</summary>
internal static class PolycrystalShape
{
    private static readonly Field<CrystalStructure> s_structure = StructureField.Create();

    private static readonly Field<UnitCell> s_box = BoxField.Create("Edges of the box in Å, at right angles.");

    private static readonly Field<GrainArrangement> s_grains = GrainShapes.Create("Number, arrangement and orientation of the grains.");

    private static readonly Field<double> s_minDistance = new(
        "min_distance", new RealShape { Least = 0, Most = 20, Unit = "Å" }, "Of two sites nearer than this, the one nearer to the boundary is removed, in Å.", required: true);

    private static readonly Field<double> s_framework = FrameworkField.Create("Sites nearer than this to an immobile atom of another grain are removed, in Å.");

    private static readonly Field<double> s_width = new(
        "width", new RealShape { Least = 0, Most = 1000, Unit = "Å" }, "Sites up to this far from a boundary are the region boundary, in Å.", absent: "5");

    private static readonly Field<InterfaceProfiles> s_interface = InterfaceShape.Create();

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) => new MapShape<LatticeEntry>(
        [type, s_structure, s_box, s_grains, s_minDistance, s_framework, s_width, s_interface],
        values => new LatticeEntry(Specification(values, values.Get(s_box)) with
        {
            Interface = values.TryGet(s_interface, out InterfaceProfiles? profiles) ? profiles : null,
        }));

    /// <summary>The shape of a polycrystal in a layer of a stack, which says how large it is.</summary>
    public static Shape<LayerLattice> CreateLayer(Field<int> type) => new MapShape<LayerLattice>(
        [type, s_structure, s_grains, s_minDistance, s_framework, s_width], values => new FillingLayer(Specification(values, BoxField.Unit), 0));

    private static PolycrystalSpecification Specification(FieldValues values, UnitCell box) => new(
        box, values.Get(s_structure), values.Get(s_grains), values.Get(s_minDistance), values.Get(s_width))
    { FrameworkDistance = values.Get(s_framework) };
}
