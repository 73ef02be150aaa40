using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The <c>grains</c> key of crystallized glasses and polycrystals.</summary>
internal static class GrainShapes
{
    private static readonly Field<int> s_count = new("count", new IntegerShape<int> { Least = 1, Most = 1_000_000 }, "Number of grains in the box.", required: true);

    private static readonly Field<GrainSpacing> s_spacing = new(
        "spacing",
        new ChoiceShape<GrainSpacing>([new("even", GrainSpacing.Even), new("random", GrainSpacing.Random)]),
        "Arrangement of the centres: none near another, which makes grains of similar size, or independent (Poisson-Voronoi).",
        absent: "even");

    private static readonly Field<double> s_spread = new(
        "size_spread", new RealShape { Least = 0, Most = 2 }, "Spread σ of ln(size) that the weights of the grains are drawn with; their diameters spread somewhat less. 0 for equal weights.", absent: "0");

    private static readonly Field<TextureKind> s_kind = new(
        "kind",
        new ChoiceShape<TextureKind>([new("random", TextureKind.Random), new("fibre", TextureKind.Fibre), new("aligned", TextureKind.Aligned)]),
        "Every orientation equally likely, an axis in common, or all grains as the structure stands.",
        required: true);

    private static readonly Field<Vector3D> s_axis = new("axis", CommonShapes.CartesianVector, "Axis that grains have in common, [x, y, z] in the Cartesian frame of the structure.", absent: "[0, 0, 1]");

    private static readonly Field<double> s_tilt = new("spread", new RealShape { Least = 0, Most = 45, Unit = "degrees" }, "Spread of that axis about its direction in degrees.", absent: "0");

    private static readonly Field<GrainTexture> s_texture = new(
        "texture",
        new MapShape<GrainTexture>([s_kind, s_axis, s_tilt], values => new(values.Get(s_kind), values.Get(s_axis), values.Get(s_tilt)))
        {
            Check = (values, context) =>
            {
                if (values.TryGet(s_axis, out Vector3D axis) && axis.Length == 0)
                    context.Errors.Add(values.PlaceOf(s_axis), values.PathOf(s_axis), "the axis has no length", "Give a direction, as [0, 0, 1]");
            },
        },
        "Orientations of the grains.",
        absent: "{kind: random}");

    /// <summary>The key.</summary>
    public static Field<GrainArrangement> Create(string meaning, bool required = true) => new(
        "grains",
        new MapShape<GrainArrangement>(
            [s_count, s_spacing, s_spread, s_texture], values => new(values.Get(s_count), values.Get(s_spacing), values.Get(s_spread), values.Get(s_texture))),
        meaning,
        required);
}
