using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Testing.Equality;

/// <summary>Small crystals made in code.</summary>
public static class Crystals
{
    private const double AttemptFrequency = 1e13;

    /// <summary>Simple cubic, a = 3 Å, nearest-neighbour hops of 0.35 eV.</summary>
    public static Motif SimpleCubic() =>
        OneSublattice("simple cubic", Cubic(3), [Vector3D.Zero], 3);

    /// <summary>Face-centred cubic, nearest-neighbour distance 3 Å.</summary>
    public static Motif FaceCentredCubic() =>
        OneSublattice("fcc", Cubic(3 * Math.Sqrt(2)), [new(0, 0, 0), new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)], 3);

    /// <summary>One honeycomb layer, nearest-neighbour distance 3 Å.</summary>
    public static Motif Honeycomb()
    {
        double a = 3 * Math.Sqrt(3);
        return OneSublattice(
            "honeycomb", UnitCell.FromLengthsAndAngles(a, a, 10, 90, 90, 120), [new(1.0 / 3, 2.0 / 3, 0.5), new(2.0 / 3, 1.0 / 3, 0.5)], 3);
    }

    /// <summary>Two sublattices in a triclinic cell, joined by a fast and a slow pathway.</summary>
    public static Motif SkewTwoPathways()
    {
        var cell = new UnitCell(new(4, 0, 0), new(1.7, 3.9, 0), new(-1.1, 0.9, 4.3));
        var structure = new CrystalStructure("skew", "made for tests", cell, [new("A", [Vector3D.Zero]), new("B", [new(0.5, 0.5, 0.5)])], []);
        return MotifBuilder.Build(
            structure,
            [new HopPathway("A-B", "A", "B", 0, 3.6, 0.30, AttemptFrequency), new HopPathway("A-A", "A", "A", 0, 4.3, 0.38, AttemptFrequency)],
            []);
    }

    /// <summary>Simple cubic with split sites 0.8 Å apart that exclude each other.</summary>
    public static Motif ExclusivePairs()
    {
        var structure = new CrystalStructure(
            "split cubic", "made for tests", Cubic(3.2), [new("left", [Vector3D.Zero]), new("right", [new(0.25, 0, 0)])], []);
        return MotifBuilder.Build(
            structure,
            [new HopPathway("within", "left", "right", 0, 1, 0.20, AttemptFrequency), new HopPathway("between", "left", "right", 2, 2.6, 0.32, AttemptFrequency),
             new HopPathway("across", "left", "left", 3, 3.3, 0.36, AttemptFrequency)],
            [new ExclusivePair("left", "right", 1)]);
    }

    private static UnitCell Cubic(double a) => new(new(a, 0, 0), new(0, a, 0), new(0, 0, a));

    private static Motif OneSublattice(string name, UnitCell cell, Vector3D[] positions, double hop) => MotifBuilder.Build(
        new CrystalStructure(name, "made for tests", cell, [new Sublattice("site", positions)], []),
        [new HopPathway("hop", "site", "site", 0, hop * 1.02, 0.35, AttemptFrequency)],
        []);
}
