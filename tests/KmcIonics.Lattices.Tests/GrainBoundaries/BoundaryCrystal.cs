using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.GrainBoundaries;

/// <summary>A crystal with one sublattice whose shells are known.</summary>
/// <param name="Structure">The crystal.</param>
/// <param name="Reach">A length that holds the first shells alone, Å.</param>
/// <param name="Coordination">Sites within it.</param>
public sealed record BoundaryCrystal(CrystalStructure Structure, double Reach, int Coordination)
{
    private static readonly Vector3D[] s_corner = [Vector3D.Zero];

    /// <summary>Cubic crystals with 3 Å between neighbours, c² = 2a² (tetragonal) and c² = 8a²/3 (hexagonal).</summary>
    public static IReadOnlyList<BoundaryCrystal> All { get; } =
    [
        Make("sc", Box(3, 3), s_corner, 3.4, 6),
        Make("bcc", Box(2 * Math.Sqrt(3), 2 * Math.Sqrt(3)), [Vector3D.Zero, new(0.5, 0.5, 0.5)], 3.8, 14),
        Make("fcc", Box(3 * Math.Sqrt(2), 3 * Math.Sqrt(2)), [Vector3D.Zero, new(0, 0.5, 0.5), new(0.5, 0, 0.5), new(0.5, 0.5, 0)], 3.4, 12),
        Make("tetragonal", Box(3, 3 * Math.Sqrt(2)), s_corner, 4.5, 10),
        Make("hexagonal", UnitCell.FromLengthsAndAngles(3, 3, 3 * Math.Sqrt(8.0 / 3), 90, 90, 120), s_corner, 5, 8),
    ];

    /// <summary>A triclinic crystal with two sublattices.</summary>
    public static CrystalStructure Triclinic { get; } = new(
        "triclinic",
        "test",
        UnitCell.FromLengthsAndAngles(4, 4.6, 5.1, 81, 97, 108),
        [new Sublattice("first", s_corner), new Sublattice("second", [new(0.5, 0.45, 0.52)])],
        [new EnvironmentAtoms("P", [new(0.25, 0.7, 0.3)])]);

    /// <summary>The crystal of a name.</summary>
    public static BoundaryCrystal Of(string name) => All.Single(crystal => crystal.Structure.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Structure.Name;

    private static BoundaryCrystal Make(string name, UnitCell cell, Vector3D[] positions, double reach, int coordination) =>
        new(new CrystalStructure(name, "test", cell, [new Sublattice("site", positions)], []), reach, coordination);

    private static UnitCell Box(double a, double c) => new(new Vector3D(a, 0, 0), new Vector3D(0, a, 0), new Vector3D(0, 0, c));
}
