using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Divides points of a box into blocks of bins, in up to eight colours as on a chessboard, so that what is done to points of different blocks of one colour
/// concerns different points.
/// </summary>
internal static class IndependentBlocks
{
    // A step leads to the next bin at most, is felt two bins from there, and bins may be as narrow as the distance that is asked for.
    private const int FewestBins = 6;

    /// <summary>Points by colour and block, in a block in the order given.</summary>
    /// <param name="bins">Bins of the points.</param>
    /// <param name="points">Points to divide.</param>
    public static IEnumerable<IReadOnlyList<int[]>> Divide(PointBins bins, int[] points)
    {
        (int a, int b, int c) = (Blocks(bins.Bins.A), Blocks(bins.Bins.B), Blocks(bins.Bins.C));
        int[] block = new int[points.Length];
        Parallel.For(0, points.Length, CallerThreads.Options, k =>
        {
            CellOffset bin = bins.BinAt(bins.Position[points[k]]);
            block[k] = (((BlockOf(bin.A, bins.Bins.A, a) * b) + BlockOf(bin.B, bins.Bins.B, b)) * c) + BlockOf(bin.C, bins.Bins.C, c);
        });
        int[][] inBlock = Sorted(points, block, a * b * c);
        return from i in Enumerable.Range(0, Math.Min(a, 2))
               from j in Enumerable.Range(0, Math.Min(b, 2))
               from k in Enumerable.Range(0, Math.Min(c, 2))
               select (IReadOnlyList<int[]>)[.. from x in Every(i, a) from y in Every(j, b) from z in Every(k, c) select inBlock[(((x * b) + y) * c) + z]];
    }

    // Colours alternate round the box, so that their number is even, or one.
    private static int Blocks(int bins) => bins < 2 * FewestBins ? 1 : bins / FewestBins / 2 * 2;

    private static int BlockOf(int bin, int bins, int blocks) => (int)((long)bin * blocks / bins);

    private static IEnumerable<int> Every(int first, int count) => Enumerable.Range(0, count).Where(block => count == 1 || block % 2 == first);

    private static int[][] Sorted(int[] points, int[] block, int blocks)
    {
        int[] count = new int[blocks];
        foreach (int b in block)
            count[b]++;
        int[][] sorted = Array.ConvertAll(count, n => new int[n]);
        for (int k = points.Length - 1; k >= 0; k--)
            sorted[block[k]][--count[block[k]]] = points[k];
        return sorted;
    }
}
