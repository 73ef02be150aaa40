using KmcIonics.Lattices.CrystallizedGlass;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Tests.Structures;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.CrystallizedGlass;

/// <summary>Hops between sites of the same types have the barrier of their regions.</summary>
public sealed class BarrierClassTests
{
    private static readonly (string First, string Second, double Ev)[] s_classes = [("interface", "interface", 0.25), ("interface", "glass", 0.3), ("glass", "glass", 0.35)];

    [Fact]
    public void Glass_interface_and_what_joins_them()
    {
        HopPathway[] pathways =
        [
            new("bulk", "Na", "Na", 0, 3.7, 0.2, 1e13),
            .. s_classes.Select(one => new HopPathway($"{one.First} {one.Second}", "any", "any", 0, 4.4, one.Ev, 1e13) { Regions = new RegionPair(one.First, one.Second) }),
        ];
        SiteSet sites = CrystallizedGlassBuilder.Build(
            new CrystallizedGlassSpecification(
                new UnitCell(new Vector3D(40, 0, 0), new Vector3D(0, 40, 0), new Vector3D(0, 0, 60)),
                ShippedNetwork.Read("na3ps4"),
                GrainShape.Slab,
                new GrainArrangement(1, GrainSpacing.Even, 0, GrainTexture.Random),
                0.4,
                0.02,
                2.6,
                [new CoordinationType("any", 1, Distribution.Constant(0))],
                new InterfaceShell(8, "any", 0, 5)),
            1);
        HopGraph hops = HopGraphBuilder.Build(sites, pathways, [], new SaddleEnergies(pathways, null, sites.Box, 1));

        int[] seen = new int[pathways.Length];
        for (int from = 0; from < sites.Count; from++)
        {
            for (int hop = hops.FirstHop[from]; hop < hops.FirstHop[from + 1]; hop++)
            {
                string[] ends = [.. new[] { from, hops.Target[hop] }.Select(site => sites.Regions[sites.Region[site]])];
                double expected = ends.Contains("crystal") ? 0.2 : s_classes.Single(one => ends.Order().SequenceEqual(new[] { one.First, one.Second }.Order())).Ev;
                Assert.Equal(expected, hops.SaddleMicroEv[hop] * 1e-6, 1e-9);
                seen[hops.Pathway[hop]]++;
            }
        }

        Assert.All(seen, count => Assert.InRange(count, 100, int.MaxValue));
    }
}
