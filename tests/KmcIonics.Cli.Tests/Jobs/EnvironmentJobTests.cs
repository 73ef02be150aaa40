using KmcIonics.Cli.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>The <c>environment</c> of hops: what each key becomes, and the one error that follows a mistake.</summary>
public sealed class EnvironmentJobTests : IDisposable
{
    private const string Sites = "sites: [{max_distance: 3}]";
    private const string Frequency = "attempt_frequency: 1e13";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Groups_have_centre_window_and_sublattice()
    {
        HopEnvironment environment = Read($"{Frequency}, environment: {{sites: [{{max_distance: 3}}, {{around: source, min_distance: 1, max_distance: 2.5, sublattice: B}}, {{around: target, max_distance: 2}}], barriers_by_count: [0.3]}}");

        Assert.Equal(
            [new EnvironmentGroup(EnvironmentCentre.Midpoint, 0, 3, null), new EnvironmentGroup(EnvironmentCentre.Source, 1, 2.5, "B"), new EnvironmentGroup(EnvironmentCentre.Target, 0, 2, null)],
            environment.Groups);
    }

    [Fact]
    public void Values_by_count_are_barriers_or_rates()
    {
        Assert.Equivalent(new CountRule(false, [0.3, 0.35, 0]), Read($"{Frequency}, environment: {{{Sites}, barriers_by_count: [0.3, 0.35, 0]}}").Forth, strict: true);
        HopPathway hop = Hop($"environment: {{{Sites}, rates_by_count: [1e9, 0]}}");

        Assert.Equivalent(new CountRule(true, [1e9, 0]), hop.Environment!.Forth, strict: true);
        Assert.Equal((0, true, true), (hop.BarrierEv, double.IsNaN(hop.AttemptFrequency), hop.Environment.GivesRates));
    }

    [Fact]
    public void Patterns_are_text_of_any_look()
    {
        PatternRule barriers = Assert.IsType<PatternRule>(Read($"{Frequency}, environment: {{{Sites}, barriers_by_pattern: {{00: 0.3, \"01\": 0.4, '11': 0.5, \"\": 0.2}}}}").Forth);
        PatternRule rates = Assert.IsType<PatternRule>(Read($"environment: {{{Sites}, rates_by_pattern: {{0: 1e9, 1: 2e9}}}}").Forth);

        Assert.Equal([("", 0.2), ("00", 0.3), ("01", 0.4), ("11", 0.5)], barriers.Values.Select(value => (value.Key, value.Value)).OrderBy(value => value.Value));
        Assert.Equal([("0", 1e9), ("1", 2e9)], rates.Values.Select(value => (value.Key, value.Value)));
        Assert.Equal((false, true), (barriers.AreRates, rates.AreRates));
    }

    [Fact]
    public void Pair_terms_leave_the_barrier_to_the_hop()
    {
        HopPathway hop = Hop($"barrier: 0.3, {Frequency}, environment: {{{Sites}, pair_terms: [-0.02]}}");

        Assert.Equivalent(new PairTermRule([-0.02]), hop.Environment!.Forth, strict: true);
        Assert.Equal((0.3, 1e13, false), (hop.BarrierEv, hop.AttemptFrequency, hop.Environment.ReplacesBarrier));
    }

    [Fact]
    public void Cluster_expansions_are_of_occupations_or_spins()
    {
        ClusterRule rule = Assert.IsType<ClusterRule>(Read(
            $"{Frequency}, environment: {{{Sites}, cluster_expansion: {{empty: 0.3, basis: spin, orbits: [{{energy: -0.01, clusters: [[0], [1]]}}, {{energy: 0.02, clusters: [[0, 1]]}}]}}}}").Forth);

        Assert.Equal((0.3, SiteFunction.Spin), (rule.EmptyEv, rule.Function));
        Assert.Equal([(-0.01, 2), (0.02, 1)], rule.Orbits.Select(orbit => (orbit.CoefficientEv, orbit.Clusters.Count)));
        Assert.Equal([0, 1], rule.Orbits[1].Clusters[0]);
    }

    [Fact]
    public void Hops_back_have_a_rule_of_their_own_or_the_same()
    {
        HopEnvironment own = Read($"environment: {{{Sites}, rates_by_count: [1e9], back: {{rates_by_count: [2e9]}}}}");
        HopEnvironment same = Read($"environment: {{{Sites}, rates_by_count: [1e9]}}");

        Assert.Equivalent(new CountRule(true, [2e9]), own.Back, strict: true);
        Assert.Same(same.Forth, same.Back);
    }

    [Theory]
    [InlineData("attempt_frequency: 1e13", "10:", "hops[0].barrier: the key is missing. It is a number from 0 to 10, in eV")]
    [InlineData("attempt_frequency: 1e13, enviroment: {}", "10:", "hops[0].enviroment: there is no such key. Known are name")]
    [InlineData("environment: {sites: [{max_distance: 3}], barriers_by_count: [0.3]}", "10:", "hops[0].attempt_frequency: the key is missing. Rates follow from it and the barriers of the environment")]
    [InlineData("barrier: 0.3, attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], barriers_by_count: [0.3]}", "10:", "hops[0].barrier: the environment gives barriers, and there is a barrier besides. Leave it out, or give pair_terms, which add to it")]
    [InlineData("attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], rates_by_count: [1e9]}", "10:", "hops[0].attempt_frequency: the environment gives rates, and there is an attempt frequency besides")]
    [InlineData("attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], pair_terms: [0.1]}", "10:", "hops[0].barrier: the key is missing. It is the barrier with no ions around, to which pair_terms add")]
    [InlineData("environment: {sites: [{max_distance: 3}]}", "10:", "hops[0].environment: none of these keys is there. Give barriers_by_count, or rates_by_count, or barriers_by_pattern, or rates_by_pattern, or pair_terms, or cluster_expansion")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_count: [1e9], rates_by_pattern: {0: 1}}", "10:", "hops[0].environment: found rates_by_count and rates_by_pattern. Give barriers_by_count, or")]
    [InlineData("environment: {rates_by_count: [1e9]}", "10:", "hops[0].environment.sites: the key is missing. It is a list of 1 to 16 groups of sites")]
    [InlineData("environment: {sites: [], rates_by_count: [1e9]}", "10:", "hops[0].environment.sites: found an empty list")]
    [InlineData("environment: {sites: [{max_distance: 3}], rate_by_count: [1e9]}", "10:", "hops[0].environment.rate_by_count: there is no such key. Known are sites, barriers_by_count, rates_by_count, barriers_by_pattern, rates_by_pattern, pair_terms, cluster_expansion, back. Did you mean \"rates_by_count\"?")]
    [InlineData("environment: {sites: [{max_distance: 3, around: sorce}], rates_by_count: [1e9]}", "10:", "hops[0].environment.sites[0].around: found the text \"sorce\". Allowed is one of midpoint, source, target. Did you mean \"source\"?")]
    [InlineData("environment: {sites: [{max_distance: 3, sublattice: C}], rates_by_count: [1e9]}", "10:", "has no sublattice \"C\". It has A, B")]
    [InlineData("environment: {sites: [{max_distance: 3, min_distance: 3}], rates_by_count: [1e9]}", "10:", "hops[0].environment.sites[0].min_distance: the shortest distance (3 Å) is not below the longest (3 Å)")]
    [InlineData("environment: {sites: [{max_distance: 21}], rates_by_count: [1e9]}", "10:", "hops[0].environment.sites[0].max_distance: found the number 21. Allowed is a number from 0 to 20, in Å")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_count: [-1]}", "10:", "hops[0].environment.rates_by_count[0]: found the number -1. Allowed is a number from 0 to 1e16, in Hz")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_count: []}", "10:", "hops[0].environment.rates_by_count: found an empty list. Allowed is a list of 1 to 17 rates")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_pattern: {}}", "10:", "hops[0].environment.rates_by_pattern: found an empty map. Allowed is a map from patterns, as \"0110\", to a number")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_pattern: {012: 1}}", "10:", "hops[0].environment.rates_by_pattern.012: the key \"012\" is no pattern. Allowed is a pattern of up to 16 digits 0 and 1, a digit for each site around the hop")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_pattern: {01010101010101010: 1}}", "10:", "is no pattern")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_pattern: {01: 1, 01: 2}}", "10:", "hops[0].environment.rates_by_pattern.01: the key is there twice")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_pattern: {01: fast}}", "10:", "hops[0].environment.rates_by_pattern.01: found the text \"fast\"")]
    [InlineData("barrier: 0.3, attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], pair_terms: [0.1, 0.2]}", "10:", "hops[0].environment.pair_terms: there are 2 energies, and 1 groups of sites. Give one for each group")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_count: [1e9], back: {barriers_by_count: [0.3]}}", "10:", "hops[0].environment.back: hops back have barriers, and hops forth rates. Give both rates, both barriers, or both pair_terms")]
    [InlineData("barrier: 0.3, attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], pair_terms: [0.1], back: {barriers_by_count: [0.3]}}", "10:", "hops[0].environment.back: hops back have barriers, and hops forth pair_terms")]
    [InlineData("barrier: 0.3, attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], pair_terms: [0.1], back: {pair_terms: [0.1, 0.3]}}", "10:", "hops[0].environment.back.pair_terms: there are 2 energies, and 1 groups of sites")]
    [InlineData("attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], cluster_expansion: {empty: 0.3, orbits: [{energy: 1, clusters: [[0, 0]]}]}}", "10:", "hops[0].environment.cluster_expansion.orbits[0].clusters[0][1]: found the number 0 again")]
    [InlineData("attempt_frequency: 1e13, environment: {sites: [{max_distance: 3}], cluster_expansion: {empty: 0.3, orbits: [{energy: 1, clusters: [[16]]}]}}", "10:", "hops[0].environment.cluster_expansion.orbits[0].clusters[0][0]: found the number 16. Allowed is a whole number from 0 to 15")]
    [InlineData("environment: {sites: [{max_distance: 3}], rates_by_count: [1e9]}, species: {Li: {barrier: 0.2}}", "10:", "hops[0].species: the environment holds for ions whichever they are, and here species differ")]
    public void One_mistake_gives_one_error_with_its_place(string keys, string place, string expected)
    {
        string error = Assert.Single(ToyJob.Errors(_folder, Text(keys)));

        Assert.StartsWith($"toy.yaml:{place}", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Like_ends_have_no_way_back()
    {
        string text = Text("barrier: 0.3, attempt_frequency: 1e13").Replace("    barrier: 0.4\n", $"    environment: {{{Sites}, barriers_by_count: [0.3], back: {{barriers_by_count: [0.4]}}}}\n", StringComparison.Ordinal);

        Assert.Contains("hops[1].environment.back: both ends of the hop are A, so that no direction is back", Assert.Single(ToyJob.Errors(_folder, text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Interactions_and_a_second_species_are_refused_besides()
    {
        string text = ToyJob.Text.Replace("barrier: 0.35, attempt_frequency: 1.0e13", $"environment: {{{Sites}, rates_by_count: [1e9]}}", StringComparison.Ordinal)
            .Replace("B: 0.25}}\n", "B: 0.25}}\n  - {species: Na, charge: 1, fill: {A: 0.25}}\n", StringComparison.Ordinal);
        IReadOnlyList<string> errors = ToyJob.Errors(_folder, text);

        Assert.Equal(2, errors.Count);
        Assert.Contains("hops[0].environment: the environment holds for ions whichever they are, and there are 2 mobile species", errors[0], StringComparison.Ordinal);
        Assert.Contains("interactions: hops have an environment, which says all that ions around do to their rates, and there are interactions besides", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_reach_every_value()
    {
        string path = ToyJob.Write(_folder, Text($"environment: {{{Sites}, rates_by_pattern: {{0: 1e9, 1: 2e9}}}}"));

        HopEnvironment environment = JobReader.Read(path, ["hops[0].environment.rates_by_pattern.1=3e9", "hops[0].environment.sites[0].max_distance=2"]).Job.Hops[0].Environment!;

        Assert.Equal(3e9, ((PatternRule)environment.Forth).Values["1"]);
        Assert.Equal(2, environment.Groups[0].MaxDistance);
    }

    private static string Text(string keys)
    {
        string text = ToyJob.Text.Replace("barrier: 0.35, attempt_frequency: 1.0e13", keys, StringComparison.Ordinal);
        return text[..text.IndexOf("interactions:", StringComparison.Ordinal)];
    }

    private HopPathway Hop(string keys) => JobReader.Read(ToyJob.Write(_folder, Text(keys)), []).Job.Hops[0];

    private HopEnvironment Read(string keys) => Hop(keys).Environment!;
}
