using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The unit cell in a structure file: three vectors, or lengths and angles.</summary>
internal static class CellShape
{
    // A flatter cell than this is a mistake: the smallest angle between an edge and the plane of the others is below 0.1°.
    private const double FlattestCell = 1e-3;

    private static readonly Field<IReadOnlyList<Placed<Vector3D>>> s_vectors = new(
        "vectors",
        new ListShape<Placed<Vector3D>>("lattice vectors", CommonShapes.CartesianVector, least: 3, most: 3),
        "The lattice vectors a, b, c, each [x, y, z] in Å; right-handed.");

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
        Checked);

    private static Func<UnitCell> Make(FieldValues values)
    {
        if (values.TryGet(s_vectors, out IReadOnlyList<Placed<Vector3D>>? v))
            return () => new UnitCell(v[0].Value, v[1].Value, v[2].Value);
        (IReadOnlyList<double> length, IReadOnlyList<double> angle) = (values.Get(s_lengths), values.Get(s_angles));
        return () => UnitCell.FromLengthsAndAngles(length[0], length[1], length[2], angle[0], angle[1], angle[2]);
    }

    private static UnitCell? Checked(Func<UnitCell> make, Node node, FieldPath path, ReadContext context)
    {
        try
        {
            UnitCell cell = make();
            double flatness = cell.Volume / (cell.A.Length * cell.B.Length * cell.C.Length);
            if (flatness >= FlattestCell)
                return cell;
            bool leftHanded = flatness <= -FlattestCell;
            context.Errors.Add(
                node.Place,
                path,
                leftHanded ? "the vectors a, b, c are left-handed" : "the cell spans no volume",
                leftHanded ? "Swap two of them, and the coordinates of the positions with them" : "The three vectors may not lie in a plane");
        }
        catch (InputException impossible)
        {
            context.Errors.Add(node.Place, path, impossible.Problem, impossible.Remedy.TrimEnd('.'));
        }

        return null;
    }
}
