namespace KmcIonics.Lattices;

/// <summary>
/// Numbers the bins of a box block by block, so that what is near in space is near in memory along all directions: row by row, the next row of ten million
/// sites would be in no cache. A number is a sum of one term a direction.
/// </summary>
internal sealed class BinNumbers
{
    private const int BlockEdge = 8;

    private readonly int[] a;
    private readonly int[] b;
    private readonly int[] c;

    /// <summary>Numbers bins.</summary>
    /// <param name="bins">Bins along each vector, [3].</param>
    public BinNumbers(int[] bins)
    {
        int[] edge = [.. bins.Select(count => Math.Min(count, BlockEdge))];
        int[] blocks = [.. bins.Zip(edge, (count, size) => (count + size - 1) / size)];
        c = Terms(bins[2], edge[2], 1, edge[0] * edge[1] * edge[2]);
        b = Terms(bins[1], edge[1], edge[2], edge[0] * edge[1] * edge[2] * blocks[2]);
        a = Terms(bins[0], edge[0], edge[1] * edge[2], edge[0] * edge[1] * edge[2] * blocks[2] * blocks[1]);
        Count = edge[0] * edge[1] * edge[2] * blocks[0] * blocks[1] * blocks[2];
    }

    /// <summary>Numbers there are; blocks at the end may be filled in part, so they are more than bins.</summary>
    public int Count { get; }

    /// <summary>Number of a bin.</summary>
    public int this[int alongA, int alongB, int alongC] => a[alongA] + b[alongB] + c[alongC];

    private static int[] Terms(int count, int edge, int inBlock, int ofBlocks)
    {
        int[] terms = new int[count];
        for (int bin = 0; bin < count; bin++)
            terms[bin] = (bin % edge * inBlock) + (bin / edge * ofBlocks);
        return terms;
    }
}
