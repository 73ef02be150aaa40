using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>A grain boundary: <c>type: grain-boundary</c>.</summary>
internal static class GrainBoundaryShape
{
    private static readonly Field<CrystalStructure> s_structure = StructureField.Create();

    private static readonly Field<MillerTriple> s_axis = new("axis", Triple("indices"), "Rotation axis [u, v, w] in lattice vectors.", required: true);

    private static readonly Field<MillerTriple> s_plane = new(
        "plane", Triple("Miller indices"), "Miller indices [h, k, l] of the boundary in the first grain; left out, the mirror plane with the smallest cell.");

    private static readonly Field<BoundaryKind> s_kind = new(
        "kind",
        new ChoiceShape<BoundaryKind>([new("tilt", BoundaryKind.Tilt), new("twist", BoundaryKind.Twist)]),
        "Tilt (the axis lies in the boundary) or twist (the axis is normal to it).",
        absent: "tilt");

    private static readonly Field<IReadOnlyList<int>> s_repeats = new(
        "repeats",
        new ListShape<int>("numbers of repeats", new IntegerShape<int> { Least = 1, Most = 10_000 }, least: 2, most: 2),
        "Repeats of the boundary's unit cell along its two vectors.",
        absent: "[1, 1]");

    private static readonly Field<double> s_thickness = new("thickness", new RealShape { Least = 1, Most = 10_000, Unit = "Å" }, "Least thickness of each of the two grains in Å.", required: true);

    private static readonly Field<IReadOnlyList<double>> s_shift = new(
        "shift",
        new ListShape<double>("fractions", new RealShape { Least = -1, Most = 1 }, least: 2, most: 2),
        "Rigid shift of the second grain in the boundary, in vectors of the boundary's unit cell.",
        absent: "[0, 0]");

    private static readonly Field<double> s_gap = new("gap", new RealShape { Least = 0, Most = 100, Unit = "Å" }, "Extra distance between the grains in Å.", absent: "0");

    private static readonly Field<double> s_minDistance = new(
        "min_distance", new RealShape { Least = 0, Most = 20, Unit = "Å" }, "Of two sites nearer than this, the one nearer to the boundary is removed, in Å.", required: true);

    private static readonly Field<double> s_framework = FrameworkField.Create("Sites nearer than this to an immobile atom of the other grain are removed, in Å.");

    private static readonly Field<double> s_width = new(
        "width", new RealShape { Least = 0, Most = 1000, Unit = "Å" }, "Sites up to this far from a boundary are the region boundary, in Å.", absent: "5");

    private static readonly Field<InterfaceProfiles> s_interface = InterfaceShape.Create();

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) => new MapShape<LatticeEntry>(
        [type, s_structure, .. MisorientationFields.All, s_axis, s_plane, s_kind, s_repeats, s_thickness, s_shift, s_gap, s_minDistance, s_framework, s_width, s_interface], Make)
    {
        Alternatives = MisorientationFields.Alternatives,
        Check = MisorientationFields.Check,
    };

    /// <summary>The shape of a boundary in a layer of a stack, which says how wide and thick it is.</summary>
    public static Shape<LayerLattice> CreateLayer(Field<int> type) => new MapShape<LayerLattice>(
        [type, s_structure, .. MisorientationFields.All, s_axis, s_plane, s_kind, s_shift, s_gap, s_minDistance, s_framework, s_width], values => new BoundaryLayer(Specification(values)))
    {
        Alternatives = MisorientationFields.Alternatives,
        Check = MisorientationFields.Check,
    };

    private static LatticeEntry Make(FieldValues values) => new(Specification(values) with
    {
        RepeatFirst = values.Get(s_repeats)[0],
        RepeatSecond = values.Get(s_repeats)[1],
        Thickness = values.Get(s_thickness),
        Interface = values.TryGet(s_interface, out InterfaceProfiles? profiles) ? profiles : null,
    });

    private static GrainBoundarySpecification Specification(FieldValues values) => new(
        values.Get(s_structure),
        MisorientationFields.Read(values),
        values.Get(s_axis),
        values.TryGet(s_plane, out MillerTriple plane) ? plane : null,
        values.Get(s_kind),
        1,
        1,
        0,
        values.Get(s_shift)[0],
        values.Get(s_shift)[1],
        values.Get(s_gap),
        values.Get(s_minDistance),
        values.Get(s_width))
    { FrameworkDistance = values.Get(s_framework) };

    private static ConvertedShape<IReadOnlyList<int>, MillerTriple> Triple(string what) => new(
        new ListShape<int>(what, new IntegerShape<int> { Least = -50, Most = 50 }, least: 3, most: 3),
        (IReadOnlyList<int> read, Node _, FieldPath _, ReadContext _, out MillerTriple triple) =>
        {
            triple = new MillerTriple(read[0], read[1], read[2]);
            return true;
        });
}
