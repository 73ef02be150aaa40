using KmcIonics.Cli.Jobs;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Validation.Tests;

/// <summary>Stacks of shipped structures.</summary>
internal static class StackOf
{
    /// <summary>A shipped structure.</summary>
    public static CrystalStructure Structure(string name) => StructureReader.Read(RepositoryRoot.Combine("lattices", "structures", name + ".yaml"));

    /// <summary>Two layers A and B of simple cubic, a = 3 Å, so many planes each; their sites are all called site, or A and B.</summary>
    public static StackSpecification SimpleCubic(double width, int planesOfA, int planesOfB, bool open = false, bool apart = false) => new(
        [Layer("A", planesOfA, apart), Layer("B", planesOfB, apart)],
        width,
        width,
        new PlaneMatching(0.01, 1000, null),
        0,
        2,
        open ? new ElectrodePair(new ElectrodeSpecification("anode", "Li", 6, 3), new ElectrodeSpecification("cathode", "Li", 6, 3)) : null);

    private static LayerSpecification Layer(string name, int planes, bool apart)
    {
        CrystalStructure cubic = Structure("simple-cubic");
        CrystalStructure own = apart ? cubic with { Sublattices = [.. cubic.Sublattices.Select(sites => sites with { Name = name })] } : cubic;
        return new LayerSpecification(name, 3 * planes, new CrystalLayer(own, new MillerTriple(0, 0, 1), Vector3D.Zero));
    }
}
