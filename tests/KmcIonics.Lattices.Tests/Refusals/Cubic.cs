using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Refusals;

/// <summary>Small crystals in a cubic cell of 4 Å.</summary>
public static class Cubic
{
    public static UnitCell Cell { get; } = new(new(4, 0, 0), new(0, 4, 0), new(0, 0, 4));

    /// <summary>Sublattices A, B … of one site each, at x along a.</summary>
    public static CrystalStructure Structure(params double[] x) => new(
        "cubic", "made for tests", Cell, [.. x.Select((position, index) => new Sublattice(((char)('A' + index)).ToString(), [new Vector3D(position, 0, 0)]))], []);

    public static HopPathway Hop(string name, string from, string to, double minimum, double maximum) => new(name, from, to, minimum, maximum, 0.3, 1e13);

    /// <summary>One site, hops to all images within a distance.</summary>
    public static Motif Simple(double maximum) => MotifBuilder.Build(Structure(0), [Hop("hop", "A", "A", 0, maximum)], []);
}
