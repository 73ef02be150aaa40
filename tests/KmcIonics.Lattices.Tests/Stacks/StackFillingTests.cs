using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Stacks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Stacks;

/// <summary>Layers without a cell of their own fill the plane, and no two sites are too near.</summary>
public sealed class StackFillingTests
{
    private static readonly UnitCell s_unit = new(new Vector3D(1, 0, 0), new Vector3D(0, 1, 0), new Vector3D(0, 0, 1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_pair_is_nearer_than_the_least_distance_and_glass_keeps_its_density(bool open)
    {
        const double MinDistance = 2.1;
        StackSpecification stack = Layers.Stack(
            24, MinDistance, Layers.Glass("lower", 20), Layers.Crystal("middle", 18, Layers.Shipped("fcc"), 1, 1, 1), Layers.Glass("upper", 15)) with
        { Gap = 0.3 };
        SiteSet sites = StackBuilder.Build(open ? stack.Between(6, 5) : stack, 3);
        QuantaFrame frame = QuantaFrame.Of(sites.Box);
        var search = new NeighbourSearch(frame, [.. sites.Position.Select(frame.Quantise)], sites.Periodic);

        for (int site = 0; site < sites.Count; site++)
            Assert.All(search.Within(site, MinDistance), other => Assert.True(other.Length >= MinDistance - 1e-4, $"{other.Length}"));
        Assert.Equal(3, sites.Regions.Count);
        double area = sites.Box.A.Cross(sites.Box.B).Length;
        int glass = sites.Region.Count(region => region == 0);
        Assert.InRange(glass, 0.93 * 0.03 * 20 * area, 0.03 * 20 * area + 1);
        Assert.NotEqual(sites.Position.Where((_, site) => sites.Region[site] == 0).Select(p => p.X).Take(50), sites.Position.Where((_, site) => sites.Region[site] == 2).Select(p => p.X).Take(50));
    }

    [Fact]
    public void Layers_that_fill_do_so_in_a_skew_plane()
    {
        var hexagonal = new CrystalStructure("hexagonal", "test", UnitCell.FromLengthsAndAngles(3, 3, 5, 90, 90, 120), [new Sublattice("Li", [Vector3D.Zero])], []);
        var grains = new GrainArrangement(2, GrainSpacing.Even, 0, GrainTexture.Random);
        CoordinationType[] types = [new CoordinationType("loose", 1, Distribution.Constant(0))];
        SiteSet sites = StackBuilder.Build(
            Layers.Stack(
                16,
                2.1,
                Layers.Crystal("A", 10, hexagonal),
                new LayerSpecification("B", 16, new FillingLayer(new PolycrystalSpecification(s_unit, Layers.Cubic(3), grains, 2.1, 3), 0)),
                new LayerSpecification(
                    "C", 16, new FillingLayer(new CrystallizedGlassSpecification(s_unit, Layers.Cubic(3), GrainShape.Spheres, grains, 0.2, 0.03, 2.1, types, new InterfaceShell(3, null, 0, 1)), 0))),
            1);

        Assert.Equal(["A", "B-crystal", "B-boundary", "C-crystal", "C-interface", "C-glass"], sites.Regions);
        Assert.Equal(["Li", "site", "loose"], sites.Types);
        Assert.Equal(-0.5, sites.Box.A.Dot(sites.Box.B) / (sites.Box.A.Length * sites.Box.B.Length), 1e-9);
        double area = sites.Box.A.Cross(sites.Box.B).Length;
        Assert.Equal(area * 2 / (3 * 3 * Math.Sqrt(0.75)), sites.Region.Count(region => region == 0), 1e-6);
        Assert.InRange(sites.Region.Count(region => region is 1 or 2), 0.7 * area * 16 / 27, area * 16 / 27);
        Assert.InRange(sites.Region.Count(region => region > 2), 0.8 * area * 16 * 0.0335, area * 16 * 0.0335);
        QuantaFrame frame = QuantaFrame.Of(sites.Box);
        var search = new NeighbourSearch(frame, [.. sites.Position.Select(frame.Quantise)], sites.Periodic);
        Assert.All(Enumerable.Range(0, sites.Count), site => Assert.All(search.Within(site, 2.1), other => Assert.True(other.Length >= 2.1 - 1e-4)));
    }
}
