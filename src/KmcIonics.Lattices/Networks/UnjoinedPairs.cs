namespace KmcIonics.Lattices.Networks;

/// <summary>
/// Neighbours that no hop joins, whatever the distance, though ions hop farther from both: most often a pair of site types that a list of hops forgets. Pairs
/// that exclude each other, or that bonds or imported edges leave out, are none.
/// </summary>
/// <param name="First">Site type at one end, with its region where pathways tell regions apart.</param>
/// <param name="Second">The other end.</param>
/// <param name="Count">Pairs of such sites that are no farther apart than the longest hop from either type.</param>
/// <param name="Nearest">Least distance of such a pair, Å.</param>
public sealed record UnjoinedPairs(string First, string Second, long Count, double Nearest)
{
    // As that of the windows of pathways.
    private const double Tolerance = 1e-5;

    /// <summary>All combinations of types, and of regions where any pathway is limited to some, the most frequent first; in linear time.</summary>
    public static IReadOnlyList<UnjoinedPairs> Of(SiteSet sites, HopGraph graph)
    {
        if (sites.Edges is not null)
            return [];
        var classes = new SiteClasses(sites, graph.Pathways.Any(pathway => pathway.Regions is not null));
        (bool[,] joined, double[] reach) = Joined(graph, classes);
        var search = new NeighbourSearch(graph.Frame, graph.Position, sites.Periodic);
        var found = new Dictionary<(int, int), (long Count, double Nearest)>();
        Parallel.For(
            0,
            sites.Count,
            CallerThreads.Options,
            () => (Found: new Dictionary<(int, int), (long Count, double Nearest)>(), Near: new List<Neighbour>()),
            (site, _, own) =>
            {
                int from = classes.Of(site);
                search.Collect(graph.Position[site], reach[classes.TypeOf(from)], own.Near);
                foreach (Neighbour other in own.Near)
                {
                    int to = classes.Of(other.Site);
                    if (other.Site > site && !joined[from, to] && other.Length <= reach[classes.TypeOf(to)] && MayJoin(sites, graph, site, other.Site))
                        Add(own.Found, (Math.Min(from, to), Math.Max(from, to)), 1, other.Length);
                }

                return own;
            },
            own =>
            {
                lock (found)
                {
                    foreach (((int, int) pair, (long count, double nearest)) in own.Found)
                        Add(found, pair, count, nearest);
                }
            });
        return [.. found.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key)
            .Select(pair => new UnjoinedPairs(classes.NameOf(pair.Key.Item1), classes.NameOf(pair.Key.Item2), pair.Value.Count, pair.Value.Nearest))];
    }

    /// <summary>Which classes any hop joins, and how far hops go from each type, Å.</summary>
    private static (bool[,] Joined, double[] Reach) Joined(HopGraph graph, SiteClasses classes)
    {
        bool[,] joined = new bool[classes.Count, classes.Count];
        double[] reach = new double[classes.TypeCount];
        for (int site = 0; site < graph.Position.Length; site++)
        {
            int from = classes.Of(site);
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                joined[from, classes.Of(graph.Target[hop])] = true;
                double length = graph.Frame.ToCartesian(graph.Displacement(site, hop)).Length + Tolerance;
                reach[classes.TypeOf(from)] = Math.Max(reach[classes.TypeOf(from)], length);
            }
        }

        return (joined, reach);
    }

    private static bool MayJoin(SiteSet sites, HopGraph graph, int site, int other) =>
        (sites.Bonds is not { } bonds || bonds.Join(site, other))
        && (graph.FirstExclusion is not { } first || !graph.Excluded.AsSpan(first[site]..first[site + 1]).Contains(other));

    private static void Add(Dictionary<(int, int), (long Count, double Nearest)> found, (int, int) pair, long count, double nearest)
    {
        (long before, double least) = found.GetValueOrDefault(pair, (0, double.PositiveInfinity));
        found[pair] = (before + count, Math.Min(least, nearest));
    }

    /// <summary>Sites by type, or by type and region.</summary>
    private readonly struct SiteClasses(SiteSet sites, bool byRegion)
    {
        private readonly int regions = byRegion ? sites.Regions.Count : 1;

        public int TypeCount => sites.Types.Count;

        public int Count => TypeCount * regions;

        public int Of(int site) => (sites.Type[site] * regions) + (byRegion ? sites.Region[site] : 0);

        public int TypeOf(int number) => number / regions;

        public string NameOf(int number) => byRegion ? $"{sites.Types[TypeOf(number)]} in {sites.Regions[number % regions]}" : sites.Types[number];
    }
}
