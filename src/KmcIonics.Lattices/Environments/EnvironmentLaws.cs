using System.Text;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Environments;

/// <summary>
/// Finds the sites around the hops of pathways whose rates depend on them, and makes rate laws of what the job says. Hops around which sites are arranged alike share a law.
/// </summary>
internal sealed class EnvironmentLaws
{
    private const int SitesPerChunk = 1 << 12;

    private readonly HopGraph graph;
    private readonly SiteSet sites;
    private readonly NeighbourSearch search;

    private EnvironmentLaws(HopGraph graph, SiteSet sites, NeighbourSearch search) => (this.graph, this.sites, this.search) = (graph, sites, search);

    /// <summary>The graph with the laws of its pathways' environments.</summary>
    /// <param name="graph">Hops.</param>
    /// <param name="sites">Sites.</param>
    /// <param name="search">Finds sites.</param>
    /// <exception cref="InputException">There are too many sites around a hop, or none, or the job does not say what they do.</exception>
    public static HopGraph In(HopGraph graph, SiteSet sites, NeighbourSearch search)
    {
        if (graph.Pathways.All(pathway => pathway.Environment is null))
            return graph;
        if (graph.Law is not null)
            throw new InputException("the imported model says what ions around do to barriers, and hops have an environment besides", "Leave out environment under hops, or model under lattice.");
        return new EnvironmentLaws(graph, sites, search).Build();
    }

    private HopGraph Build()
    {
        var chunks = new Chunk?[(sites.Count + SitesPerChunk - 1) / SitesPerChunk];
        Parallel.For(0, chunks.Length, CallerThreads.Options, chunk => chunks[chunk] = Collect(chunk * SitesPerChunk, Math.Min(sites.Count, (chunk + 1) * SitesPerChunk)));
        if (Array.Find(chunks, chunk => chunk!.Failure is not null) is { } failed)
            throw failed.Failure!;
        CheckGroups(chunks!);
        Dictionary<string, ushort> numbers = [];
        List<EnvironmentLaw> laws = [];
        ushort[] law = new ushort[graph.Target.Length];
        int[] first = new int[law.Length + 1];
        int[] around = new int[chunks.Sum(chunk => chunk!.Sites.Count)];
        (int hop, int next) = (0, 0);
        for (int c = 0; c < chunks.Length; c++)
        {
            Chunk chunk = chunks[c]!;
            ushort[] number = [0, .. chunk.Laws.Select(NumberOf)];
            chunk.Sites.CopyTo(around, next);
            foreach ((int local, int count) in chunk.Hops)
            {
                law[hop] = number[local];
                first[++hop] = next += count;
            }

            chunks[c] = null;
        }

        return graph with { Laws = laws, Law = law, FirstLawSite = first, LawSite = around, LawsAddToBarriers = true };

        ushort NumberOf((string Key, EnvironmentLaw Law) found)
        {
            if (!numbers.TryGetValue(found.Key, out ushort known))
            {
                laws.Add(found.Law);
                PatternCount.Check(laws.Count, laws.Sum(one => (long)one.Patterns));
                numbers[found.Key] = known = (ushort)laws.Count;
            }

            return known;
        }
    }

    private Chunk Collect(int from, int to)
    {
        var chunk = new Chunk();
        var finders = new SurroundingSites?[graph.Pathways.Count];
        (int site, int hop) = (from, 0);
        try
        {
            for (; site < to; site++)
            {
                for (hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
                {
                    int p = graph.Pathway[hop];
                    if (graph.Pathways[p].Environment is not { } environment)
                        chunk.Hops.Add((0, 0));
                    else
                        Add(chunk, site, hop, environment, finders[p] ??= new SurroundingSites(sites, graph, search, environment));
                }
            }
        }
        catch (InputException refusal)
        {
            chunk.Failure = new InputException($"environment of {Describe(site, hop)}: {refusal.Problem}", refusal.Remedy);
        }

        return chunk;
    }

    private void Add(Chunk chunk, int site, int hop, HopEnvironment environment, SurroundingSites finder)
    {
        HopPathway pathway = graph.Pathways[graph.Pathway[hop]];
        LatticeQuanta step = graph.Displacement(site, hop);
        List<SurroundingSite> found = finder.Of(site, graph.Target[hop], step);
        if (found.Count > EnvironmentLaw.MostSites)
            throw new InputException($"{found.Count} sites lie around it", $"At most {EnvironmentLaw.MostSites} are possible: shorten max_distance of the environment, or limit it to a sublattice.");
        if (environment.ReplacesBarrier && sites.Edges?.SaddleMicroEv[hop] is not (null or 0 or SiteEdges.NoSaddle))
            throw new InputException("the edge has a barrier of its own, and the environment says the whole one", "Leave the barrier of the edge empty, or give pair_terms, which add to it.");
        bool isForth = sites.Types[sites.Type[site]] == pathway.From;
        EnvironmentRule rule = isForth ? environment.Forth : environment.Back;
        OrderedEnvironment around = rule is PatternRule or ClusterRule
            ? OrderedEnvironment.Of(found, sites.Type, graph.Frame.ToCartesian(step), graph.Frame.ToCartesian)
            : Unordered(found);
        string key = KeyOf(graph.Pathway[hop], isForth, around);
        if (!chunk.NumberOf.TryGetValue(key, out int number))
        {
            double[] values = RuleValues.Of(rule, around);
            chunk.Laws.Add((key, rule.GivesRates ? new RateLaw(values) : new BarrierLaw(pathway.AttemptFrequency, new BarrierTable(values))));
            chunk.NumberOf[key] = number = chunk.Laws.Count;
        }

        foreach (SurroundingSite one in found)
            chunk.Seen[graph.Pathway[hop]] = chunk.Seen.GetValueOrDefault(graph.Pathway[hop]) | one.Groups;
        chunk.Sites.AddRange(around.Sites);
        chunk.Hops.Add((number, found.Count));
    }

    // Where no order means anything, sites of the same groups are exchangeable.
    private static OrderedEnvironment Unordered(List<SurroundingSite> found)
    {
        found.Sort((one, other) => one.Groups != other.Groups ? one.Groups.CompareTo(other.Groups) : one.Site.CompareTo(other.Site));
        (int[] sites, int[] groups) = (new int[found.Count], new int[found.Count]);
        for (int bit = 0; bit < sites.Length; bit++)
            (sites[bit], groups[bit]) = (found[bit].Site, found[bit].Groups);
        return new OrderedEnvironment(sites, groups, []);
    }

    // The same for hops whose laws are the same; groups are at most 16 bits.
    private static string KeyOf(byte pathway, bool isForth, OrderedEnvironment around)
    {
        var key = new StringBuilder().Append((char)pathway).Append(isForth ? '1' : '0').Append((char)around.Groups.Length);
        foreach (int groups in around.Groups)
            key.Append((char)groups);
        foreach (int[] turn in around.Turns)
        {
            foreach (int place in turn)
                key.Append((char)place);
        }

        return key.ToString();
    }

    private void CheckGroups(Chunk[] chunks)
    {
        for (int p = 0; p < graph.Pathways.Count; p++)
        {
            if (graph.Pathways[p].Environment is not { } environment || !graph.Pathway.Contains((byte)p))
                continue;
            int seen = chunks.Aggregate(0, (mask, chunk) => mask | chunk.Seen.GetValueOrDefault(p));
            int missing = Enumerable.Range(0, environment.Groups.Count).FirstOrDefault(group => (seen >> group & 1) == 0, -1);
            if (missing < 0)
                continue;
            EnvironmentGroup absent = environment.Groups[missing];
            throw new InputException(
                $"environment of '{graph.Pathways[p].Name}': around none of its hops there is a site {(absent.Sublattice is null ? "" : $"of {absent.Sublattice} ")}between {absent.MinDistance} and {absent.MaxDistance} Å from the {absent.Centre.ToString().ToLowerInvariant()}, other than the two that it joins",
                "Correct the distances, or leave these sites out.");
        }
    }

    private string Describe(int site, int hop)
    {
        Vector3D at = graph.Frame.ToCartesian(graph.Position[site]);
        int target = graph.Target[hop];
        return $"'{graph.Pathways[graph.Pathway[hop]].Name}' around the hop from site {site} ({sites.Types[sites.Type[site]]}, at {at.X:F3}, {at.Y:F3}, {at.Z:F3} Å) to site {target} ({sites.Types[sites.Type[target]]}), {graph.Frame.ToCartesian(graph.Displacement(site, hop)).Length:F3} Å";
    }

    // Hops of consecutive sites: law among the chunk's, from 1, and number of sites around; 0 for hops without an environment.
    private sealed class Chunk
    {
        public List<(int Law, int Count)> Hops { get; } = [];

        public List<int> Sites { get; } = [];

        public List<(string Key, EnvironmentLaw Law)> Laws { get; } = [];

        public Dictionary<string, int> NumberOf { get; } = [];

        // Groups of each pathway that have a site somewhere, a bit each.
        public Dictionary<int, int> Seen { get; } = [];

        public InputException? Failure { get; set; }
    }
}
