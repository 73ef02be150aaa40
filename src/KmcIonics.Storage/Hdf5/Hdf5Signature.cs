namespace KmcIonics.Storage;

/// <summary>The eight bytes an HDF5 file starts with.</summary>
internal static class Hdf5Signature
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];

    /// <summary>Whether a stream, at its start, is an HDF5 file. A stream that cannot be sought (a pipe) is not.</summary>
    public static bool StartsIn(Stream stream)
    {
        if (!stream.CanSeek)
            return false;
        Span<byte> start = stackalloc byte[8];
        int count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return start[..count].SequenceEqual(Signature);
    }
}
