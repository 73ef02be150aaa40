using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Stacks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Stacks;

/// <summary>Site types and regions of a stack keep apart what differs.</summary>
public sealed class StackNamesTests
{
    [Fact]
    public void Like_sublattices_are_one_type_and_unlike_ones_bear_the_layer()
    {
        SiteSet sites = StackBuilder.Build(
            Layers.Stack(
                12, 1, Layers.Crystal("A", 6, Layers.Cubic(3, "Li")), Layers.Crystal("B", 6, Layers.Cubic(3.02, "Li")), Layers.Crystal("C", 6, Layers.Cubic(3, "Li")), Layers.Glass("D", 9)),
            1);

        Assert.Equal(["A-Li", "B-Li", "loose"], sites.Types);
        Assert.Equal([0, 1, 0, 2], Enumerable.Range(0, 4).Select(region => (int)sites.Type.Where((_, site) => sites.Region[site] == region).Distinct().Single()));
    }

    [Fact]
    public void Glass_types_of_one_name_are_one_type() =>
        Assert.Equal(["loose", "site"], StackBuilder.Build(Layers.Stack(12, 1, Layers.Glass("A", 9), Layers.Crystal("B", 6, Layers.Cubic(3)), Layers.Glass("C", 9)), 1).Types);

    [Fact]
    public void A_layer_of_several_regions_keeps_them_and_its_name_means_all()
    {
        var boundary = new GrainBoundarySpecification(
            Layers.Shipped("simple-cubic"), new CoincidenceMisorientation(5), new MillerTriple(0, 0, 1), null, BoundaryKind.Tilt, 1, 1, 0, 0, 0, 0, 1.5, 3);
        SiteSet sites = StackBuilder.Build(Layers.Stack(12, 1.5, new LayerSpecification("gb", 30, new BoundaryLayer(boundary)), Layers.Glass("D", 9)), 1);
        HopPathway hop = new("hop", "site", "site", 0, 3.3, 0.3, 1e13);

        Assert.Equal(["gb-crystal", "gb-boundary", "D"], sites.Regions);
        Assert.Equal(2, sites.Grain!.Where(grain => grain >= 0).Distinct().Count());
        Assert.Equal(Hops(hop), Hops(hop with { Regions = new RegionPair("gb", "gb") }));
        Assert.True(Hops(hop with { Regions = new RegionPair("gb-boundary", "gb-boundary") }) < Hops(hop));
        Refusals.Refusal.Says("no region 'E'", "gb-crystal, gb-boundary, D, gb, D", () => Hops(hop with { Regions = new RegionPair("E", "gb") }));

        int Hops(HopPathway pathway) => HopGraphBuilder.Build(sites, [pathway], [], new SaddleEnergies([pathway], null, sites.Box, 1)).Target.Length;
    }
}
