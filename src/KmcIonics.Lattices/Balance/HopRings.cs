namespace KmcIonics.Lattices.Balance;

/// <summary>Closed rings of edges: an ion that goes round where all other sites of the ring are vacant, or a vacancy where all others are filled. The affinity is Σ D.</summary>
internal static class HopRings
{
    /// <summary>Edges of the longest ring.</summary>
    public const int Longest = 12;

    // With more sites around, all of them are filled or vacant but for one at most.
    private const int MostTried = 12;

    /// <summary>A shortest ring that an edge is in, as its sites in order; null where it is in none that is short.</summary>
    public static int[]? Through(BalancedEdges edges, BalancedEdge edge)
    {
        Dictionary<int, int> cameFrom = new() { [edge.To] = edge.To };
        List<int> front = [edge.To];
        for (int length = 1; length < Longest && front.Count > 0; length++)
        {
            List<int> next = [];
            foreach (int site in front)
            {
                foreach (BalancedEdge step in edges.Ending[site].Select(number => edges.Edges[number]))
                {
                    int other = step.From == site ? step.To : step.From;
                    if (step == edge || !cameFrom.TryAdd(other, site))
                        continue;
                    if (other == edge.From)
                        return Path(cameFrom, edge);
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
    /// <param name="ions">Ions in the lattice.</param>
    /// <param name="vacancies">Vacancies in the lattice.</param>
    public static double WorstEv(BalancedEdges edges, int[] ring, long ions, long vacancies)
    {
        (BalancedEdge Edge, int Sign)[] steps = [.. ring.Select((site, at) => StepOf(edges, site, ring[(at + 1) % ring.Length]))];
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
        BalancedEdge edge = edges.Edges[edges.Ending[from].First(number => edges.Edges[number].Ends(to))];
        return (edge, edge.From == from ? 1 : -1);
    }

    private static int[] Path(Dictionary<int, int> cameFrom, BalancedEdge edge)
    {
        List<int> ring = [];
        for (int site = edge.From; ; site = cameFrom[site])
        {
            ring.Add(site);
            if (site == edge.To)
                return [.. ring];
        }
    }
}
