using System.Numerics;
using KmcIonics.Lattices.Environments;
using KmcIonics.Lattices.Tests.Refusals;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Environments;

/// <summary>What a rule says of each pattern, against its meaning.</summary>
public sealed class RuleValuesTests
{
    private static readonly int[] s_asItIs = [0, 1, 2];

    // Three sites, of which the last two turn into one another.
    private static readonly OrderedEnvironment s_three = new([7, 8, 9], [1, 2, 3], [s_asItIs, [0, 2, 1]]);

    [Fact]
    public void Counts_count_filled_sites() =>
        Assert.Equal([0.1, 0.2, 0.2, 0.3, 0.2, 0.3, 0.3, 0.4], RuleValues.Of(new CountRule(false, [0.1, 0.2, 0.3, 0.4, 9]), s_three));

    [Fact]
    public void Terms_add_for_each_group_of_each_filled_site()
    {
        double[] values = RuleValues.Of(new PairTermRule([0.5, -2]), s_three);

        for (int pattern = 0; pattern < 8; pattern++)
            Assert.Equal(((pattern & 1) * 0.5) + ((pattern >> 1 & 1) * -2) + ((pattern >> 2 & 1) * -1.5), values[pattern]);
    }

    [Fact]
    public void One_pattern_stands_for_those_that_it_turns_into()
    {
        Dictionary<string, double> given = new() { ["000"] = 1, ["100"] = 2, ["010"] = 3, ["101"] = 4, ["011"] = 5, ["111"] = 6, ["00"] = 9 };

        Assert.Equal([1, 2, 3, 4, 3, 4, 5, 6], RuleValues.Of(new PatternRule(true, given), s_three));
        given["001"] = 3;
        Assert.Equal([1, 2, 3, 4, 3, 4, 5, 6], RuleValues.Of(new PatternRule(true, given), s_three));
    }

    [Fact]
    public void Clusters_are_those_of_the_expansion()
    {
        ClusterOrbit[] orbits = [new(0.1, [[0]]), new(0.02, [[1], [2]]), new(-0.3, [[0, 1], [0, 2]]), new(0.7, [[0, 1, 2]])];

        double[] values = RuleValues.Of(new ClusterRule(2, orbits, SiteFunction.Spin), s_three);

        for (int pattern = 0; pattern < 8; pattern++)
        {
            int[] s = [.. Enumerable.Range(0, 3).Select(site => (pattern >> site & 1) == 1 ? 1 : -1)];
            Assert.Equal(2 + (0.1 * s[0]) + (0.02 * (s[1] + s[2])) - (0.3 * s[0] * (s[1] + s[2])) + (0.7 * s[0] * s[1] * s[2]), values[pattern], 1e-12);
        }
    }

    [Fact]
    public void What_a_rule_does_not_say_is_refused()
    {
        Refusal.Says("3 sites lie around it, and values are given for up to 1 filled ones", "", () => RuleValues.Of(new CountRule(false, [0.1, 0.2]), s_three));
        Refusal.Says("3 sites lie around it, and the pattern \"100\" has no value", "", () => RuleValues.Of(new PatternRule(false, new Dictionary<string, double> { ["000"] = 1, ["00"] = 2 }), s_three));
        Refusal.Says("3 sites lie around it, and a cluster has the site 3", "", () => RuleValues.Of(new ClusterRule(0, [new(1, [[3]])], SiteFunction.Spin), s_three));
    }

    [Fact]
    public void Patterns_that_turn_into_one_another_may_not_differ()
    {
        Dictionary<string, double> given = Enumerable.Range(0, 8).ToDictionary(pattern => $"{pattern & 1}{pattern >> 1 & 1}{pattern >> 2}", pattern => (double)BitOperations.PopCount((uint)pattern));
        given["101"] = 7;

        Refusal.Says("the patterns \"110\" and \"101\" turn into one another about the hop, and have different values", "", () => RuleValues.Of(new PatternRule(false, given), s_three));
        Refusal.Says("the patterns \"010\" and \"001\" turn into one another about the hop, and the clusters give them different energies", "", () => RuleValues.Of(new ClusterRule(0, [new(1, [[1]])], SiteFunction.Occupation), s_three));
    }
}
