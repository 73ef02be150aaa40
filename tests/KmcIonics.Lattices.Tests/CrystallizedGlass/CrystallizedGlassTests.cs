using KmcIonics.Lattices.CrystallizedGlass;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Tests.Refusals;
using KmcIonics.Lattices.Tests.Structures;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.CrystallizedGlass;

/// <summary>A crystallized glass has the crystallinity, the densities and the interface shell it was asked for.</summary>
public sealed class CrystallizedGlassTests
{
    private const double Bulk = 0.2;
    private const double Rise = 0.5;
    private const double Decay = 6;

    private static readonly InterfaceShell s_shell = new(8, "fast", Rise, Decay);

    private static readonly CoordinationType[] s_types =
    [
        new("fast", Bulk, Distribution.Constant(0)), new("slow", 0.5, Distribution.Constant(0)), new("slower", 0.3, new Distribution(DistributionKind.Gaussian, 0, 0.02, 0)),
    ];

    /// <summary>Shapes with a crystallinity each.</summary>
    public static TheoryData<GrainShape, double, int> Shapes { get; } = new()
    {
        { GrainShape.Spheres, 0.3, 5 }, { GrainShape.Spheres, 0.1, 1 }, { GrainShape.Voronoi, 0.6, 6 }, { GrainShape.Voronoi, 0.3, 3 }, { GrainShape.Slab, 0.45, 1 },
    };

    /// <summary>The crystal's volume, counted by its sites, is the crystallinity; a cut grain's number of sites fluctuates with its surface.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Crystallinity_and_density_hold(GrainShape shape, double crystallinity, int grains)
    {
        SiteSet sites = Build(shape, crystallinity, grains, 1);
        double volume = Math.Abs(sites.Box.Volume);
        CrystalStructure structure = Structure;
        double perVolume = structure.Sublattices[0].Positions.Count / structure.Cell.Volume;
        int crystal = sites.Region.Count(region => region == 0);

        // A slab is cut at planes of the lattice: to within one plane of sites at either side.
        double tolerance = shape == GrainShape.Slab ? 3.5 / 90 : 0.005;
        Assert.Equal(crystallinity, crystal / perVolume / volume, tolerance);
        Assert.Equal(0.02 * (1 - crystallinity) * volume, sites.Count - crystal, 1.0);
        Assert.Equal(grains, sites.Grain!.Where(grain => grain >= 0).Distinct().Count());
    }

    [Theory]
    [InlineData(GrainShape.Spheres)]
    [InlineData(GrainShape.Voronoi)]
    public void Grains_smaller_than_a_unit_cell_are_refused(GrainShape shape) => Refusal.Says(
        "each of 2,000 grains has on average 109.3 Å³, less than a unit cell", "Take fewer grains", () => Build(shape, 0.3, 2000, 1));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void No_two_sites_are_too_near_and_regions_follow_the_distance(GrainShape shape, double crystallinity, int grains)
    {
        SiteSet sites = Build(shape, crystallinity, grains, 2);
        QuantaFrame frame = QuantaFrame.Of(sites.Box);
        var search = new NeighbourSearch(frame, [.. sites.Position.Select(frame.Quantise)], Periodicity.All);

        for (int site = 0; site < sites.Count; site++)
        {
            Assert.Empty(search.Within(site, 2.6 - 2e-5));
            Assert.Equal(sites.Region[site] == 0, sites.Grain![site] >= 0);
            if (sites.Region[site] > 0)
                Assert.Equal(sites.InterfaceDistance![site] <= 8 ? 1 : 2, sites.Region[site]);
        }
    }

    /// <summary>Maximum likelihood of Δp and ξ from the lattice, by Newton steps on a grid start; errors from the Fisher information.</summary>
    [Theory]
    [InlineData(GrainShape.Spheres, 0.25, 4)]
    [InlineData(GrainShape.Slab, 0.4, 1)]
    [InlineData(GrainShape.Voronoi, 0.4, 4)]
    public void The_profile_of_the_fast_type_returns_rise_and_decay_length(GrainShape shape, double crystallinity, int grains)
    {
        SiteSet sites = Build(shape, crystallinity, grains, 3, 120);
        int fast = sites.Types.ToList().IndexOf("fast");
        (double Distance, bool IsFast)[] glass =
            [.. Enumerable.Range(0, sites.Count).Where(site => sites.Region[site] > 0).Select(site => ((double)sites.InterfaceDistance![site], sites.Type[site] == fast))];
        (double rise, double decay) = (0.3, 10);
        double[,] information = new double[2, 2];
        for (int step = 0; step < 60; step++)
        {
            (double gradientRise, double gradientDecay) = (0, 0);
            information = new double[2, 2];
            foreach ((double z, bool isFast) in glass)
            {
                double e = Math.Exp(-z / decay);
                double p = Math.Clamp(Bulk + (rise * e), 1e-6, 1 - 1e-6);
                (double byRise, double byDecay) = (e, rise * e * z / (decay * decay));
                double residual = ((isFast ? 1 : 0) - p) / (p * (1 - p));
                gradientRise += residual * byRise;
                gradientDecay += residual * byDecay;
                information[0, 0] += byRise * byRise / (p * (1 - p));
                information[0, 1] += byRise * byDecay / (p * (1 - p));
                information[1, 1] += byDecay * byDecay / (p * (1 - p));
            }

            double determinant = (information[0, 0] * information[1, 1]) - (information[0, 1] * information[0, 1]);
            rise += 0.5 * ((information[1, 1] * gradientRise) - (information[0, 1] * gradientDecay)) / determinant;
            decay += 0.5 * ((information[0, 0] * gradientDecay) - (information[0, 1] * gradientRise)) / determinant;
        }

        double det = (information[0, 0] * information[1, 1]) - (information[0, 1] * information[0, 1]);
        (double riseError, double decayError) = (Math.Sqrt(information[1, 1] / det), Math.Sqrt(information[0, 0] / det));
        Assert.True(Math.Abs(rise - Rise) < 3 * riseError, $"Δp = {rise:F3} ± {riseError:F3}");
        Assert.True(Math.Abs(decay - Decay) < 3 * decayError, $"ξ = {decay:F2} ± {decayError:F2}");
        Assert.True(riseError < 0.1 && decayError < 2, $"the test would not notice: {riseError:F3}, {decayError:F2}");
    }

    [Fact]
    public void Too_much_crystal_for_spheres_and_too_large_grains_are_refused()
    {
        Assert.Contains("spheres cannot fill", Assert.Throws<InputException>(() => Build(GrainShape.Spheres, 0.7, 5, 1)).Problem, StringComparison.Ordinal);
        var flat = new CrystallizedGlassSpecification(
            new UnitCell(new Vector3D(200, 0, 0), new Vector3D(0, 200, 0), new Vector3D(0, 0, 30)),
            Structure,
            GrainShape.Spheres,
            new GrainArrangement(1, GrainSpacing.Even, 0, GrainTexture.Random),
            0.3,
            0.02,
            2.6,
            s_types,
            s_shell);
        Assert.Contains("larger than the box", Assert.Throws<InputException>(() => CrystallizedGlassBuilder.Build(flat, 1)).Problem, StringComparison.Ordinal);
    }

    /// <summary>Crystallinity by volume, where whole planes of sites count too coarsely.</summary>
    [Theory]
    [InlineData(0.15)]
    [InlineData(0.6)]
    public void The_share_of_the_box_that_no_glass_site_enters_is_the_crystallinity_of_a_slab(double crystallinity)
    {
        SiteSet sites = Build(GrainShape.Slab, crystallinity, 1, 4);
        double[] glass = [.. Enumerable.Range(0, sites.Count).Where(site => sites.Region[site] > 0).Select(site => Math.Abs(sites.Position[site].Z - 0.5))];

        // The nearest of N glass sites, evenly spread over a share 1 − X in height, lies beyond ½X by ½(1 − X)/N on average.
        Assert.InRange(2 * glass.Min(), crystallinity - 1e-9, crystallinity + 0.005);
    }

    private static CrystalStructure Structure => ShippedNetwork.Read("na3ps4");

    private static SiteSet Build(GrainShape shape, double crystallinity, int grains, ulong seed, double edge = 90) => CrystallizedGlassBuilder.Build(
        new CrystallizedGlassSpecification(
            new UnitCell(new Vector3D(edge, 0, 0), new Vector3D(0, edge, 0), new Vector3D(0, 0, edge)),
            Structure,
            shape,
            new GrainArrangement(grains, GrainSpacing.Even, 0, GrainTexture.Random),
            crystallinity,
            0.02,
            2.6,
            s_types,
            s_shell),
        seed);
}
