using KmcIonics.Lattices.Tests.Structures;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Stacks;

/// <summary>Layers and stacks for tests.</summary>
internal static class Layers
{
    public static LayerSpecification Crystal(string name, double thickness, CrystalStructure structure, int h = 0, int k = 0, int l = 1, Vector3D shift = default) =>
        new(name, thickness, new CrystalLayer(structure, new MillerTriple(h, k, l), shift));

    public static LayerSpecification Glass(string name, double thickness, string type = "loose", double density = 0.03) =>
        new(name, thickness, new FillingLayer(new GlassSpecification(Cube(1), 0, 2.2, [new CoordinationType(type, 1, Distribution.Constant(0))], null), density));

    public static CrystalStructure Cubic(double edge, string sublattice = "site") =>
        new($"cubic {edge}", "test", Cube(edge), [new Sublattice(sublattice, [Vector3D.Zero])], [new EnvironmentAtoms("S", [new Vector3D(0.5, 0.5, 0.5)])]);

    public static CrystalStructure Shipped(string name) => ShippedNetwork.Read(name);

    public static StackSpecification Stack(double width, double minDistance, params LayerSpecification[] layers) =>
        new(layers, width, width, new PlaneMatching(0.02, 2000, null), 0, minDistance, null);

    public static StackSpecification Between(this StackSpecification stack, double left, double right, double contact = 4) => stack with
    {
        Electrodes = new ElectrodePair(new ElectrodeSpecification("anode", "Li", left, contact), new ElectrodeSpecification("cathode", "Au", right, contact)),
    };

    private static UnitCell Cube(double edge) => new(new Vector3D(edge, 0, 0), new Vector3D(0, edge, 0), new Vector3D(0, 0, edge));
}
