using FsCheck.Xunit;
using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices.Tests.Networks;

/// <summary>What a list of hops forgets, against a count over all pairs and images.</summary>
[Properties(Arbitrary = [typeof(RandomBoxArbitrary)], MaxTest = 60)]
public sealed class UnjoinedPairsTests
{
    private const double Rounding = 1e-4;

    /// <summary>A and B are joined between left and right only.</summary>
    [Property]
    public void Are_all_pairs_of_combinations_without_a_hop(RandomBox box)
    {
        if (box.TryBuild() is not { } graph)
            return;
        SiteSet sites = box.Sites;
        string Name(int site) => $"{sites.Types[sites.Type[site]]} in {sites.Regions[sites.Region[site]]}";
        var joined = new HashSet<(string, string)>();
        double[] reach = new double[2];
        for (int from = 0; from < sites.Count; from++)
        {
            for (int hop = graph.FirstHop[from]; hop < graph.FirstHop[from + 1]; hop++)
            {
                joined.Add((Name(from), Name(graph.Target[hop])));
                reach[sites.Type[from]] = Math.Max(reach[sites.Type[from]], graph.Frame.ToCartesian(graph.Displacement(from, hop)).Length);
            }
        }

        var expected = new Dictionary<(string, string), (int Least, int Most)>();
        for (int from = 0; from < sites.Count; from++)
        {
            for (int to = from + 1; to < sites.Count; to++)
            {
                (string, string) pair = string.CompareOrdinal(Name(from), Name(to)) <= 0 ? (Name(from), Name(to)) : (Name(to), Name(from));
                double range = Math.Min(reach[sites.Type[from]], reach[sites.Type[to]]);
                if (joined.Contains(pair) || graph.Excluded.AsSpan(graph.FirstExclusion![from]..graph.FirstExclusion[from + 1]).Contains(to))
                    continue;
                (int least, int most) = expected.GetValueOrDefault(pair);
                expected[pair] = (least + box.Images(from, to, range - Rounding).Count(), most + box.Images(from, to, range + Rounding).Count());
            }
        }

        IReadOnlyList<UnjoinedPairs> found = UnjoinedPairs.Of(sites, graph);

        Assert.All(found, pairs => Assert.InRange(pairs.Count, expected[(pairs.First, pairs.Second)].Least, expected[(pairs.First, pairs.Second)].Most));
        Assert.All(expected.Where(pair => pair.Value.Least > 0), pair => Assert.Contains(found, pairs => (pairs.First, pairs.Second) == pair.Key));
        Assert.Equal(found.OrderByDescending(pairs => pairs.Count).Select(pairs => pairs.Count), found.Select(pairs => pairs.Count));
    }

    [Fact]
    public void Most_random_boxes_have_some() => Assert.InRange(
        Enumerable.Range(1, 60).Count(seed => new RandomBox(seed) is var box && box.TryBuild() is { } graph && UnjoinedPairs.Of(box.Sites, graph).Count > 0), 20, 60);
}
