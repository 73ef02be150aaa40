namespace KmcIonics.Lattices.Balance;

/// <summary>
/// Cycles in which reservoirs exchange ions, at one chemical potential. An exchange has the energy of its site alone, whatever the ions around, so a hop whose drop D
/// depends on a site of a reservoir has the affinity D(filled) − D(vacant) with the exchange there; and an ion that comes at one site, hops to another and goes has Σ D.
/// </summary>
internal static class ReservoirCycles
{
    /// <summary>Largest affinity of an edge, eV.</summary>
    /// <param name="edges">Edges.</param>
    /// <param name="edge">Edge.</param>
    /// <param name="reservoirSites">Sites at which ions come and go.</param>
    /// <param name="ions">Most ions in the lattice.</param>
    /// <param name="vacancies">Most vacancies in the lattice.</param>
    public static double WorstEv(BalancedEdges edges, BalancedEdge edge, IReadOnlySet<int> reservoirSites, long ions, long vacancies)
    {
        double worst = edge.Sites.Where(reservoirSites.Contains).Select(site => WithExchange(edge, edge.BitOf(site))).DefaultIfEmpty(0).Max();
        int[]? ahead = HopRings.Path(edges, edge.To, reservoirSites.Contains, new HashSet<int> { edge.From }, edge, HopRings.Longest);
        int[]? behind = ahead is null ? null : HopRings.Path(edges, edge.From, reservoirSites.Contains, ahead.ToHashSet(), edge, HopRings.Longest);
        return behind is null ? worst : Math.Max(worst, HopRings.WorstEv(edges, [.. behind.Reverse(), .. ahead!], isClosed: false, ions, vacancies));
    }

    private static double WithExchange(BalancedEdge edge, int bit) => Enumerable.Range(0, edge.DropEv.Length)
        .Where(pattern => (pattern & bit) == 0)
        .Select(pattern => Math.Abs(edge.DropEv[pattern | bit] - edge.DropEv[pattern]))
        .Where(double.IsFinite)
        .DefaultIfEmpty(0)
        .Max();
}
