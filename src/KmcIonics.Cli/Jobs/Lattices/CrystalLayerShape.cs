using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>A crystal in a layer of a stack: <c>type: crystal</c>.</summary>
internal static class CrystalLayerShape
{
    private static readonly Field<CrystalStructure> s_structure = StructureField.Create();

    private static readonly Field<MillerTriple> s_plane = new(
        "plane",
        new ConvertedShape<IReadOnlyList<int>, MillerTriple>(
            new ListShape<int>("Miller indices", new IntegerShape<int> { Least = -50, Most = 50 }, least: 3, most: 3),
            (IReadOnlyList<int> read, Node node, FieldPath path, ReadContext context, out MillerTriple plane) =>
            {
                plane = new MillerTriple(read[0], read[1], read[2]);
                if (plane != default)
                    return true;
                context.Errors.Add(node.Place, path, "the lattice plane is 0 0 0", "Give Miller indices, as [0, 0, 1]");
                return false;
            }),
        "Miller indices [h, k, l] of the lattice plane in the plane of the stack.",
        absent: "[0, 0, 1]");

    private static readonly Field<Vector3D> s_shift = new(
        "shift",
        CommonShapes.FractionalPosition,
        "Shift of the crystal before it is cut: in vectors of the plane's cell, and across in lattice planes, which chooses where it ends.",
        absent: "[0, 0, 0]");

    /// <summary>The shape.</summary>
    public static Shape<LayerLattice> Create(Field<int> type) => new MapShape<LayerLattice>(
        [type, s_structure, s_plane, s_shift], values => new CrystalLayer(values.Get(s_structure), values.Get(s_plane), values.Get(s_shift)));
}
