using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Pathways;
using KmcIonics.Lattices.Tests.Refusals;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Pathways;

/// <summary>The room that immobile ions leave to a hop.</summary>
public sealed class BottleneckTests
{
    private static readonly Dictionary<string, double> s_none = [];

    // Ions on the corners of a cube of 4 Å, oxygen on the middle of its faces normal to c: hops along a and b pass oxygen at 2 Å, hops along c at √8 Å.
    private static readonly CrystalStructure s_cube = new(
        "cube",
        "made for tests",
        new UnitCell(new(4, 0, 0), new(0, 4, 0), new(0, 0, 4)),
        [new Sublattice("A", [Vector3D.Zero])],
        [new EnvironmentAtoms("O", [new Vector3D(0.5, 0.5, 0)]) { Charge = -2 }]);

    [Theory]
    [InlineData(0.59, 6)]
    [InlineData(0.6, 6)]
    [InlineData(0.61, 2)]
    [InlineData(1.42, 2)]
    public void Narrow_hops_are_left_out(double least, int hops)
    {
        Assert.Equal(hops, MotifBuilder.Build(s_cube, [Pathway(least)], []).Hops.Count);
        SiteSet sites = CrystalSites.Expand(new CrystalLatticeSpecification(s_cube, 3, 3, 3));
        HopGraph graph = HopGraphBuilder.Build(sites, [Pathway(least)], [], new SaddleEnergies([Pathway(least)], null, sites.Box, 1));
        Assert.Equal(27 * hops, graph.Target.Length);
        BottleneckSpread spread = Assert.Single(BottleneckSpread.Of(sites, graph, [s_cube], s_none)!)!;
        Assert.Null(Assert.Single(BottleneckSpread.Of(sites, graph, [], s_none)!));
        Assert.Equal((hops == 6 ? 0.6 : Math.Sqrt(8) - 1.4, Math.Sqrt(8) - 1.4), (spread.Least, spread.Greatest), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-4);
    }

    [Fact]
    public void A_path_beside_an_atom_at_its_end_counts_the_end()
    {
        // The atom is behind the end of the path along a, 1 Å away from it.
        CrystalStructure structure = s_cube with { Cell = new UnitCell(new(4, 0, 0), new(0, 40, 0), new(0, 0, 40)), Environment = [new EnvironmentAtoms("O", [new Vector3D(0, 0.05, 0)])] };
        Assert.Equal(2, MotifBuilder.Build(structure, [Pathway(0.59)], []).Hops.Count);
        Refusal.Says("matches no pair of sites between 0 and 4.1 Å with a bottleneck of at least 0.61 Å", "nearest", () => MotifBuilder.Build(structure, [Pathway(0.61)], []));
    }

    [Fact]
    public void Radii_of_the_job_go_before_the_table() =>
        Assert.Equal(6, MotifBuilder.Build(s_cube, [Pathway(0.99)], [], new Dictionary<string, double> { ["O"] = 1.0 }).Hops.Count);

    [Fact]
    public void What_is_not_known_is_said()
    {
        Refusal.Says("the lattice has none", "leave min_bottleneck out", () => MotifBuilder.Build(s_cube with { Environment = [] }, [Pathway(1)], []));
        Refusal.Says("the ionic radius of Pu of charge +4 is not known", "ionic_radii", () => MotifBuilder.Build(s_cube with { Environment = [new EnvironmentAtoms("Pu", [new Vector3D(0.5, 0.5, 0)]) { Charge = 4 }] }, [Pathway(1)], []));
    }

    [Theory]
    [InlineData("O", -2.0, 1.4)]
    [InlineData("O", null, 1.4)]
    [InlineData("S", 6.0, 0.12)]
    [InlineData("S", null, 1.84)]
    [InlineData("Fe", 2.6, 0.645)]
    [InlineData("Zr", 4.0, 0.72)]
    [InlineData("Zr", -4.0, null)]
    [InlineData("He", null, null)]
    public void Radii_are_Shannons(string element, double? charge, double? radius) => Assert.Equal(radius, IonicRadius.Of(element, charge));

    private static HopPathway Pathway(double least) => new("hop", "A", "A", 0, 4.1, 0.3, 1e13) { MinBottleneck = least };
}
