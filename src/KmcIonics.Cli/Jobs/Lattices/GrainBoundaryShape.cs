using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>A grain boundary: <c>type: grain-boundary</c>.</summary>
internal static class GrainBoundaryShape
{
    private static readonly Field<CrystalStructure> s_structure = StructureField.Create();

    private static readonly Field<int> s_sigma = new("sigma", new IntegerShape<int> { Least = 3, Most = 200 }, "Σ: one of so many lattice points coincides, and nothing is strained. Or give angle.");

    private static readonly Field<double> s_angle = new(
        "angle", new RealShape { Least = -180, Most = 180, Unit = "degrees" }, "Angle of rotation of the second grain in degrees, of any size; the grains are strained until they share a period. 0 leaves the perfect crystal.");

    private static readonly Field<double> s_maxStrain = new(
        "max_strain", new RealShape { Least = 0, Most = 0.1 }, "With angle: largest difference of length between the grains in any direction of the boundary, as a fraction.", absent: "0.02");

    private static readonly Field<StrainedGrains> s_strained = new(
        "strained",
        new ChoiceShape<StrainedGrains>([new("both", StrainedGrains.Both), new("second", StrainedGrains.Second)]),
        "With angle: both grains, half and half, or the second alone.",
        absent: "both");

    private static readonly Field<double> s_tolerance = new(
        "angle_tolerance", new RealShape { Least = 1e-6, Most = 5, Unit = "degrees" }, "With angle: how far the misorientation may be off, in degrees.", absent: "0.5");

    private static readonly Field<double> s_maxArea = new(
        "max_area", new RealShape { Least = 1, Most = 1e6, Unit = "Å²" }, "With angle: largest area of the boundary's unit cell in Å²; the smallest that keeps the limits is taken.", absent: "5000");

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

    private static readonly Field<double> s_width = new(
        "width", new RealShape { Least = 0, Most = 1000, Unit = "Å" }, "Sites up to this far from a boundary are the region boundary, in Å.", absent: "5");

    private static readonly Field<InterfaceProfiles> s_interface = InterfaceShape.Create();

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) => new MapShape<LatticeEntry>(
        [type, s_structure, s_sigma, s_angle, s_maxStrain, s_strained, s_tolerance, s_maxArea, s_axis, s_plane, s_kind, s_repeats, s_thickness, s_shift, s_gap, s_minDistance, s_width, s_interface], Make)
    {
        Alternatives = [[s_sigma], [s_angle]],
        Check = Check,
    };

    private static void Check(FieldValues values, ReadContext context)
    {
        if (!values.IsGiven(s_sigma))
            return;
        foreach (Field idle in new Field[] { s_maxStrain, s_strained, s_tolerance, s_maxArea }.Where(values.IsGiven))
            context.Errors.Add(values.PlaceOf(idle), values.PathOf(idle), $"{idle.Name} goes with angle, and a boundary of sigma is not strained", $"Leave out {idle.Name}, or give angle instead of sigma");
    }

    private static BoundaryMisorientation Misorientation(FieldValues values) => values.TryGet(s_sigma, out int sigma)
        ? new CoincidenceMisorientation(sigma)
        : new AngleMisorientation(values.Get(s_angle), values.Get(s_maxStrain), values.Get(s_strained), values.Get(s_tolerance), values.Get(s_maxArea));

    /// <summary>The shape of a boundary in a layer of a stack, which says how wide and thick it is.</summary>
    public static Shape<LayerLattice> CreateLayer(Field<int> type) => new MapShape<LayerLattice>(
        [type, s_structure, s_sigma, s_axis, s_plane, s_kind, s_shift, s_gap, s_minDistance, s_width], values => new BoundaryLayer(Specification(values)));

    private static LatticeEntry Make(FieldValues values) => new(Specification(values) with
    {
        RepeatFirst = values.Get(s_repeats)[0],
        RepeatSecond = values.Get(s_repeats)[1],
        Thickness = values.Get(s_thickness),
        Interface = values.TryGet(s_interface, out InterfaceProfiles? profiles) ? profiles : null,
    });

    private static GrainBoundarySpecification Specification(FieldValues values) => new(
        values.Get(s_structure),
        Misorientation(values),
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
        values.Get(s_width));

    private static ConvertedShape<IReadOnlyList<int>, MillerTriple> Triple(string what) => new(
        new ListShape<int>(what, new IntegerShape<int> { Least = -50, Most = 50 }, least: 3, most: 3),
        (IReadOnlyList<int> read, Node _, FieldPath _, ReadContext _, out MillerTriple triple) =>
        {
            triple = new MillerTriple(read[0], read[1], read[2]);
            return true;
        });
}
