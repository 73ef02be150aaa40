using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Validation.Tests;

/// <summary>Stacks of shipped structures.</summary>
internal static class StackOf
{
    /// <summary>A shipped structure.</summary>
    public static CrystalStructure Structure(string name) => StructureReader.Read(RepositoryRoot.Combine("lattices", "structures", name + ".yaml"));

    /// <summary>Two layers A and B of simple cubic, a = 3 Å, so many planes each.</summary>
    public static StackSpecification SimpleCubic(double width, int planesOfA, int planesOfB, bool open = false) => new(
        [Layer("A", planesOfA), Layer("B", planesOfB)],
        width,
        width,
        new PlaneMatching(0.01, 1000, null),
        0,
        2,
        open ? new ElectrodePair(new ElectrodeSpecification("anode", "Li", 6, 3), new ElectrodeSpecification("cathode", "Li", 6, 3)) : null);

    private static LayerSpecification Layer(string name, int planes) =>
        new(name, 3 * planes, new CrystalLayer(Structure("simple-cubic"), new MillerTriple(0, 0, 1), Vector3D.Zero));
}
