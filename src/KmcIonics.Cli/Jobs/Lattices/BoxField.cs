using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The <c>box</c> key: edges of a rectangular box.</summary>
internal static class BoxField
{
    /// <summary>The key.</summary>
    public static Field<UnitCell> Create(string meaning, bool required = true) => new(
        "box",
        new ConvertedShape<IReadOnlyList<double>, UnitCell>(
            new ListShape<double>("edge lengths", new RealShape { Least = 1, Most = 20_000, Unit = "Å" }, least: 3, most: 3), Convert),
        meaning,
        required);

    /// <summary>A box for lattices that get theirs later.</summary>
    public static UnitCell Unit { get; } = Of(1, 1, 1);

    /// <summary>A rectangular box.</summary>
    public static UnitCell Of(double a, double b, double c) => new(new Vector3D(a, 0, 0), new Vector3D(0, b, 0), new Vector3D(0, 0, c));

    private static bool Convert(IReadOnlyList<double> edges, Node node, FieldPath path, ReadContext context, out UnitCell box)
    {
        box = Of(edges[0], edges[1], edges[2]);
        return true;
    }
}
