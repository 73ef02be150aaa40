using FsCheck.Xunit;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Lattices.Tests.Networks;

/// <summary>Heights of passes against networks from which all higher hops were taken, and against thresholds of percolation.</summary>
public sealed class PercolationBarrierTests
{
    [Property(Arbitrary = [typeof(RandomBoxArbitrary)], MaxTest = 60)]
    public void HopsUpToThePassPercolateAndThoseBelowItDoNot(RandomBox box)
    {
        if (box.TryBuild() is not { } built)
            return;
        var random = new Random(box.Seed);
        SiteSet sites = box.Sites with { EnergyMicroEv = [.. Enumerable.Range(0, box.Sites.Count).Select(_ => random.Next(-50_000, 50_000))] };
        HopGraph graph = built with { SaddleMicroEv = Saddles(built, 400_000, box.Seed) };

        PercolationBarrier passes = PercolationBarrier.Of(sites, graph)!;

        NetworkPercolation all = NetworkPercolation.Of(sites, graph);
        Assert.Equal((all.A, all.B, all.C), (passes.A is not null, passes.B is not null, passes.C is not null));
        foreach ((double? pass, Func<NetworkPercolation, bool> along) in ((double?, Func<NetworkPercolation, bool>)[])[(passes.A, one => one.A), (passes.B, one => one.B), (passes.C, one => one.C)])
        {
            if (pass is not { } height)
                continue;
            Assert.True(along(NetworkPercolation.Of(sites, UpTo(sites, graph, height + 1e-9))));
            Assert.False(along(NetworkPercolation.Of(sites, UpTo(sites, graph, height - 1e-9))));
        }
    }

    /// <summary>Of barriers drawn evenly up to 1 eV, the pass is the threshold of bond percolation: 0.2488 of simple cubic (C. D. Lorenz, R. M. Ziff, Phys. Rev. E 57, 230 (1998)).</summary>
    [Fact]
    public void ThePassOfSimpleCubicIsItsThreshold()
    {
        double[] found = [.. Enumerable.Range(1, 4).SelectMany(seed =>
        {
            (SiteSet sites, HopGraph graph) = SimpleCubic(24);
            PercolationBarrier passes = PercolationBarrier.Of(sites, graph with { SaddleMicroEv = Saddles(graph, 1_000_000, seed) })!;
            return new[] { passes.A!.Value, passes.B!.Value, passes.C!.Value };
        })];
        Assert.InRange(found.Average(), 0.2488 - 0.01, 0.2488 + 0.01);
    }

    [Fact]
    public void OneBarrierEverywhereIsThePass()
    {
        (SiteSet sites, HopGraph graph) = SimpleCubic(3);
        Assert.Equal(new PercolationBarrier(0.35, 0.35, 0.35), PercolationBarrier.Of(sites, graph));
    }

    private static (SiteSet Sites, HopGraph Graph) SimpleCubic(int repeats)
    {
        SiteSet sites = CrystalSites.Expand(new CrystalLatticeSpecification(Crystals.SimpleCubic().Structure, repeats, repeats, repeats));
        HopPathway[] pathways = [new("hop", sites.Types[0], sites.Types[0], 0, 3.1, 0.35, 1e13)];
        return (sites, HopGraphBuilder.Build(sites, pathways, [], new SaddleEnergies(pathways, null, sites.Box, 1)));
    }

    // The same in both directions.
    private static int[] Saddles(HopGraph graph, int most, int seed)
    {
        int[] saddles = new int[graph.Target.Length];
        var known = new Dictionary<(int, int, int, int, int), int>();
        var random = new Random(seed);
        for (int site = 0; site < graph.FirstHop.Length - 1; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                CellOffset image = ImageCode.Decode(graph.Image[hop]);
                (int, int, int, int, int) key = (site, graph.Target[hop], image.A, image.B, image.C);
                (int, int, int, int, int) back = (graph.Target[hop], site, -image.A, -image.B, -image.C);
                if (!known.TryGetValue(back, out saddles[hop]) && !known.TryGetValue(key, out saddles[hop]))
                    known.Add(key, saddles[hop] = random.Next(most));
            }
        }

        return saddles;
    }

    private static HopGraph UpTo(SiteSet sites, HopGraph graph, double height)
    {
        int[] first = new int[sites.Count + 1];
        var kept = new List<int>();
        for (int site = 0; site < sites.Count; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                (int from, int to) = (sites.EnergyOf(1, site), sites.EnergyOf(1, graph.Target[hop]));
                if ((from * 1e-6) + (KineticallyResolvedBarrier.TwiceMicroEv(graph.SaddleMicroEv[hop], from, to) * 0.5e-6) <= height)
                    kept.Add(hop);
            }

            first[site + 1] = kept.Count;
        }

        return graph with
        {
            FirstHop = first,
            Target = [.. kept.Select(hop => graph.Target[hop])],
            Image = [.. kept.Select(hop => graph.Image[hop])],
            Pathway = [.. kept.Select(hop => graph.Pathway[hop])],
            SaddleMicroEv = [.. kept.Select(hop => graph.SaddleMicroEv[hop])],
        };
    }
}
