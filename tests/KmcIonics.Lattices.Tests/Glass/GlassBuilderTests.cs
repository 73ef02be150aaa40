using FsCheck.Xunit;
using KmcIonics.Lattices.Glass;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Glass;

/// <summary>A glass has the density, distances, types and coordination that it was asked for.</summary>
public sealed class GlassBuilderTests
{
    private static readonly UnitCell s_box = new(new Vector3D(62, 0, 0), new Vector3D(12, 60, 0), new Vector3D(-9, 14, 58));

    private static readonly CoordinationType[] s_types =
    [
        new("tetrahedral", 0.55, Distribution.Constant(0)),
        new("octahedral", 0.3, new Distribution(DistributionKind.Gaussian, 0.05, 0.02, 0)),
        new("trigonal", 0.15, Distribution.Constant(0.1)),
    ];

    [Theory]
    [InlineData(0.02, 2.4)]
    [InlineData(0.03, 2.6)]
    [InlineData(0.025, 3.1)]
    [InlineData(0.01, 4.6)]
    public void Density_and_least_distance_hold(double density, double minDistance)
    {
        SiteSet sites = Build(density, minDistance);

        Assert.InRange(sites.Count / Math.Abs(s_box.Volume) / density, 0.999, 1.001);
        Assert.True(Nearest(sites) >= minDistance - 2e-5);
    }

    [Property(MaxTest = 20)]
    public void They_hold_in_boxes_of_any_shape(int seed)
    {
        var random = new Random(seed);
        double Skew() => (random.NextDouble() * 12) - 6;
        var box = new UnitCell(new Vector3D(14 + (8 * random.NextDouble()), 0, 0), new Vector3D(Skew(), 14 + (8 * random.NextDouble()), 0), new Vector3D(Skew(), Skew(), 14 + (8 * random.NextDouble())));
        double minDistance = 1.5 + (1.8 * random.NextDouble());
        int count = (int)(0.45 * Math.Abs(box.Volume) / (Math.PI / 6 * minDistance * minDistance * minDistance));

        SiteSet sites = GlassBuilder.Build(new GlassSpecification(box, count, minDistance, s_types, null), (ulong)random.Next());

        Assert.Equal(count, sites.Count);
        Assert.True(Nearest(sites) >= minDistance - 2e-5);
        Assert.All(sites.Position, p => Assert.True(p.X is >= 0 and < 1 && p.Y is >= 0 and < 1 && p.Z is >= 0 and < 1));
    }

    [Fact]
    public void Type_fractions_are_binomial_and_energies_follow_the_type()
    {
        SiteSet sites = Build(0.02, 2.4);

        for (int type = 0; type < s_types.Length; type++)
        {
            double p = s_types[type].Fraction;
            int count = sites.Type.Count(t => t == type);
            Assert.True(Math.Abs(count - (p * sites.Count)) < 3 * Math.Sqrt(p * (1 - p) * sites.Count), $"{s_types[type].Name}: {count} of {sites.Count}");
        }

        Assert.All(Enumerable.Range(0, sites.Count).Where(site => sites.Type[site] == 2), site => Assert.Equal(100_000, sites.EnergyMicroEv![site]));
        double[] drawn = [.. Enumerable.Range(0, sites.Count).Where(site => sites.Type[site] == 1).Select(site => sites.EnergyMicroEv![site] / 1e6)];
        Assert.Equal(0.05, drawn.Average(), 4 * 0.02 / Math.Sqrt(drawn.Length));
    }

    [Fact]
    public void The_wanted_coordination_is_approached_by_moving()
    {
        var target = new CoordinationTarget(4.5, [new(6, 0.4), new(8, 0.6)], BondSwitching: false);
        (double before, double after) = (Matching(Build(0.02, 2.4), target), Matching(Build(0.02, 2.4, target), target));

        Assert.True(after > 0.7 && before < 0.45, $"{before:P0} before, {after:P0} after");
        Assert.True(Nearest(Build(0.02, 2.4, target)) >= 2.4 - 2e-5);
    }

    [Fact]
    public void Bond_switching_gives_nearly_every_site_its_bonds_and_none_more()
    {
        SiteSet sites = Build(0.02, 2.4, new CoordinationTarget(5.5, [new(4, 1)], BondSwitching: true));
        int[] degree = [.. Enumerable.Range(0, sites.Count).Select(site => sites.Bonds!.First[site + 1] - sites.Bonds.First[site])];

        Assert.True(degree.Max() <= 4);
        Assert.True(degree.Count(d => d == 4) > 0.99 * sites.Count, $"{degree.Count(d => d == 4)} of {sites.Count}");
        HopPathway[] any = [.. from a in Enumerable.Range(0, 3) from b in Enumerable.Range(a, 3 - a) select new HopPathway($"{a}{b}", s_types[a].Name, s_types[b].Name, 0, 5.5, 0.3, 1e13)];
        HopGraph graph = HopGraphBuilder.Build(sites, any, [], new SaddleEnergies(any, null, sites.Box, 1));
        Assert.Equal(sites.Bonds!.Other, graph.Target);
    }

    [Fact]
    public void Bond_switching_reaches_the_wanted_distribution_and_leaves_no_bond_unmade()
    {
        SiteSet sites = Build(0.02, 2.4, new CoordinationTarget(5.5, [new(3, 0.2), new(4, 0.5), new(5, 0.3)], BondSwitching: true));
        int[] degree = [.. Enumerable.Range(0, sites.Count).Select(site => sites.Bonds!.First[site + 1] - sites.Bonds.First[site])];

        // A per cent of the sites may lack a bond; the rest is what was drawn.
        foreach ((int neighbours, double fraction) in new[] { (3, 0.2), (4, 0.5), (5, 0.3) })
        {
            double sigma = Math.Sqrt(fraction * (1 - fraction) / sites.Count);
            Assert.Equal(fraction, degree.Count(d => d == neighbours) / (double)sites.Count, (3 * sigma) + 0.01);
        }

        Assert.InRange(degree.Min(), 1, 5);
        Assert.InRange(degree.Max(), 3, 5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_glass_and_another_another()
    {
        (SiteSet one, SiteSet again) = (Build(0.025, 3.1), Build(0.025, 3.1));

        Assert.Equal(one.Position, again.Position);
        Assert.Equal(one.EnergyMicroEv, again.EnergyMicroEv);
        Assert.NotEqual(one.Position, Build(0.025, 3.1, seed: 2).Position);
    }

    [Fact]
    public void An_impossible_density_says_what_is_possible()
    {
        var error = Assert.Throws<InputException>(() => Build(0.05, 3.1));
        Assert.Contains("do not fit", error.Problem, StringComparison.Ordinal);
        Assert.Contains("lower the density below", error.Remedy, StringComparison.Ordinal);
    }

    private static SiteSet Build(double density, double minDistance, CoordinationTarget? target = null, ulong seed = 1) => GlassBuilder.Build(
        new GlassSpecification(s_box, (int)Math.Round(density * Math.Abs(s_box.Volume)), minDistance, s_types, target), seed);

    private static double Matching(SiteSet sites, CoordinationTarget target)
    {
        // Which site wants which number is not public; of the shares as a whole the overlap is.
        var search = Search(sites);
        ILookup<int, int> byCount = Enumerable.Range(0, sites.Count).ToLookup(site => search.Within(site, target.Range).Count);
        return target.Shares.Sum(share => Math.Min(share.Fraction, byCount[share.Neighbours].Count() / (double)sites.Count));
    }

    private static double Nearest(SiteSet sites)
    {
        var search = Search(sites);
        return Enumerable.Range(0, sites.Count).AsParallel().Min(site => search.Within(site, 6).Select(other => other.Length).DefaultIfEmpty(6).Min());
    }

    private static NeighbourSearch Search(SiteSet sites)
    {
        QuantaFrame frame = QuantaFrame.Of(sites.Box);
        return new NeighbourSearch(frame, [.. sites.Position.Select(frame.Quantise)], Periodicity.All);
    }
}
