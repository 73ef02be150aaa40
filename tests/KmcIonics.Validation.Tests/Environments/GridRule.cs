using KmcIonics.Model;

namespace KmcIonics.Validation.Tests.Environments;

/// <summary>A rule of an environment as a job states it, and the rate that it means.</summary>
/// <param name="Name">Name in the report.</param>
/// <param name="Environment">What the job says.</param>
/// <param name="Rate">Rate of a hop between sites of equal energy, Hz.</param>
internal sealed record GridRule(string Name, HopEnvironment Environment, Func<GridHop, double> Rate)
{
    private const double BaseEv = 0.3;

    // Reaches the four sites beside a hop, or the one behind and the one ahead besides.
    private const double Beside = 3.4;
    private const double Along = 4.6;
    private const double Neighbours = 3.1;

    /// <summary>Barrier that the pathway has besides, eV.</summary>
    public double BarrierEv => Environment.ReplacesBarrier ? 0 : BaseEv;

    /// <summary>Whether some energy of the ions belongs to the rates.</summary>
    public bool IsBalanced { get; init; }

    /// <summary>Whether it holds only where four sites lie beside every hop.</summary>
    public bool NeedsTorus { get; init; }

    /// <summary>Whether the two directions of a hop have rules of their own.</summary>
    public bool IsChessboard { get; init; }

    /// <summary>All rules.</summary>
    public static IReadOnlyList<GridRule> All { get; } = [CountedBarriers(), CountedRates(), PatternBarriers(), PatternRates(), Terms(), Expansion(), SymmetricExpansion(), BothWays()];

    /// <summary>The rule of a name.</summary>
    public static GridRule Named(string name) => All.Single(rule => rule.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static GridRule CountedBarriers()
    {
        double[] barriers = [0.30, 0.27, 0.33, 0.29, 0.35, 0.31, 0.28];
        return new GridRule("barriers_by_count", Midpoint(Along, new CountRule(false, barriers)), hop => Arrhenius(barriers[hop.FilledBeside(Along)])) { IsBalanced = true };
    }

    private static GridRule CountedRates()
    {
        double[] rates = [1e9, 4e9, 2e9, 0.5e9];
        return new GridRule("rates_by_count", new HopEnvironment([new(EnvironmentCentre.Source, 0, Neighbours, null)], new CountRule(true, rates)), hop => rates[hop.FilledNearSource(Neighbours)]);
    }

    private static GridRule PatternBarriers() => new(
        "barriers_by_pattern",
        Midpoint(Along, new PatternRule(false, Given(pattern => 0.25 + (0.01 * Scattered(pattern))))),
        hop => Arrhenius(0.25 + (0.01 * Scattered(hop.Pattern(Along)))));

    private static GridRule PatternRates() => new(
        "rates_by_pattern", Midpoint(Along, new PatternRule(true, Given(pattern => 5e8 * Scattered(pattern)))), hop => 5e8 * Scattered(hop.Pattern(Along)));

    // A pair energy of 0.04 eV, and what saddles feel besides; the sites beside are among the neighbours.
    private static GridRule Terms()
    {
        EnvironmentGroup[] groups = [new(EnvironmentCentre.Source, 0, Neighbours, null), new(EnvironmentCentre.Target, 0, Neighbours, null), new(EnvironmentCentre.Midpoint, 0, Beside, null)];
        return new GridRule(
            "pair_terms",
            new HopEnvironment(groups, new PairTermRule([-0.02, 0.02, 0.015])),
            hop => Arrhenius(BaseEv + (0.02 * (hop.FilledNearTarget(Neighbours) - hop.FilledNearSource(Neighbours))) + (0.015 * hop.FilledBeside(Beside))))
        { IsBalanced = true };
    }

    private static GridRule Expansion()
    {
        ClusterOrbit[] orbits = [new(0.02, [[0], [1]]), new(0.03, [[0, 1]])];
        return new GridRule("cluster_expansion", Midpoint(Beside, new ClusterRule(0.31, orbits, SiteFunction.Occupation)), hop =>
        {
            int[] n = [.. hop.Pattern(Beside).Take(2).Select(digit => digit - '0')];
            return Arrhenius(0.31 + (0.02 * (n[0] + n[1])) + (0.03 * n[0] * n[1]));
        });
    }

    // Points, pairs on one side of the hop, pairs across it, and all four.
    private static GridRule SymmetricExpansion()
    {
        ClusterOrbit[] orbits = [new(0.01, [[0], [1], [2], [3]]), new(-0.02, [[0, 2], [1, 3]]), new(0.015, [[0, 1], [2, 3]]), new(0.025, [[0, 1, 2, 3]])];
        return new GridRule("cluster_expansion of spins", Midpoint(Beside, new ClusterRule(0.32, orbits, SiteFunction.Spin)), hop =>
        {
            (int Side, bool IsAhead, int Spin)[] sites = [.. hop.Around.Where(site => site.FromMidpoint <= Beside).Select(site => (site.Side, site.FromTarget < site.FromSource, site.IsFilled ? 1 : -1))];
            double Pairs(Func<(int Side, bool IsAhead, int Spin), object> alike) => sites.GroupBy(alike).Sum(pair => pair.Aggregate(1, (product, site) => product * site.Spin));
            return Arrhenius(0.32 + (0.01 * sites.Sum(site => site.Spin)) - (0.02 * Pairs(site => site.Side)) + (0.015 * Pairs(site => site.IsAhead)) + (0.025 * sites.Aggregate(1, (product, site) => product * site.Spin)));
        })
        { IsBalanced = true, NeedsTorus = true };
    }

    private static GridRule BothWays()
    {
        (double[] forth, double[] back) = ([1e9, 2e9, 1.5e9, 3e9, 1e9], [2e9, 1e9, 0, 0.7e9, 2e9]);
        HopEnvironment environment = Midpoint(Beside, new CountRule(true, forth)) with { Back = new CountRule(true, back) };
        return new GridRule("rates_by_count both ways", environment, hop => (hop.IsForth ? forth : back)[hop.FilledBeside(Beside)]) { IsChessboard = true };
    }

    private static HopEnvironment Midpoint(double reach, EnvironmentRule rule) => new([new(EnvironmentCentre.Midpoint, 0, reach, null)], rule);

    private static double Arrhenius(double barrierEv) => SmallSystem.Frequency * Math.Exp(-barrierEv / GridHop.ThermalEv);

    // Of patterns that differ in which of the first two sites is filled, which are mirrors of one another, only one is given.
    private static Dictionary<string, double> Given(Func<string, double> value) => (
        from length in new[] { 3, 4, 5, 6 }
        from pattern in Enumerable.Range(0, 1 << length)
        let text = string.Concat(Enumerable.Range(0, length).Select(bit => pattern >> bit & 1))
        where length < 5 || text[0] >= text[1]
        select text).ToDictionary(text => text, value);

    // From 1 to 13 without order. Of six sites the first two are mirrors, and the fourth and fifth; of five the first two, and two of the others.
    private static int Scattered(string pattern)
    {
        int[] n = [.. pattern.Select(digit => digit - '0')];
        return 1 + (n.Length switch
        {
            6 => ((7 * (n[0] + n[1])) + (5 * n[2]) + (3 * (n[3] + n[4])) + (11 * n[5])) % 13,
            5 => ((5 * (n[0] + n[1])) + (8 * (n[2] + n[3] + n[4]))) % 13,
            _ => n.Select((digit, place) => digit * ((6 * place) + 4)).Sum() % 13,
        });
    }
}
