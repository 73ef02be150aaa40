using KmcIonics.Lattices.Pathways;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>Which pairs of sites are linked: by the types and regions at both ends and by a window of distance.</summary>
internal sealed class LinkRules
{
    // A window of "2.00 Å" means the distance that prints so, not its last bit.
    private const double WindowTolerance = 1e-5;

    private readonly Rule[] rules;
    private readonly int[][] candidates;
    private readonly double[] reach;
    private readonly bool[] usesVoronoi;
    private readonly int typeCount;

    private LinkRules(SiteSet sites, Rule[] rules)
    {
        (this.rules, typeCount) = (rules, sites.Types.Count);
        candidates = new int[typeCount * typeCount][];
        reach = new double[typeCount];
        usesVoronoi = new bool[typeCount];
        for (int a = 0; a < typeCount; a++)
        {
            for (int b = 0; b < typeCount; b++)
            {
                int[] matching = [.. Enumerable.Range(0, rules.Length).Where(r => rules[r].JoinsTypes(a, b))];
                candidates[(a * typeCount) + b] = matching;
                reach[a] = matching.Where(r => rules[r].MinSolidAngle is null).Select(r => rules[r].MaxDistance).Append(reach[a]).Max();
                usesVoronoi[a] |= matching.Any(r => rules[r].MinSolidAngle is not null);
            }
        }
    }

    public static LinkRules Of(SiteSet sites, IReadOnlyList<HopPathway> pathways) => new(sites, [.. pathways.Select(pathway => new Rule(
        pathway.Name,
        IndexOf(sites.Types, pathway.From, "site type"),
        IndexOf(sites.Types, pathway.To, "site type"),
        pathway.Regions is null ? null : RegionsNamed(sites, pathway.Regions.First),
        pathway.Regions is null ? null : RegionsNamed(sites, pathway.Regions.Second),
        pathway.MinDistance - WindowTolerance,
        pathway.MaxDistance + WindowTolerance,
        pathway.MinSolidAngle - PathwayCriteria.SolidAngleTolerance))]);

    public static LinkRules Of(SiteSet sites, IReadOnlyList<ExclusivePair> pairs) => new(sites, [.. pairs.Select(pair => new Rule(
        "exclusive_sites", IndexOf(sites.Types, pair.First, "site type"), IndexOf(sites.Types, pair.Second, "site type"), null, null, 0, pair.MaxDistance + WindowTolerance, null))]);

    public static LinkRules Of(SiteSet sites, IReadOnlyList<PairInteraction> shells) => new(sites, [.. shells.Select(shell => new Rule(
        $"interaction {shell.First}–{shell.Second} of {shell.MinDistance} to {shell.MaxDistance} Å",
        IndexOf(sites.Types, shell.First, "site type"),
        IndexOf(sites.Types, shell.Second, "site type"),
        null,
        null,
        shell.MinDistance - WindowTolerance,
        shell.MaxDistance + WindowTolerance,
        null))]);

    public string NameOf(int rule) => rules[rule].Name;

    /// <summary>Farthest that any rule reaches from a site of a type, Å; 0 for none.</summary>
    public double ReachOf(int type) => reach[type];

    /// <summary>Whether a rule asks for Voronoi faces of sites of a type.</summary>
    public bool UsesVoronoi(int type) => usesVoronoi[type];

    /// <summary>The rule that links two sites, −1 for none.</summary>
    /// <param name="sites">Sites.</param>
    /// <param name="from">One site.</param>
    /// <param name="to">The other.</param>
    /// <param name="length">Distance, Å.</param>
    /// <param name="solidAngle">Fraction of the sphere that the face between their Voronoi cells takes; 0 for none.</param>
    /// <exception cref="InputException">Two rules of different names do.</exception>
    public int Match(SiteSet sites, int from, int to, double length, double solidAngle)
    {
        int match = -1;
        foreach (int r in candidates[(sites.Type[from] * typeCount) + sites.Type[to]])
        {
            Rule rule = rules[r];
            if (solidAngle < rule.MinSolidAngle || !rule.Includes(sites.Region[from], sites.Region[to], length))
                continue;
            if (match >= 0 && rules[match].Name != rule.Name)
            {
                throw new InputException(
                    $"'{rules[match].Name}' and '{rule.Name}' both claim a pair of sites {length:F3} Å apart",
                    "Separate their distance windows with min_distance and max_distance, or limit them to regions.");
            }

            match = match < 0 ? r : match;
        }

        return match;
    }

    /// <summary>The rule of a name, −1 for none.</summary>
    public int IndexOf(string name) => Array.FindIndex(rules, rule => rule.Name == name);

    /// <summary>Whether one of the rules links two sites.</summary>
    public bool Joins(int rule, SiteSet sites, int from, int to, double length) =>
        rules[rule].JoinsTypes(sites.Type[from], sites.Type[to]) && rules[rule].Includes(sites.Region[from], sites.Region[to], length);

    /// <summary>Regions that a name means, [regions]: the one of that name, or in a stack all of the layer.</summary>
    private static bool[] RegionsNamed(SiteSet sites, string name)
    {
        string[] layers = [.. sites.Stack?.Layers.Select(part => part.Name) ?? []];
        int layer = Array.IndexOf(layers, name);
        if (layer >= 0)
            return [.. sites.Stack!.LayerOfRegion.Select(owner => owner == layer)];
        int region = IndexOf([.. sites.Regions, .. layers], name, "region");
        return [.. sites.Regions.Select((_, index) => index == region)];
    }

    private static int IndexOf(IReadOnlyList<string> names, string name, string what)
    {
        int index = names.ToList().IndexOf(name);
        return index >= 0 ? index : throw new InputException($"the lattice has no {what} '{name}'", $"Use one of {string.Join(", ", names)}.");
    }

    private readonly record struct Rule(string Name, int TypeA, int TypeB, bool[]? RegionsA, bool[]? RegionsB, double MinDistance, double MaxDistance, double? MinSolidAngle)
    {
        public bool JoinsTypes(int a, int b) => (a == TypeA && b == TypeB) || (a == TypeB && b == TypeA);

        public bool Includes(int regionA, int regionB, double length) => length >= MinDistance && length <= MaxDistance && JoinsRegions(regionA, regionB);

        private bool JoinsRegions(int a, int b) => RegionsA is null || (RegionsA[a] && RegionsB![b]) || (RegionsA[b] && RegionsB![a]);
    }
}
