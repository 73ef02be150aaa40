using FsCheck.Xunit;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Tests.Networks;
using KmcIonics.Lattices.Tests.Refusals;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Environments;

/// <summary>Sites and laws of hops with an environment, against all pairs of sites and images.</summary>
public sealed class EnvironmentLawsTests
{
    private static readonly EnvironmentGroup s_near = new(EnvironmentCentre.Midpoint, 0, 3.3, null);

    /// <summary>Disordered sites in skew boxes: hops of unlike ends have terms around source and target, and others back; those of A have none.</summary>
    [Property(Arbitrary = [typeof(RandomBoxArbitrary)], MaxTest = 60)]
    public void Every_hop_looks_at_the_sites_in_the_windows(RandomBox box)
    {
        EnvironmentGroup[] groups = [new(EnvironmentCentre.Source, 0.5, 1.6, "B"), new(EnvironmentCentre.Target, 0, 1.5, null), new(EnvironmentCentre.Midpoint, 0, 1.2, "A")];
        var environment = new HopEnvironment(groups, new PairTermRule([0.01, -0.02, 0.03])) { Back = new PairTermRule([0.04, 0.05, -0.06]) };
        HopPathway[] pathways = [new("A-A", "A", "A", 0, 1.5, 0.3, 1e13), new("A-B", "A", "B", 0, 1.6, 0.2, 1e12) { Environment = environment }];
        SiteSet sites = box.Sites;
        HopGraph graph;
        try
        {
            graph = HopGraphBuilder.Build(sites, pathways, [], new SaddleEnergies(pathways, null, sites.Box, 1));
        }
        catch (InputException refusal) when (refusal.Message.Contains("too small", StringComparison.Ordinal) || refusal.Message.Contains("matches no pair", StringComparison.Ordinal) || refusal.Message.Contains("around none of its hops", StringComparison.Ordinal) || refusal.Message.Contains("At most 16 are possible", StringComparison.Ordinal))
        {
            return;
        }

        for (int site = 0; site < sites.Count; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
                Check(box, graph, site, hop, environment);
        }
    }

    private static void Check(RandomBox box, HopGraph graph, int source, int hop, HopEnvironment environment)
    {
        (SiteSet sites, int target) = (box.Sites, graph.Target[hop]);
        int[] found = graph.LawSitesOf(hop).ToArray();
        if (graph.Pathway[hop] == 0)
        {
            Assert.Equal((0, 0), (graph.Law![hop], found.Length));
            return;
        }

        Vector3D step = graph.Frame.ToCartesian(graph.Displacement(source, hop));
        double[] terms = [.. ((PairTermRule)(sites.Type[source] == 0 ? environment.Forth : environment.Back)).EnergiesEv];
        Dictionary<int, double> expected = [];
        for (int other = 0; other < sites.Count; other++)
        {
            if (other == source || other == target)
                continue;
            for (int group = 0; group < terms.Length; group++)
            {
                EnvironmentGroup one = environment.Groups[group];
                Vector3D centre = one.Centre switch { EnvironmentCentre.Source => default, EnvironmentCentre.Target => step, _ => 0.5 * step };
                bool isIn = (one.Sublattice is null || one.Sublattice == sites.Types[sites.Type[other]])
                    && box.Images(source, other, 6).Any(vector => (vector - centre).Length >= one.MinDistance && (vector - centre).Length <= one.MaxDistance);
                if (isIn)
                    expected[other] = expected.GetValueOrDefault(other) + terms[group];
            }
        }

        Assert.Equal(expected.Keys.Order(), found.Order());
        var law = (BarrierLaw)graph.Laws[graph.Law![hop] - 1];
        Assert.Equal(1e12, law.Rate(0, 300), 1);
        for (int bit = 0; bit < found.Length; bit++)
            Assert.Equal(expected[found[bit]], law.Barriers.Ev(1 << bit), 1e-12);
        Assert.Equal(expected.Values.Sum(), law.Barriers.Ev((1 << found.Length) - 1), 1e-12);
    }

    [Fact]
    public void Hops_of_a_crystal_share_one_law()
    {
        HopGraph graph = Cube(6, new HopEnvironment([s_near with { MaxDistance = 4.5 }], new CountRule(false, [.. Enumerable.Range(0, 9).Select(filled => 0.3 + (0.01 * filled))])));

        Assert.Equal(8, Assert.Single(graph.Laws).SiteCount);
        Assert.All(graph.Law!, law => Assert.Equal(1, law));
        Assert.True(graph.LawsAddToBarriers);
    }

    /// <summary>The eight sites beside a hop are two squares about it; a pattern that says which ends of a diagonal are filled is the same for hops along all axes.</summary>
    [Fact]
    public void Patterns_of_a_crystal_share_one_law_up_to_turns()
    {
        Dictionary<string, double> rates = Enumerable.Range(0, 256).ToDictionary(
            pattern => string.Concat(Enumerable.Range(0, 8).Select(bit => pattern >> bit & 1)),
            pattern => 1e9 * (1 + (((pattern & 5) == 5 || (pattern & 10) == 10) ? 1 : 0) + (2 * int.PopCount(pattern >> 4))));

        HopGraph graph = Cube(5, new HopEnvironment([s_near with { MaxDistance = 4.5 }], new PatternRule(true, rates)), Cubic.Hop("hop", "A", "A", 0, 4.1) with { AttemptFrequency = double.NaN });

        var positions = graph.Position;
        foreach (EnvironmentLaw law in graph.Laws)
            Assert.Equal(8, law.SiteCount);
        for (int site = 0; site < positions.Length; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
                CheckSquares(graph, site, hop);
        }
    }

    // The first square is about the source; in it, bits 0 and 2 are across from one another.
    private static void CheckSquares(HopGraph graph, int site, int hop)
    {
        Vector3D[] apart = [.. graph.LawSitesOf(hop).ToArray().Select(other => NearestVector(graph, site, other))];
        Assert.All(apart[..4], vector => Assert.Equal(4, vector.Length, 1e-3));
        Assert.All(apart[4..], vector => Assert.Equal(Math.Sqrt(32), vector.Length, 1e-3));
        EnvironmentLaw law = graph.Laws[graph.Law![hop] - 1];
        for (int one = 0; one < 4; one++)
        {
            for (int other = one + 1; other < 4; other++)
            {
                bool isAcross = (apart[one] + apart[other]).Length < 1e-3;
                Assert.Equal(isAcross ? 2e9 : 1e9, law.Rate((1 << one) | (1 << other), 300));
            }
        }
    }

    private static Vector3D NearestVector(HopGraph graph, int site, int other) =>
        (from a in Enumerable.Range(-1, 3)
         from b in Enumerable.Range(-1, 3)
         from c in Enumerable.Range(-1, 3)
         select graph.Frame.ToCartesian(graph.Frame.Between(graph.Position[site], graph.Position[other], new CellOffset(a, b, c)))).MinBy(vector => vector.Length);

    [Fact]
    public void Too_many_sites_are_counted_and_the_hop_named() => Refusal.Says(
        "environment of 'hop' around the hop from site 0 (A, at 0.000, 0.000, 0.000 Å) to site 1 (A), 4.000 Å: 34 sites lie around it", "At most 16 are possible: shorten max_distance of the environment, or limit it to a sublattice",
        () => Cube(8, new HopEnvironment([new(EnvironmentCentre.Source, 0, 7, null), new(EnvironmentCentre.Target, 0, 7, null)], new CountRule(false, [0.3]))));

    [Fact]
    public void An_environment_that_reaches_round_the_supercell_is_refused() => Refusal.Says(
        "lies around it a second time through the boundary: the supercell is too small for the environment", "Enlarge the supercell",
        () => Cube(3, new HopEnvironment([s_near with { MaxDistance = 6.1 }], new CountRule(false, [0.3]))));

    [Fact]
    public void A_group_that_finds_nothing_is_named() => Refusal.Says(
        "environment of 'hop': around none of its hops there is a site between 0 and 3.3 Å from the midpoint, other than the two that it joins", "Correct the distances",
        () => Cube(4, new HopEnvironment([s_near], new CountRule(false, [0.3]))));

    [Fact]
    public void A_sublattice_that_the_lattice_lacks_is_named() => Refusal.Says(
        "the lattice has no site type 'Z'", "Use one of A", () => Cube(4, new HopEnvironment([s_near with { Sublattice = "Z" }], new CountRule(false, [0.3]))));

    private static HopGraph Cube(int edge, HopEnvironment environment, HopPathway? pathway = null)
    {
        HopPathway[] pathways = [(pathway ?? Cubic.Hop("hop", "A", "A", 0, 4.1)) with { BarrierEv = 0, Environment = environment }];
        SiteSet sites = CrystalSites.Expand(new CrystalLatticeSpecification(Cubic.Structure(0), edge, edge, edge));
        return HopGraphBuilder.Build(sites, pathways, [], new SaddleEnergies(pathways, null, sites.Box, 1));
    }
}
