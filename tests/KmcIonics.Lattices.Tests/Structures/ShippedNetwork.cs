using KmcIonics.Cli.Jobs;
using KmcIonics.Lattices.Cif;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Lattices.Tests.Structures;

/// <summary>One coordination shell of a shipped structure, as crystallography has it.</summary>
/// <param name="Structure">Name of the structure file.</param>
/// <param name="Between">Sublattices that the hops join.</param>
/// <param name="MinDistance">Lower end of a window that holds this shell alone, Å.</param>
/// <param name="MaxDistance">Upper end, Å.</param>
/// <param name="Neighbours">Hops from each site of the first and of the second sublattice.</param>
/// <param name="Length">Length of every hop, Å.</param>
/// <param name="Dimension">Directions in which these hops alone percolate.</param>
/// <param name="Components">Parts that these hops alone leave in a unit cell.</param>
public sealed record ShippedNetwork(
    string Structure, (string First, string Second) Between, double MinDistance, double MaxDistance, (int First, int Second) Neighbours, double Length, int Dimension, int Components)
{
    private const double A = 12.97;

    /// <summary>
    /// Model lattices: textbook shells (C. Kittel, Introduction to Solid State Physics, ch. 1), nearest neighbours 3 Å apart.
    /// Na3SbS4: Na on 6b of I-43m is the middles of edges and faces; a/2 leads from an edge to a face, a/√2 from face to face or from edge to edge (two parts).
    /// NASICON: Na2 on 18e lies δ = 2/3 − 0.63967 (in the CIF 0.08/3) beside the line between two Na1, c/12 above one and below the other:
    /// d² = a²(1/9 − δ/3 + δ²) + (c/12)².
    /// Li3PS4-like: Li1 (0.356, 0.013, 0.439) beside Li2 (1/2, 0, 0); each Li2 joins two Li1, by inversion.
    /// LLZO: distances of 24d (0, 3/4, 5/8) and (1/4, 5/8, 1/2) from 48g (1/8, 0.6755, 0.5745) and from 96h (0.099, 0.685, 0.578).
    /// </summary>
    public static IReadOnlyList<ShippedNetwork> All { get; } =
    [
        Model("simple-cubic", 3.1, 6, 3, 3, 1),
        Model("simple-cubic", 4.3, 12, 3 * Math.Sqrt(2), 3, 1, 3.1),
        Model("bcc", 3.1, 8, 3, 3, 1),
        Model("bcc", 3.6, 6, 2 * Math.Sqrt(3), 3, 2, 3.1),
        Model("fcc", 3.1, 12, 3, 3, 1),
        Model("fcc", 4.4, 6, 3 * Math.Sqrt(2), 3, 4, 3.1),
        Model("diamond", 3.1, 4, 3, 3, 1),
        Model("diamond", 5, 12, 2 * Math.Sqrt(6), 3, 2, 3.1),
        Model("honeycomb", 3.1, 3, 3, 2, 1),
        Model("honeycomb", 5.3, 6, 3 * Math.Sqrt(3), 2, 2, 3.1),
        Model("honeycomb", 6.1, 3, 6, 2, 1, 5.3),
        Model("square", 3.1, 4, 3, 2, 1),
        Model("square", 4.3, 4, 3 * Math.Sqrt(2), 2, 1, 3.1),
        Model("triangular", 3.1, 6, 3, 2, 1),
        Model("triangular", 5.3, 6, 3 * Math.Sqrt(3), 2, 1, 3.1),
        new("na3sbs4", ("Na", "Na"), 0, 3.7, (4, 4), 7.17 / 2, 3, 1),
        new("na3sbs4", ("Na", "Na"), 3.7, 5.2, (8, 8), 7.17 / Math.Sqrt(2), 3, 2),
        new("na3ps4", ("Na", "Na"), 0, 3.7, (4, 4), 6.99 / 2, 3, 1),
        new("li3ps4", ("Li1", "Li2"), 0, 3.6, (1, 2), Norm(0.144 * 12.82, 0.013 * 8.22, 0.439 * 6.12), 0, 4),
        new("nasicon", ("Na1", "Na2"), 0, 3.6, (6, 2), 3.4779, 3, 1),
        new("nasicon.cif", ("Na1", "Na2"), 0, 3.6, (6, 2), Math.Sqrt((9.014 * 9.014 * ((1 / 9.0) - (0.08 / 9) + (0.08 * 0.08 / 9))) + (22.97 * 22.97 / 144)), 3, 1),
        new("llzo", ("Li24d", "Li48g"), 0, 2.2, (4, 2), A * Norm(0.125, 0.0745, 0.0505), 3, 1),
        new("llzo-96h", ("Li24d", "Li96h"), 0, 2, (4, 1), A * Norm(0.099, 0.065, 0.047), 0, 24),
        new("llzo-96h", ("Li24d", "Li96h"), 2, 2.5, (4, 1), A * Norm(0.151, 0.06, 0.078), 0, 24),
    ];

    /// <summary>Sites in the unit cell, by sublattice: Wyckoff multiplicities.</summary>
    public static IReadOnlyDictionary<string, int[]> SiteCounts { get; } = new Dictionary<string, int[]>(StringComparer.Ordinal)
    {
        ["simple-cubic"] = [1],
        ["bcc"] = [2],
        ["fcc"] = [4],
        ["diamond"] = [8],
        ["honeycomb"] = [2],
        ["square"] = [1],
        ["triangular"] = [1],
        ["na3sbs4"] = [6],
        ["na3ps4"] = [6],
        ["li3ps4"] = [8, 4],
        ["nasicon"] = [6, 18],
        ["nasicon.cif"] = [6, 18],
        ["llzo"] = [24, 48],
        ["llzo-96h"] = [24, 96],
    };

    /// <summary>Pathway whose window holds this shell.</summary>
    public HopPathway Pathway => new("shell", Between.First, Between.Second, MinDistance, MaxDistance, 0.3, 1e13);

    /// <summary>Hop graph of this shell alone.</summary>
    public Motif Motif => MotifBuilder.Build(Read(Structure), [Pathway], []);

    /// <summary>Reads a shipped structure.</summary>
    public static CrystalStructure Read(string structure) => structure.EndsWith(".cif", StringComparison.Ordinal)
        ? CifStructure.Read(File.ReadAllText(RepositoryRoot.Combine("lattices", "structures", structure)), ["Na"], new CifErrors())!
        : StructureReader.Read(RepositoryRoot.Combine("lattices", "structures", $"{structure}.yaml"));

    private static ShippedNetwork Model(string structure, double maximum, int neighbours, double length, int dimension, int components, double minimum = 0) =>
        new(structure, ("site", "site"), minimum, maximum, (neighbours, neighbours), length, dimension, components);

    private static double Norm(double x, double y, double z) => Math.Sqrt((x * x) + (y * y) + (z * z));
}
