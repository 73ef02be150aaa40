using System.Numerics;

namespace KmcIonics.Lattices.Balance;

/// <summary>
/// Cycles of two hops that share no site: one, the other, the first back, the second back. With D the drop of a hop, i → j and k → l the hops, the affinity is
/// [D₁(k filled) − D₁(l filled)] − [D₂(i filled) − D₂(j filled)] at any filling of the other sites around. A part of it that the other hop's rate does not look at may
/// be chosen for each bracket alone, which is why not all fillings need to be tried.
/// </summary>
internal static class HopPairs
{
    /// <summary>Largest affinity of two edges, eV, over all fillings around them that ions and vacancies allow.</summary>
    /// <param name="one">Edge.</param>
    /// <param name="two">Edge with other ends.</param>
    /// <param name="spare">Ions and vacancies besides those of the ends.</param>
    public static double WorstEv(BalancedEdge one, BalancedEdge two, Spare spare)
    {
        int[] shared = [.. one.Sites.Intersect(two.Sites).Where(site => !one.Ends(site) && !two.Ends(site))];
        Extremes first = new(one, two, shared);
        Extremes second = new(two, one, shared);
        double worst = 0;
        for (int pattern = 0; pattern < 1 << shared.Length; pattern++)
        {
            int filled = BitOperations.PopCount((uint)pattern);
            for (int x = 0; x <= first.Private; x++)
            {
                for (int y = 0; y <= second.Private; y++)
                {
                    if (!spare.Allows(filled + x + y, shared.Length + first.Private + second.Private))
                        continue;
                    (double low, double high) = first.Of(pattern, x);
                    (double otherLow, double otherHigh) = second.Of(pattern, y);
                    if (low <= high && otherLow <= otherHigh)
                        worst = Math.Max(worst, Math.Max(high - otherLow, otherHigh - low));
                }
            }
        }

        return worst;
    }

    // D(k filled) − D(l filled) of an edge: least and most by the pattern of the shared sites and the number of other sites filled.
    private sealed class Extremes
    {
        private readonly (double Low, double High)[] found;

        public Extremes(BalancedEdge edge, BalancedEdge other, int[] shared)
        {
            (int from, int to) = (edge.BitOf(other.From), edge.BitOf(other.To));
            int sharedBits = shared.Aggregate(0, (bits, site) => bits | edge.BitOf(site));
            int privateBits = ((1 << edge.Sites.Length) - 1) & ~(sharedBits | from | to);
            Private = BitOperations.PopCount((uint)privateBits);
            found = new (double, double)[(1 << shared.Length) * (Private + 1)];
            Array.Fill(found, (double.PositiveInfinity, double.NegativeInfinity));
            int[] bits = Array.ConvertAll(shared, edge.BitOf);
            for (int pattern = 0; pattern < edge.DropEv.Length; pattern++)
            {
                if ((pattern & (from | to)) != 0)
                    continue;
                double difference = edge.DropEv[pattern | from] - edge.DropEv[pattern | to];
                if (!double.IsFinite(difference))
                    continue;
                int index = 0;
                for (int bit = 0; bit < bits.Length; bit++)
                    index |= (pattern & bits[bit]) != 0 ? 1 << bit : 0;
                index = (index * (Private + 1)) + BitOperations.PopCount((uint)(pattern & privateBits));
                found[index] = (Math.Min(found[index].Low, difference), Math.Max(found[index].High, difference));
            }
        }

        /// <summary>Number of sites that the other edge does not look at.</summary>
        public int Private { get; }

        public (double Low, double High) Of(int sharedPattern, int filled) => found[(sharedPattern * (Private + 1)) + filled];
    }
}
