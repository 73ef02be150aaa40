namespace KmcIonics.Storage;

/// <summary>How a large array is cut into chunks.</summary>
internal static class ChunkShape
{
    /// <summary>Arrays from this size on are chunked and compressed, bytes.</summary>
    public const ulong LargeArray = 1 << 16;

    private const ulong LargestChunk = 1 << 18;

    /// <summary>
    /// Chunk of an array of a shape, or null when the array is small. Trailing dimensions stay whole as long as they fit, so that
    /// writing in row-major order fills one chunk after the other.
    /// </summary>
    public static uint[]? For(ulong[] shape, int elementSize)
    {
        ulong bytes = shape.Aggregate((ulong)elementSize, (product, dimension) => checked(product * dimension));
        if (bytes < LargeArray)
            return null;
        var chunk = new uint[shape.Length];
        ulong size = (ulong)elementSize;
        for (int dimension = shape.Length - 1; dimension >= 0; dimension--)
        {
            ulong extent = Math.Clamp(LargestChunk / size, 1, shape[dimension]);
            chunk[dimension] = (uint)extent;
            // A dimension that was cut leaves no room for any before it.
            size = extent == shape[dimension] ? size * extent : LargestChunk + 1;
        }

        return chunk;
    }
}
