using KmcIonics.Lattices.GrainBoundaries;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.GrainBoundaries;

/// <summary>Every coincidence boundary up to Σ13 of cubic, tetragonal and hexagonal crystals, tilt and twist, is exact.</summary>
public sealed class CoincidenceFigureTests
{
    private const double MinDistance = 1.5;
    private const double Rounding = 1e-4;

    private static readonly int[] s_sigmas = [3, 5, 7, 9, 11, 13];

    /// <summary>Crystals and axes with the Σ up to 13 that exist: H. Grimmer, Acta Cryst. A 40, 108 (1984) for cubic lattices, and A 45, 320 (1989) for hexagonal ones with c² = 8a²/3.</summary>
    public static TheoryData<string, int, int, int, int[]> Existing { get; } = new()
    {
        { "sc", 0, 0, 1, [5, 13] },
        { "sc", 1, 1, 0, [3, 9, 11] },
        { "sc", 1, 1, 1, [3, 7, 13] },
        { "bcc", 0, 0, 1, [5, 13] },
        { "bcc", 1, 1, 0, [3, 9, 11] },
        { "bcc", 1, 1, 1, [3, 7, 13] },
        { "fcc", 0, 0, 1, [5, 13] },
        { "fcc", 1, 1, 0, [3, 9, 11] },
        { "fcc", 1, 1, 1, [3, 7, 13] },
        { "tetragonal", 0, 0, 1, [5, 13] },
        { "tetragonal", 1, 0, 0, [3, 9, 11] },
        { "hexagonal", 0, 0, 1, [7, 13] },
        { "hexagonal", 2, 1, 0, [11] },
    };

    [Theory]
    [MemberData(nameof(Existing))]
    public void Those_that_exist_are_found_and_no_others(string crystal, int u, int v, int w, int[] sigmas)
    {
        UnitCell cell = BoundaryCrystal.Of(crystal).Structure.Cell;
        long[] found = [.. CoincidenceRotation.About(cell, new LatticeVector(u, v, w), 13).Select(rotation => rotation.Sigma).Distinct().Where(sigma => s_sigmas.Contains((int)sigma))];

        Assert.Equal(sigmas.Select(sigma => (long)sigma), found);
    }

    [Theory]
    [MemberData(nameof(Existing))]
    public void One_of_sigma_built_sites_coincides(string crystal, int u, int v, int w, int[] sigmas) => ForEach(crystal, u, v, w, sigmas, boundary =>
    {
        BoundaryGeometry geometry = BoundaryGeometry.Of(boundary, ((CoincidenceMisorientation)boundary.Misorientation).Sigma);
        SiteSet sites = GrainBoundaryBuilder.Build(boundary with { MinDistance = 0 });
        UnitCell turned = geometry.Rotation.Rotation.Apply(boundary.Structure.Cell);
        int[] first = [.. Enumerable.Range(0, sites.Count).Where(site => sites.Grain![site] == 0)];

        int coincide = first.Count(site => boundary.Structure.Sublattices[0].Positions.Any(position =>
            turned.ToCartesian(BuiltBoundary.Nearest(turned.ToFractional(sites.Box.ToCartesian(sites.Position[site])) - position)).Length < Rounding));

        Assert.Equal(first.Length, coincide * geometry.Rotation.Sigma);
        Assert.Equal(2 * first.Length, sites.Count);
    });

    [Theory]
    [MemberData(nameof(Existing))]
    public void Bulk_sites_keep_their_coordination_no_two_are_too_near_and_hops_cross_every_face(string crystal, int u, int v, int w, int[] sigmas) =>
        ForEach(crystal, u, v, w, sigmas, boundary =>
        {
            (double reach, int coordination) = (BoundaryCrystal.Of(crystal).Reach, BoundaryCrystal.Of(crystal).Coordination);
            var built = new BuiltBoundary(boundary, reach);
            SiteSet sites = built.Sites;

            // Of two sites on either side of a plane that are nearer than the least distance, the removed one is within half of that.
            int[] bulk = [.. Enumerable.Range(0, sites.Count).Where(site => sites.InterfaceDistance![site] > reach + (0.5 * MinDistance))];
            Assert.All(bulk, site => Assert.Equal(coordination, built.Degree(site)));
            Assert.True(bulk.Length > 0.2 * sites.Count, $"{bulk.Length} of {sites.Count}");
            Assert.True(built.NearestAcross() >= MinDistance);
            Assert.True(built.CrossesEveryFace());
            Assert.True(NetworkPercolation.Of(sites, built.Hops) is { A: true, B: true, C: true, Dimension: 3 });
        });

    [Theory]
    [MemberData(nameof(Existing))]
    public void Without_merging_all_sites_beyond_a_hop_keep_their_coordination(string crystal, int u, int v, int w, int[] sigmas) =>
        ForEach(crystal, u, v, w, sigmas[..1], boundary =>
        {
            (double reach, int coordination) = (BoundaryCrystal.Of(crystal).Reach, BoundaryCrystal.Of(crystal).Coordination);
            var built = new BuiltBoundary(boundary with { MinDistance = 0 }, reach);

            for (int site = 0; site < built.Sites.Count; site++)
            {
                if (built.Sites.InterfaceDistance![site] > reach)
                    Assert.Equal(coordination, built.Degree(site));
            }

            double density = boundary.Structure.Sublattices[0].Positions.Count / Math.Abs(boundary.Structure.Cell.Volume);
            Assert.Equal(density * Math.Abs(built.Sites.Box.Volume), built.Sites.Count, 1e-6);
        });

    private static void ForEach(string crystal, int u, int v, int w, int[] sigmas, Action<GrainBoundarySpecification> check)
    {
        foreach (int sigma in sigmas)
        {
            foreach (BoundaryKind kind in Enum.GetValues<BoundaryKind>())
            {
                check(new GrainBoundarySpecification(
                    BoundaryCrystal.Of(crystal).Structure, new CoincidenceMisorientation(sigma), new MillerTriple(u, v, w), null, kind, 1, 1, 16, 0, 0, 0, MinDistance, 4));
            }
        }
    }
}
