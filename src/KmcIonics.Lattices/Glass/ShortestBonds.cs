namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Makes the shortest bonds that neither end has too many for, as one would who took all bonds in the order of their length. A bond can be made at once
/// where each end is the other's nearest candidate that still lacks bonds; all such bonds are made in a round.
/// </summary>
internal static class ShortestBonds
{
    public static void Make(BondCandidates near, BondSlots bonds)
    {
        // Candidates before a site's next one are bonded to it or have all their bonds.
        int[] next = new int[bonds.SiteCount];
        bool[] mutual = new bool[bonds.SiteCount];
        int[] open = [.. Enumerable.Range(0, bonds.SiteCount)];
        while (open.Length > 0)
        {
            Parallel.For(0, open.Length, CallerThreads.Options, k =>
            {
                ReadOnlySpan<int> candidates = near.Of(open[k]);
                while (next[open[k]] < candidates.Length && bonds.Missing(candidates[next[open[k]]]) == 0)
                    next[open[k]]++;
            });
            open = Array.FindAll(open, site => bonds.Missing(site) > 0 && next[site] < near.Of(site).Length);
            Parallel.For(0, open.Length, CallerThreads.Options, k =>
            {
                int other = near.Of(open[k])[next[open[k]]];
                mutual[open[k]] = next[other] < near.Of(other).Length && near.Of(other)[next[other]] == open[k];
            });
            Parallel.For(0, open.Length, CallerThreads.Options, k =>
            {
                if (mutual[open[k]])
                    bonds.AddEnd(open[k], near.Of(open[k])[next[open[k]]++]);
            });
        }
    }
}
