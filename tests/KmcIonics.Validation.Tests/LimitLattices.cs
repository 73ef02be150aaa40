using KmcIonics.Model;

namespace KmcIonics.Validation.Tests;

/// <summary>Small lattices of every kind, whose hops all have one barrier.</summary>
internal static class LimitLattices
{
    private static readonly UnitCell s_box = new(new Vector3D(27, 0, 0), new Vector3D(0, 30, 0), new Vector3D(0, 0, 33));
    private static readonly CoordinationType[] s_types = [new CoordinationType("loose", 1, Distribution.Constant(0))];
    private static readonly GrainArrangement s_grains = new(2, GrainSpacing.Even, 0, GrainTexture.Random);

    public static LatticeSpecification Of(string kind) => kind switch
    {
        "glass" => new GlassSpecification(s_box, 800, 2.2, s_types, null),
        "crystallized glass" => new CrystallizedGlassSpecification(
            s_box, StackOf.Structure("simple-cubic"), GrainShape.Voronoi, s_grains, 0.7, 0.03, 2.2, s_types, new InterfaceShell(4, null, 0, 1)),
        "polycrystal" => new PolycrystalSpecification(s_box, StackOf.Structure("simple-cubic"), s_grains, 2.2, 4),
        "stack" => StackOf.SimpleCubic(27, 5, 4),
        _ => StackOf.SimpleCubic(27, 5, 4, open: true),
    };

    public static HopPathway[] HopsOf(string kind, double barrier) =>
    [
        .. from pair in PairsOf(kind)
           select new HopPathway($"{pair.First}-{pair.Second}", pair.First, pair.Second, 0, kind.EndsWith("stack", StringComparison.Ordinal) ? 3.1 : 3.9, barrier, 1e13),
    ];

    public static SublatticeFill[] FillOf(string kind, double fraction) => [.. TypesOf(kind).Select(type => new SublatticeFill(type, fraction, null))];

    private static IEnumerable<(string First, string Second)> PairsOf(string kind) => kind == "crystallized glass"
        ? [("site", "site"), ("site", "loose"), ("loose", "loose")]
        : TypesOf(kind).Select(type => (type, type));

    private static string[] TypesOf(string kind) => kind switch
    {
        "glass" => ["loose"],
        "crystallized glass" => ["site", "loose"],
        _ => ["site"],
    };
}
