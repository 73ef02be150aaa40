using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The unit cell in a structure file: three vectors, or lengths and angles.</summary>
internal static class CellShape
{
    // Volume of the cell over that of a box with its edges; a flatter cell is a mistake.
    private const double FlattestCell = 1e-3;

    private static readonly Field<IReadOnlyList<Vector3D>> s_vectors = new(
        "vectors",
        new ListShape<Vector3D>("lattice vectors", CommonShapes.CartesianVector, least: 3, most: 3),
        "The lattice vectors a, b, c, each [x, y, z] in Å.");

    private static readonly Field<IReadOnlyList<double>> s_lengths = new(
        "lengths",
        new ListShape<double>("lengths", new RealShape { Least = 0, Most = 1000, Open = true, Unit = "Å" }, least: 3, most: 3),
        "Lengths of the lattice vectors a, b, c in Å.");

    private static readonly Field<IReadOnlyList<double>> s_angles = new(
        "angles",
        new ListShape<double>("angles", new RealShape { Least = 0, Most = 180, Open = true, Unit = "degrees" }, least: 3, most: 3),
        "Angles alpha (between b and c), beta (a, c) and gamma (a, b) in degrees.");

    /// <summary>The shape.</summary>
    public static Shape<UnitCell> Shape { get; } = new ConvertedShape<Func<UnitCell>, UnitCell>(
        new MapShape<Func<UnitCell>>([s_vectors, s_lengths, s_angles], Make) { Alternatives = [[s_vectors], [s_lengths, s_angles]] },
        TryCheck);

    private static Func<UnitCell> Make(FieldValues values)
    {
        if (values.TryGet(s_vectors, out IReadOnlyList<Vector3D>? v))
            return () => new UnitCell(v[0], v[1], v[2]);
        (IReadOnlyList<double> length, IReadOnlyList<double> angle) = (values.Get(s_lengths), values.Get(s_angles));
        return () => UnitCell.FromLengthsAndAngles(length[0], length[1], length[2], angle[0], angle[1], angle[2]);
    }

    private static bool TryCheck(
        Func<UnitCell> make, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out UnitCell cell)
    {
        try
        {
            cell = make();
            if (Math.Abs(cell.Volume) >= FlattestCell * cell.A.Length * cell.B.Length * cell.C.Length && cell.Volume != 0)
                return true;
            context.Errors.Add(node.Place, path, "the lattice vectors span no volume", "No two may be parallel, nor all three in a plane");
        }
        catch (InputException impossible)
        {
            context.Errors.Add(node.Place, path, impossible.Problem, impossible.Remedy.TrimEnd('.'));
        }

        cell = null;
        return false;
    }
}
