namespace KmcIonics.Lattices;

/// <summary>Items sorted by bin, in a bin as they come: a counting sort, of several chunks at once, whose outcome does not depend on their number.</summary>
/// <param name="First">Where each bin starts in <paramref name="Item"/>, and the end of the last, [bins + 1].</param>
/// <param name="Item">Numbers of the items, [items].</param>
internal readonly record struct BinOrder(int[] First, int[] Item)
{
    // Each chunk counts all bins: more would take more memory than the items.
    private const int MostChunks = 4;
    private const int SmallestChunk = 1 << 16;

    /// <summary>Sorts.</summary>
    /// <param name="binOf">Bin of each item, [items].</param>
    /// <param name="bins">Number of bins.</param>
    public static BinOrder Of(int[] binOf, int bins)
    {
        int chunks = Math.Clamp(binOf.Length / SmallestChunk, 1, MostChunks);
        int[][] next = new int[chunks][];
        Parallel.For(0, chunks, CallerThreads.Options, chunk =>
        {
            next[chunk] = new int[bins];
            foreach (int bin in Part(binOf, chunk, chunks))
                next[chunk][bin]++;
        });
        int[] first = new int[bins + 1];
        int total = 0;
        for (int bin = 0; bin < bins; bin++)
        {
            first[bin] = total;
            for (int chunk = 0; chunk < chunks; chunk++)
                (next[chunk][bin], total) = (total, total + next[chunk][bin]);
        }

        first[bins] = total;
        int[] item = new int[binOf.Length];
        Parallel.For(0, chunks, CallerThreads.Options, chunk =>
        {
            int number = Start(binOf, chunk, chunks);
            foreach (int bin in Part(binOf, chunk, chunks))
                item[next[chunk][bin]++] = number++;
        });
        return new BinOrder(first, item);
    }

    private static int Start(int[] items, int chunk, int chunks) => (int)((long)items.Length * chunk / chunks);

    private static ReadOnlySpan<int> Part(int[] items, int chunk, int chunks) => items.AsSpan(Start(items, chunk, chunks)..Start(items, chunk + 1, chunks));
}
