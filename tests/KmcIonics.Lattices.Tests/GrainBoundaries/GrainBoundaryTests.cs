using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Tests.Structures;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.GrainBoundaries;

/// <summary>Coincidence boundaries are exact: coincidence, periodicity, bulk coordination, least distance.</summary>
public sealed class GrainBoundaryTests
{
    private const double MinDistance = 1.5;

    private static readonly UnitCell s_cubic = new(new Vector3D(3, 0, 0), new Vector3D(0, 3, 0), new Vector3D(0, 0, 3));

    /// <summary>All Σ ≤ 13 that exist about the three axes.</summary>
    public static TheoryData<int, int, int, int> Rotations { get; } = new()
    {
        { 5, 0, 0, 1 }, { 13, 0, 0, 1 }, { 3, 1, 1, 0 }, { 9, 1, 1, 0 }, { 11, 1, 1, 0 }, { 3, 1, 1, 1 }, { 7, 1, 1, 1 }, { 13, 1, 1, 1 },
    };

    /// <summary>Structures with hop length and coordination.</summary>
    public static TheoryData<string, double, int> Structures { get; } = new()
    {
        { "simple-cubic", 3.1, 6 }, { "bcc", 3.1, 8 }, { "fcc", 3.1, 12 }, { "diamond", 3.1, 4 },
    };

    [Theory]
    [MemberData(nameof(Rotations))]
    public void One_of_sigma_lattice_points_coincides(int sigma, int u, int v, int w)
    {
        CoincidenceRotation[] rotations = [.. CoincidenceRotation.About(s_cubic, new LatticeVector(u, v, w), sigma).Where(rotation => rotation.Sigma == sigma)];

        Assert.NotEmpty(rotations);
        foreach (CoincidenceRotation rotation in rotations)
        {
            int coincide = 0;
            for (int x = 0; x < sigma; x++)
            {
                for (int y = 0; y < sigma; y++)
                {
                    for (int z = 0; z < sigma; z++)
                    {
                        Vector3D back = rotation.Rotation.Inverse.Apply(new Vector3D(x, y, z));
                        coincide += IsWhole(back.X) && IsWhole(back.Y) && IsWhole(back.Z) ? 1 : 0;
                    }
                }
            }

            // A cube of Σ³ points is a period of the coincidence lattice.
            Assert.Equal(sigma * sigma, coincide);
        }
    }

    [Theory]
    [MemberData(nameof(Rotations))]
    public void Bulk_sites_keep_their_coordination_and_none_are_too_near(int sigma, int u, int v, int w)
    {
        foreach ((string name, double hop, int coordination) in Structures.Select(row => ((string)row[0]!, (double)row[1]!, (int)row[2]!)))
        {
            foreach (BoundaryKind kind in Enum.GetValues<BoundaryKind>())
                Check(name, hop, coordination, sigma, new MillerTriple(u, v, w), kind);
        }
    }

    [Fact]
    public void Five_about_001_is_the_mirror_210_or_310()
    {
        BoundaryGeometry geometry = BoundaryGeometry.Of(Specification("simple-cubic", 5, new MillerTriple(0, 0, 1), BoundaryKind.Tilt), 5);

        Assert.True(geometry.IsMirror(geometry.Rotation.Rotation.Apply(s_cubic)));
        long[] plane = [.. new[] { Math.Abs(geometry.Plane.X), Math.Abs(geometry.Plane.Y), Math.Abs(geometry.Plane.Z) }.Order()];
        Assert.Equal([0, 1, 2], plane);
        Assert.Contains(Math.Round(Math.Abs(geometry.Rotation.Degrees), 2), new[] { 36.87, 53.13 });
    }

    [Fact]
    public void A_rigid_shift_moves_the_second_grain_only_and_a_gap_parts_them()
    {
        GrainBoundarySpecification plain = Specification("simple-cubic", 5, new MillerTriple(0, 0, 1), BoundaryKind.Tilt) with { MinDistance = 0 };
        SiteSet before = GrainBoundaryBuilder.Build(plain);
        SiteSet shifted = GrainBoundaryBuilder.Build(plain with { ShiftFirst = 0.25 });
        SiteSet open = GrainBoundaryBuilder.Build(plain with { Gap = 1.5 });

        Assert.Equal(before.Position.Where((_, site) => before.Grain![site] == 0), shifted.Position.Where((_, site) => shifted.Grain![site] == 0));
        Assert.NotEqual(before.Position.Where((_, site) => before.Grain![site] == 1), shifted.Position.Where((_, site) => shifted.Grain![site] == 1));
        Assert.Equal(before.Count, open.Count);
        double area = before.Box.A.Cross(before.Box.B).Length;
        Assert.Equal((Math.Abs(before.Box.Volume) / area) + 3, Math.Abs(open.Box.Volume) / area, 1e-9);
        Assert.True(open.InterfaceDistance!.Min() >= 0.75 - 1e-6);
    }

    [Fact]
    public void A_hexagonal_crystal_has_exact_boundaries_about_c()
    {
        var cell = UnitCell.FromLengthsAndAngles(9.1863, 9.1863, 22.181, 90, 90, 120);

        long[] sigmas = [.. CoincidenceRotation.About(cell, new LatticeVector(0, 0, 1), 20).Select(rotation => rotation.Sigma).Where(sigma => sigma > 1).Distinct()];

        Assert.Equal([7, 13, 19], sigmas);
    }

    [Theory]
    [InlineData(4, 0, 0, 1, "no rotation about [0 0 1] has Σ = 4", "Possible are 5, 13, 17")]
    [InlineData(5, 1, 1, 1, "no rotation about [1 1 1] has Σ = 5", "Possible are 3, 7, 13")]
    [InlineData(5, 0, 0, 0, "the rotation axis is 0 0 0", "lattice direction")]
    public void An_impossible_sigma_says_what_is_possible(int sigma, int u, int v, int w, string problem, string remedy)
    {
        var error = Assert.Throws<InputException>(() => GrainBoundaryBuilder.Build(Specification("simple-cubic", sigma, new MillerTriple(u, v, w), BoundaryKind.Tilt)));

        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plane_that_does_not_hold_the_axis_is_no_tilt()
    {
        var error = Assert.Throws<InputException>(() => GrainBoundaryBuilder.Build(
            Specification("simple-cubic", 5, new MillerTriple(0, 0, 1), BoundaryKind.Tilt) with { Plane = new MillerTriple(2, 1, 1) }));
        Assert.Contains("does not go with a tilt boundary", error.Problem, StringComparison.Ordinal);
    }

    private static void Check(string name, double hop, int coordination, int sigma, MillerTriple axis, BoundaryKind kind)
    {
        SiteSet sites = GrainBoundaryBuilder.Build(Specification(name, sigma, axis, kind));
        QuantaFrame frame = QuantaFrame.Of(sites.Box);
        var search = new NeighbourSearch(frame, [.. sites.Position.Select(frame.Quantise)], Periodicity.All);
        int bulk = 0;
        for (int site = 0; site < sites.Count; site++)
        {
            IReadOnlyList<Neighbour> near = search.Within(site, hop);
            Assert.All(near, other => Assert.True(other.Length >= MinDistance - 1e-4, $"{name} Σ{sigma} {kind}: {other.Length}"));
            // Merging removes sites up to its distance from the boundary; a bulk-like site has no neighbour there.
            if (sites.InterfaceDistance![site] <= hop + MinDistance)
                continue;
            bulk++;
            Assert.Equal(coordination, near.Count);
        }

        Assert.True(bulk > 0.3 * sites.Count, $"{name} Σ{sigma} {kind}: {bulk} of {sites.Count}");

        // Density of the crystal, but for what was merged at the boundaries.
        CrystalStructure structure = ShippedNetwork.Read(name);
        double expected = Math.Abs(sites.Box.Volume) / Math.Abs(structure.Cell.Volume) * structure.Sublattices[0].Positions.Count;
        Assert.InRange(sites.Count, 0.8 * expected, expected + 1e-6);
    }

    private static GrainBoundarySpecification Specification(string structure, int sigma, MillerTriple axis, BoundaryKind kind) => new(
        ShippedNetwork.Read(structure), new CoincidenceMisorientation(sigma), axis, null, kind, 1, 1, 25, 0, 0, 0, MinDistance, 4);

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6;
}
