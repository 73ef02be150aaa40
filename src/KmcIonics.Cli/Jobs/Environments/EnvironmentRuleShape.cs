using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Environments;

/// <summary>The ways to say what filled sites around a hop do to its rate; just one is given.</summary>
internal static class EnvironmentRuleShape
{
    private const string Order =
        "A pattern has a digit for each site, 1 where it is filled: group by group as under sites, in a group by the distance from the site that the hop leaves, then by that from the site that it leads to, then round the hop; of patterns that turn into one another about the hop one is enough.";

    private static readonly RealShape s_barrier = new() { Least = 0, Most = 10, Unit = "eV" };

    private static readonly RealShape s_rate = new() { Least = 0, Most = 1e16, Unit = "Hz" };

    private static readonly RealShape s_energy = new() { Least = -10, Most = 10, Unit = "eV" };

    private static readonly Field<IReadOnlyList<double>> s_barriersByCount = new(
        "barriers_by_count", Counted("barriers", s_barrier), "Barriers in eV by the number of filled sites, from none on.");

    private static readonly Field<IReadOnlyList<double>> s_ratesByCount = new(
        "rates_by_count", Counted("rates", s_rate), "Rates in Hz by the number of filled sites, from none on, the same at every temperature.");

    private static readonly Field<IReadOnlyDictionary<string, double>> s_barriersByPattern = new(
        "barriers_by_pattern", new PatternMapShape(s_barrier), $"Barriers in eV by pattern. {Order}");

    private static readonly Field<IReadOnlyDictionary<string, double>> s_ratesByPattern = new(
        "rates_by_pattern", new PatternMapShape(s_rate), $"Rates in Hz by pattern, the same at every temperature. {Order}");

    private static readonly Field<double> s_empty = new("empty", s_energy, "Coefficient of the empty cluster in eV.", required: true);

    private static readonly Field<SiteFunction> s_function = new(
        "basis",
        new ChoiceShape<SiteFunction>([new("occupation", SiteFunction.Occupation), new("spin", SiteFunction.Spin)]),
        "Function of a site that clusters multiply: occupation, 0 where vacant and 1 where filled, or spin, -1 and 1.",
        absent: "occupation");

    private static readonly Field<double> s_coefficient = new("energy", s_energy, "Coefficient of each of the clusters in eV.", required: true);

    private static readonly Field<IReadOnlyList<IReadOnlyList<int>>> s_clusters = new(
        "clusters",
        new ListShape<IReadOnlyList<int>>("clusters", new ListShape<int>("sites", new IntegerShape<int> { Least = 0, Most = EnvironmentLaw.MostSites - 1 }, least: 1, unique: true), least: 1),
        "Clusters that symmetry makes equal, each a list of sites by their place in a pattern, counted from 0.",
        required: true);

    private static readonly Field<IReadOnlyList<ClusterOrbit>> s_orbits = new(
        "orbits",
        new ListShape<ClusterOrbit>("orbits", new MapShape<ClusterOrbit>([s_coefficient, s_clusters], values => new(values.Get(s_coefficient), values.Get(s_clusters))), least: 1),
        "Orbits of clusters, each with its coefficient.",
        required: true);

    private static readonly Field<ClusterRule> s_expansion = new(
        "cluster_expansion",
        new MapShape<ClusterRule>([s_empty, s_function, s_orbits], values => new(values.Get(s_empty), values.Get(s_orbits), values.Get(s_function))),
        $"Barrier as a local cluster expansion, empty + Σ energy Σ Π of the functions of the sites of a cluster. {Order}");

    /// <summary>Energies that add to the barrier of the pathway.</summary>
    public static readonly Field<IReadOnlyList<double>> PairTerms = new(
        "pair_terms", new ListShape<double>("energies", s_energy, least: 1, most: EnvironmentLaw.MostSites), "Energies in eV that each filled site of a group adds to the barrier, one for each group of sites; a site of several groups adds all of theirs.");

    /// <summary>The keys.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [s_barriersByCount, s_ratesByCount, s_barriersByPattern, s_ratesByPattern, PairTerms, s_expansion];

    /// <summary>The rule of a map that has such keys; false where none of them is sound.</summary>
    public static bool TryGet(FieldValues values, [MaybeNullWhen(false)] out EnvironmentRule rule)
    {
        rule = values.TryGet(s_barriersByCount, out IReadOnlyList<double>? counted) ? new CountRule(false, counted)
            : values.TryGet(s_ratesByCount, out counted) ? new CountRule(true, counted)
            : values.TryGet(s_barriersByPattern, out IReadOnlyDictionary<string, double>? patterns) ? new PatternRule(false, patterns)
            : values.TryGet(s_ratesByPattern, out patterns) ? new PatternRule(true, patterns)
            : values.TryGet(PairTerms, out counted) ? new PairTermRule(counted)
            : values.TryGet(s_expansion, out ClusterRule? clusters) ? clusters
            : null;
        return rule is not null;
    }

    /// <summary>The rule of a map that has just one.</summary>
    public static EnvironmentRule Get(FieldValues values) =>
        TryGet(values, out EnvironmentRule? rule) ? rule : throw new InvalidOperationException("one of the alternatives was read");

    private static ListShape<double> Counted(string name, RealShape value) => new(name, value, least: 1, most: EnvironmentLaw.MostSites + 1);
}
