using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Stacks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Stacks;

/// <summary>Layers over one another: counts, strain, least distance, regions, names, ends.</summary>
public sealed class StackTests
{
    private static readonly HopPathway s_hop = new("hop", "site", "site", 0, 3.1, 0.3, 1e13);

    [Theory]
    [InlineData("simple-cubic", 0, 0, 1, 6, 3.0)]
    [InlineData("simple-cubic", 1, 1, 0, 6, 2.1213203)]
    [InlineData("simple-cubic", 1, 1, 1, 6, 5.1961524)]
    [InlineData("fcc", 0, 0, 1, 12, 4.2426407)]
    [InlineData("fcc", 1, 1, 1, 12, 7.3484692)]
    [InlineData("bcc", 2, 1, 0, 8, 7.7459667)]
    public void Two_layers_of_one_crystal_are_that_crystal(string structure, int h, int k, int l, int coordination, double repeat)
    {
        CrystalStructure crystal = Layers.Shipped(structure);
        SiteSet sites = StackBuilder.Build(Layers.Stack(12, 2, Layers.Crystal("A", 16, crystal, h, k, l), Layers.Crystal("B", 11, crystal, h, k, l)), 1);
        HopGraph graph = Graph(sites, s_hop);

        Assert.Equal(["A", "B"], sites.Regions);
        Assert.Equal(["site"], sites.Types);
        double density = crystal.Sublattices[0].Positions.Count / Math.Abs(crystal.Cell.Volume);
        Assert.Equal(density * Math.Abs(sites.Box.Volume), sites.Count, 1e-6 * sites.Count);
        Assert.All(sites.Stack!.Layers, layer => Assert.InRange(layer.Strain.Largest, 0, 1e-12));
        Assert.All(sites.Stack.Layers, layer => Assert.Equal(0, Fraction((layer.Top - layer.Bottom) / repeat), 1e-5));
        Assert.InRange(sites.Stack.Layers[0].Top - sites.Stack.Layers[0].Bottom, 16 - (repeat / 2), 16 + (repeat / 2) + 1e-6);

        // A slab that lies over itself after some planes joins its like without a fault.
        Assert.All(Enumerable.Range(0, sites.Count), site => Assert.Equal(coordination, graph.FirstHop[site + 1] - graph.FirstHop[site]));
    }

    [Fact]
    public void The_strain_is_that_of_the_cells()
    {
        StackSpecification stack = Layers.Stack(20, 2, Layers.Crystal("A", 9, Layers.Cubic(3)), Layers.Crystal("B", 9.3, Layers.Cubic(3.1)));

        SiteSet strained = StackBuilder.Build(stack with { Matching = new PlaneMatching(0.04, 2000, null) }, 1);
        SiteSet other = StackBuilder.Build(stack with { Matching = new PlaneMatching(0.04, 2000, "B") }, 1);
        SiteSet exact = StackBuilder.Build(stack with { Matching = new PlaneMatching(1e-6, 1e5, null) }, 1);

        Assert.Equal((3 / 3.1) - 1, strained.Stack!.Layers[1].Strain.XX, 1e-12);
        Assert.Equal((3 / 3.1) - 1, strained.Stack.Layers[1].Strain.YY, 1e-12);
        Assert.Equal(0, strained.Stack.Layers[0].Strain.Largest, 1e-12);
        Assert.Equal(21, strained.Box.A.Length, 1e-9);
        Assert.Equal((3.1 / 3) - 1, other.Stack!.Layers[0].Strain.XX, 1e-12);
        Assert.Equal(2 * 7 * 7 * 3, other.Count);
        Assert.Contains(strained.Notes, note => note.Contains("layer B: 9.30 Å, 49 cells in plane, strain ε_xx = -3.226 %", StringComparison.Ordinal));

        // 31 cells of 3 Å are 30 of 3.1 Å.
        Assert.Equal(93, exact.Box.A.Length, 1e-9);
        Assert.Equal((31 * 31 * 3) + (30 * 30 * 3), exact.Count);
        Assert.All(exact.Stack!.Layers, layer => Assert.InRange(layer.Strain.Largest, 0, 1e-12));
    }

    [Fact]
    public void Three_crystals_share_a_cell()
    {
        SiteSet sites = StackBuilder.Build(
            Layers.Stack(1, 1, Layers.Crystal("A", 6, Layers.Cubic(3)), Layers.Crystal("B", 8, Layers.Cubic(4)), Layers.Crystal("C", 10, Layers.Cubic(5))) with { Matching = new PlaneMatching(1e-6, 4000, null) }, 1);

        Assert.Equal(60, sites.Box.A.Length, 1e-9);
        Assert.Equal((20 * 20 * 2) + (15 * 15 * 2) + (12 * 12 * 2), sites.Count);
    }

    [Fact]
    public void Distances_are_to_the_nearest_interface_and_regions_to_the_layer()
    {
        SiteSet sites = StackBuilder.Build((Layers.Stack(9, 1, Layers.Crystal("A", 12, Layers.Cubic(3)), Layers.Crystal("B", 9, Layers.Cubic(3))) with { Gap = 1 }).Between(6, 8), 1);
        StackGeometry stack = sites.Stack!;

        Assert.Equal(6 + 1 + 12 + 1 + 9 + 1 + 8, sites.Box.C.Length, 1e-9);
        Assert.Equal([6, 30], stack.Electrodes.Select(face => Math.Round(face.Height, 9)));
        Assert.Equal(24 * 81, sites.Volume, 1e-6);
        for (int site = 0; site < sites.Count; site++)
        {
            double height = sites.Position[site].Z * sites.Box.C.Length;
            double[] faces = [6, 19.5, 30];
            Assert.Equal(faces.Min(face => Math.Abs(height - face)), sites.InterfaceDistance![site], 1e-4);
            Assert.Equal(height < 19.5 ? 0 : 1, sites.Region[site]);
            Assert.Equal(height < 10 ? 0 : height > 26 ? 1 : -1, stack.Contact[site]);
            Assert.Equal(sites.Region[site], sites.Grain![site]);
        }

        Assert.All(sites.Environment.Single(atoms => atoms.Species == "Li").Positions, atom => Assert.InRange(atom.Z * sites.Box.C.Length, 0, 6));
        Assert.All(sites.Environment.Single(atoms => atoms.Species == "Au").Positions, atom => Assert.InRange(atom.Z * sites.Box.C.Length, 30, 38));
        Assert.Equal(7 * 9, sites.Environment.Single(atoms => atoms.Species == "S").Positions.Count);
    }

    [Fact]
    public void No_hop_leads_through_an_open_end()
    {
        // Electrodes so thin that hops would reach through them.
        StackSpecification stack = Layers.Stack(12, 1, Layers.Crystal("A", 12, Layers.Cubic(3)), Layers.Crystal("B", 12, Layers.Cubic(3)));
        HopPathway far = s_hop with { MaxDistance = 5.6 };
        HopGraph closed = Graph(StackBuilder.Build(stack, 1), far);
        SiteSet sites = StackBuilder.Build(stack.Between(1, 1), 1);
        HopGraph open = Graph(sites, far);

        Assert.Contains(closed.Image, image => ImageCode.Decode(image).C != 0);
        Assert.DoesNotContain(open.Image, image => ImageCode.Decode(image).C != 0);
        var percolation = NetworkPercolation.Of(sites, open);
        Assert.Equal((true, true, true, 2), (percolation.A, percolation.B, percolation.C, percolation.Dimension));
        Assert.Equal(3, NetworkPercolation.Of(StackBuilder.Build(stack, 1), closed).Dimension);
        for (int site = 0; site < sites.Count; site++)
        {
            for (int hop = open.FirstHop[site]; hop < open.FirstHop[site + 1]; hop++)
                Assert.Equal(1, Enumerable.Range(open.FirstHop[open.Target[hop]], open.FirstHop[open.Target[hop] + 1] - open.FirstHop[open.Target[hop]]).Count(back => open.Target[back] == site));
        }
    }

    [Fact]
    public void The_same_seed_is_the_same_lattice_and_another_is_not()
    {
        StackSpecification stack = Layers.Stack(20, 2, Layers.Glass("A", 15), Layers.Crystal("B", 9, Layers.Cubic(3)));

        Assert.Equal(StackBuilder.Build(stack, 5).Position, StackBuilder.Build(stack, 5).Position);
        Assert.NotEqual(StackBuilder.Build(stack, 5).Position, StackBuilder.Build(stack, 6).Position);
    }

    private static HopGraph Graph(SiteSet sites, HopPathway pathway) => HopGraphBuilder.Build(sites, [pathway], [], new SaddleEnergies([pathway], null, sites.Box, 1));

    private static double Fraction(double value) => value - Math.Round(value);
}
