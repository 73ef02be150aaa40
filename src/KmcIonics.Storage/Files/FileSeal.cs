using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KmcIonics.Storage;

/// <summary>
/// A checksum of the file's first bytes, appended behind the end of the HDF5 data, where HDF5 does not look. It tells a damaged
/// file before a parser meets it: HDF5's own structure has sizes without checksums, which lead a parser to ask for gigabytes. A
/// program that changes the file drops the seal; such a file is read all the same.
/// </summary>
internal static class FileSeal
{
    /// <summary>Bytes of the seal: 16 of a mark, 8 of the number of bytes sealed (little-endian), 32 of their SHA-256.</summary>
    public const int Length = 16 + 8 + 32;

    // All that a summary is read from stands before the trajectory; sealing that too would mean reading it each time.
    private const long MostSealed = 1 << 26;
    private const int EndAddressAt = 28;

    private static ReadOnlySpan<byte> Mark => "KmcIonics seal 1"u8;

    /// <summary>Seals a whole HDF5 file.</summary>
    public static void AppendTo(Stream stream)
    {
        long sealedBytes = Math.Min(stream.Length, MostSealed);
        byte[] seal = [.. Mark, .. new byte[8], .. Checksum(stream, sealedBytes)];
        BinaryPrimitives.WriteInt64LittleEndian(seal.AsSpan(Mark.Length), sealedBytes);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(seal);
    }

    /// <summary>Returns when the file is not cut off and what is sealed, if anything, is unchanged; the stream is then at its start.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static void Check(Stream stream)
    {
        long end = EndOfHdf5(stream);
        if (end > stream.Length)
            throw new InvalidDataException($"it is cut off after {stream.Length} of {end} bytes");
        Span<byte> seal = stackalloc byte[Length];
        if (stream.Length >= Length)
        {
            stream.Seek(-Length, SeekOrigin.End);
            stream.ReadExactly(seal);
        }

        if (seal.StartsWith(Mark))
        {
            long sealedBytes = BinaryPrimitives.ReadInt64LittleEndian(seal[Mark.Length..]);
            if (sealedBytes < 0 || sealedBytes > Math.Min(stream.Length - Length, MostSealed)
                || !seal[^32..].SequenceEqual(Checksum(stream, sealedBytes)))
            {
                throw new InvalidDataException("it is damaged: bytes have changed since it was written");
            }
        }

        stream.Position = 0;
    }

    // The superblock of versions 2 and 3, the only ones that KmcIonics writes.
    private static long EndOfHdf5(Stream stream)
    {
        Span<byte> superblock = stackalloc byte[EndAddressAt + 8];
        stream.Position = 0;
        int count = stream.ReadAtLeast(superblock, superblock.Length, throwOnEndOfStream: false);
        return count == superblock.Length && superblock[8] is 2 or 3
            ? BinaryPrimitives.ReadInt64LittleEndian(superblock[EndAddressAt..])
            : 0;
    }

    private static byte[] Checksum(Stream stream, long count)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        stream.Position = 0;
        for (long left = count; left > 0;)
        {
            Span<byte> part = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            stream.ReadExactly(part);
            hash.AppendData(part);
            left -= part.Length;
        }

        return hash.GetHashAndReset();
    }
}
