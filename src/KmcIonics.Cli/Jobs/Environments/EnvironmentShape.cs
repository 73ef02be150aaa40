using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Environments;

/// <summary>The <c>environment</c> of an item of <c>hops</c>.</summary>
internal static class EnvironmentShape
{
    private static readonly RealShape s_distance = new() { Least = 0, Most = 20, Unit = "Å" };

    private static readonly Field<EnvironmentCentre> s_around = new(
        "around",
        new ChoiceShape<EnvironmentCentre>([new("midpoint", EnvironmentCentre.Midpoint), new("source", EnvironmentCentre.Source), new("target", EnvironmentCentre.Target)]),
        "What distances are from: the midpoint of the hop, its source (the site that it leaves) or its target.",
        absent: "midpoint");

    private static readonly Field<double> s_longest = new("max_distance", s_distance, "Longest distance in Å, inclusive.", required: true);

    private static readonly Field<double> s_shortest = new("min_distance", s_distance, "Shortest distance in Å, inclusive.", absent: "0");

    private static readonly Field<string> s_sublattice = new("sublattice", CommonShapes.Sublattice, "The only sublattice whose sites count; all when left out.");

    private static readonly Field<IReadOnlyList<EnvironmentGroup>> s_sites = new(
        "sites",
        new ListShape<EnvironmentGroup>(
            "groups of sites",
            new MapShape<EnvironmentGroup>(
                [s_around, s_longest, s_shortest, s_sublattice],
                values => new(values.Get(s_around), values.Get(s_shortest), values.Get(s_longest), values.TryGet(s_sublattice, out string? sublattice) ? sublattice : null))
            { Check = CheckWindow },
            least: 1,
            most: EnvironmentLaw.MostSites),
        $"Groups of sites around a hop, at most {EnvironmentLaw.MostSites} sites in all; the two sites that it joins are not among them.",
        required: true);

    private static readonly Field<EnvironmentRule> s_back = new(
        "back",
        new MapShape<EnvironmentRule>(EnvironmentRuleShape.Fields, EnvironmentRuleShape.Get) { Alternatives = [.. EnvironmentRuleShape.Fields.Select(field => (Field[])[field])] },
        "What filled sites do to hops from the second sublattice to the first, of the same kind; the same as to those from the first to the second when left out.");

    /// <summary>Key of the rule of hops back.</summary>
    public static string Back => s_back.Name;

    /// <summary>The shape.</summary>
    public static MapShape<HopEnvironment> Shape { get; } = new([s_sites, .. EnvironmentRuleShape.Fields, s_back], Make)
    {
        Alternatives = [.. EnvironmentRuleShape.Fields.Select(field => (Field[])[field])],
        Check = Check,
    };

    private static HopEnvironment Make(FieldValues values)
    {
        var environment = new HopEnvironment(values.Get(s_sites), EnvironmentRuleShape.Get(values));
        return values.TryGet(s_back, out EnvironmentRule? back) ? environment with { Back = back } : environment;
    }

    private static void CheckWindow(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_shortest, out double least) && values.TryGet(s_longest, out double most) && least >= most)
            context.Errors.Add(values.PlaceOf(s_shortest), values.PathOf(s_shortest), $"the shortest distance ({least} Å) is not below the longest ({most} Å)", "Lower min_distance or raise max_distance");
    }

    private static void Check(FieldValues values, ReadContext context)
    {
        if (!EnvironmentRuleShape.TryGet(values, out EnvironmentRule? forth))
            return;
        bool hasBack = values.TryGet(s_back, out EnvironmentRule? back);
        if (hasBack && (back!.GivesRates != forth.GivesRates || back is PairTermRule != forth is PairTermRule))
            context.Errors.Add(values.PlaceOf(s_back), values.PathOf(s_back), $"hops back have {NameOf(back)}, and hops forth {NameOf(forth)}", "Give both rates, both barriers, or both pair_terms");
        if (!values.TryGet(s_sites, out IReadOnlyList<EnvironmentGroup>? groups))
            return;
        CheckTerms(forth, groups.Count, values.PlaceUnder(EnvironmentRuleShape.PairTerms), context);
        if (hasBack)
            CheckTerms(back!, groups.Count, values.PlaceUnder(s_back, EnvironmentRuleShape.PairTerms.Name), context);
    }

    private static void CheckTerms(EnvironmentRule rule, int groups, (Place Place, FieldPath Path) at, ReadContext context)
    {
        if (rule is PairTermRule terms && terms.EnergiesEv.Count != groups)
            context.Errors.Add(at.Place, at.Path, $"there {(terms.EnergiesEv.Count == 1 ? "is 1 energy" : $"are {terms.EnergiesEv.Count} energies")}, and {groups} groups of sites", "Give one for each group");
    }

    private static string NameOf(EnvironmentRule rule) => rule.GivesRates ? "rates" : rule is PairTermRule ? "pair_terms" : "barriers";
}
