namespace KmcIonics.Lattices.Balance;

/// <summary>Closed rings of edges: an ion that goes round where all other sites of the ring are vacant, or a vacancy where all others are filled. The affinity is Σ D.</summary>
internal static class HopRings
{
    /// <summary>Edges of the longest ring.</summary>
    public const int Longest = 12;

    // With more sites around, all of them are filled or vacant but for one at most.
    private const int MostTried = 12;

    /// <summary>A shortest ring that an edge is in, as its sites in order; null where it is in none that is short.</summary>
    public static int[]? Through(BalancedEdges edges, BalancedEdge edge) => Path(edges, edge.To, site => site == edge.From, new HashSet<int>(), edge, Longest);

    /// <summary>A shortest way from a site to one that is wanted, both included; null where there is none that is short.</summary>
    /// <param name="edges">Edges.</param>
    /// <param name="from">Site that it starts on.</param>
    /// <param name="isWanted">Whether it may end on a site.</param>
    /// <param name="closed">Sites that it must not touch.</param>
    /// <param name="left">Edge that it must not take.</param>
    /// <param name="most">Most sites.</param>
    public static int[]? Path(BalancedEdges edges, int from, Func<int, bool> isWanted, IReadOnlySet<int> closed, BalancedEdge left, int most)
    {
        Dictionary<int, int> cameFrom = new() { [from] = from };
        if (isWanted(from))
            return [from];
        List<int> front = [from];
        for (int length = 1; length < most && front.Count > 0; length++)
        {
            List<int> next = [];
            foreach (int site in front)
            {
                foreach (BalancedEdge step in edges.Ending(site).Select(number => edges[number]).OfType<BalancedEdge>())
                {
                    int other = step.From == site ? step.To : step.From;
                    if ((step.From == left.From && step.To == left.To) || closed.Contains(other) || !cameFrom.TryAdd(other, site))
                        continue;
                    if (isWanted(other))
                        return Way(cameFrom, other);
                    next.Add(other);
                }
            }

            front = next;
        }

        return null;
    }

    /// <summary>Largest affinity of a ring, eV.</summary>
    /// <param name="edges">Edges.</param>
    /// <param name="ring">Sites of the ring in order, each joined to the next.</param>
    /// <param name="isClosed">Whether the last is joined to the first; else both exchange ions with reservoirs.</param>
    /// <param name="ions">Ions in the lattice.</param>
    /// <param name="vacancies">Vacancies in the lattice.</param>
    public static double WorstEv(BalancedEdges edges, int[] ring, bool isClosed, long ions, long vacancies)
    {
        (BalancedEdge Edge, int Sign)[] steps = [.. Enumerable.Range(0, isClosed ? ring.Length : ring.Length - 1).Select(at => StepOf(edges, ring[at], ring[(at + 1) % ring.Length]))];
        int[] around = [.. steps.SelectMany(step => step.Edge.Sites).Distinct().Except(ring)];
        double worst = 0;
        foreach (bool isFull in (bool[])[false, true])
        {
            Spare spare = isFull ? new Spare(ions - ring.Length + 1, vacancies - 1) : new Spare(ions - 1, vacancies - ring.Length + 1);
            if (spare.Ions < 0 || spare.Vacancies < 0)
                continue;
            foreach (HashSet<int> filled in Fillings(around).Where(filled => spare.Allows(filled.Count, around.Length)))
            {
                if (isFull)
                    filled.UnionWith(ring);
                double affinity = steps.Sum(step => step.Sign * step.Edge.DropEv[step.Edge.Sites.Select((site, bit) => filled.Contains(site) ? 1 << bit : 0).Sum()]);
                worst = double.IsFinite(affinity) ? Math.Max(worst, Math.Abs(affinity)) : worst;
            }
        }

        return worst;
    }

    private static IEnumerable<HashSet<int>> Fillings(int[] around)
    {
        if (around.Length <= MostTried)
            return Enumerable.Range(0, 1 << around.Length).Select(pattern => around.Where((_, bit) => (pattern >> bit & 1) != 0).ToHashSet());
        return [[], [.. around], .. around.Select(site => new HashSet<int> { site }), .. around.Select(site => around.Where(other => other != site).ToHashSet())];
    }

    private static (BalancedEdge Edge, int Sign) StepOf(BalancedEdges edges, int from, int to)
    {
        BalancedEdge edge = edges.Ending(from).Select(number => edges[number]).OfType<BalancedEdge>().First(one => one.Ends(to));
        return (edge, edge.From == from ? 1 : -1);
    }

    private static int[] Way(Dictionary<int, int> cameFrom, int last)
    {
        List<int> way = [last];
        while (cameFrom[way[^1]] != way[^1])
            way.Add(cameFrom[way[^1]]);
        way.Reverse();
        return [.. way];
    }
}
