using FsCheck.Xunit;
using KmcIonics.Lattices.Disorder;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Networks;

/// <summary>Hop graphs of random networks against a search over all pairs and images.</summary>
[Properties(Arbitrary = [typeof(RandomBoxArbitrary)], MaxTest = 60)]
public sealed class HopGraphBuilderTests
{
    // Positions are rounded to quanta; pairs this near to a limit may fall on either side.
    private const double Rounding = 1e-4;

    [Property]
    public void Finds_every_pair_and_no_other(RandomBox box)
    {
        if (box.TryBuild() is not { } graph)
            return;
        for (int from = 0; from < box.Sites.Count; from++)
        {
            var found = Enumerable.Range(graph.FirstHop[from], graph.FirstHop[from + 1] - graph.FirstHop[from]).ToDictionary(hop => graph.Target[hop]);
            for (int to = 0; to < box.Sites.Count; to++)
            {
                Vector3D[] images = [.. box.Images(from, to, 3).Where(vector => to != from || vector.Length > 0)];
                int[] expected = [.. images.Select(vector => Rule(box.Sites, from, to, vector.Length))];
                if (expected.Contains(-2))
                    continue;
                Assert.Equal(expected.Count(rule => rule >= 0), found.ContainsKey(to) ? 1 : 0);
                if (!found.TryGetValue(to, out int hop))
                    continue;
                int at = Array.FindIndex(expected, rule => rule >= 0);
                Assert.Equal(expected[at], graph.Pathway[hop]);
                Assert.True((graph.Frame.ToCartesian(graph.Displacement(from, hop)) - images[at]).Length < Rounding);
            }
        }
    }

    [Property]
    public void Every_hop_has_its_reverse_with_the_same_saddle(RandomBox box)
    {
        var profile = new InterfaceProfile(ProfileShape.Exponential, -0.1, 2.5);
        if (box.TryBuild(new SaddleEnergies(RandomBox.Pathways, profile, box.Sites.Box, 1)) is not { } graph)
            return;
        for (int from = 0; from < box.Sites.Count; from++)
        {
            for (int hop = graph.FirstHop[from]; hop < graph.FirstHop[from + 1]; hop++)
            {
                int to = graph.Target[hop];
                int back = Array.IndexOf(graph.Target, from, graph.FirstHop[to], graph.FirstHop[to + 1] - graph.FirstHop[to]);
                Assert.True(back >= 0);
                (LatticeQuanta forth, LatticeQuanta reverse) = (graph.Displacement(from, hop), graph.Displacement(to, back));
                Assert.Equal(new LatticeQuanta(-forth.A, -forth.B, -forth.C), reverse);
                Assert.Equal((graph.Pathway[hop], graph.SaddleMicroEv[hop]), (graph.Pathway[back], graph.SaddleMicroEv[back]));
                double z = 0.5 * ((double)box.Sites.InterfaceDistance![from] + box.Sites.InterfaceDistance[to]);
                Assert.Equal((RandomBox.Pathways[graph.Pathway[hop]].BarrierEv - (0.1 * Math.Exp(-z / 2.5))) * 1e6, graph.SaddleMicroEv[hop], 1.1);
            }
        }
    }

    /// <summary>Barriers that are drawn, correlated in space or for each hop, are the same from both ends and those of the field at the hop's middle.</summary>
    [Property]
    public void Drawn_barriers_are_symmetric_and_correlated_ones_those_of_the_middle(RandomBox box)
    {
        UnitCell cell = box.Sites.Box;
        double width = Math.Abs(cell.Volume) / new[] { cell.B.Cross(cell.C).Length, cell.C.Cross(cell.A).Length, cell.A.Cross(cell.B).Length }.Max();
        var correlated = new Distribution(DistributionKind.Gaussian, 0.3, 0.05, width / 7);
        HopPathway[] pathways =
            [RandomBox.Pathways[0] with { Barriers = correlated }, RandomBox.Pathways[1] with { Barriers = correlated with { CorrelationLength = 0 } }, RandomBox.Pathways[2]];
        if (box.TryBuild(new SaddleEnergies(pathways, null, cell, 9)) is not { } graph)
            return;
        var field = new EnergyField(correlated, cell, 9, RandomStream.Barriers, 0);
        for (int from = 0; from < box.Sites.Count; from++)
        {
            for (int hop = graph.FirstHop[from]; hop < graph.FirstHop[from + 1]; hop++)
            {
                int to = graph.Target[hop];
                int back = Array.IndexOf(graph.Target, from, graph.FirstHop[to], graph.FirstHop[to + 1] - graph.FirstHop[to]);
                Assert.Equal(graph.SaddleMicroEv[hop], graph.SaddleMicroEv[back]);
                if (graph.Pathway[hop] != 0)
                    continue;
                Vector3D middle = box.Sites.Position[from] + cell.ToFractional(0.5 * graph.Frame.ToCartesian(graph.Displacement(from, hop)));
                middle = new Vector3D(middle.X - Math.Floor(middle.X), middle.Y - Math.Floor(middle.Y), middle.Z - Math.Floor(middle.Z));
                Assert.Equal(field.MicroEv(middle, 0), graph.SaddleMicroEv[hop], 200.0);
            }
        }
    }

    [Property]
    public void Exclusions_are_mutual_and_just_the_near_pairs(RandomBox box)
    {
        if (box.TryBuild() is not { } graph)
            return;
        for (int from = 0; from < box.Sites.Count; from++)
        {
            int[] excluded = graph.Excluded[graph.FirstExclusion![from]..graph.FirstExclusion[from + 1]];
            for (int to = 0; to < box.Sites.Count; to++)
            {
                bool differ = box.Sites.Type[from] != box.Sites.Type[to];
                if (differ && !box.Images(from, to, 0.7 + Rounding).Any())
                    Assert.DoesNotContain(to, excluded);
                if (differ && box.Images(from, to, 0.7 - Rounding).Any())
                    Assert.Contains(to, excluded);
                if (!differ)
                    Assert.DoesNotContain(to, excluded);
            }
        }
    }

    [Fact]
    public void Most_random_boxes_are_large_enough_to_test_with() =>
        Assert.InRange(Enumerable.Range(1, 60).Count(seed => new RandomBox(seed).TryBuild() is not null), 25, 60);

    /// <summary>The pathway that joins two sites at a distance, −1 for none, −2 where rounding decides.</summary>
    private static int Rule(SiteSet sites, int from, int to, double length)
    {
        (int a, int b) = (sites.Type[from], sites.Type[to]);
        int rule = (a, b) switch
        {
            (0, 0) => 0,
            (1, 1) => 2,
            _ => sites.Region[from] != sites.Region[to] ? 1 : -1,
        };
        if (rule < 0)
            return -1;
        HopPathway pathway = RandomBox.Pathways[rule];
        if (Math.Abs(length - pathway.MaxDistance) < Rounding || Math.Abs(length - pathway.MinDistance) < Rounding)
            return -2;
        return length >= pathway.MinDistance && length <= pathway.MaxDistance ? rule : -1;
    }
}
