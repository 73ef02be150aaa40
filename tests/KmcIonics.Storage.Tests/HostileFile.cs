using System.Buffers.Binary;

namespace KmcIonics.Storage.Tests;

/// <summary>Mutations of a file, reproducibly: bits flipped, cut off, ranges zeroed or changed for each other, and sizes that are far too large.</summary>
internal static class HostileFile
{
    private const int LongestRange = 4096;

    private static readonly ulong[] Sizes = [ulong.MaxValue, long.MaxValue, 1UL << 40, 1UL << 32, uint.MaxValue, int.MaxValue, 1 << 30, 1 << 24];

    /// <summary>The bytes with one mutation.</summary>
    public static byte[] Of(byte[] whole, int seed)
    {
        var random = new Random(seed);
        byte[] bytes = [.. whole];
        int place = random.Next(bytes.Length - 16);
        int length = random.Next(1, Math.Min(LongestRange, bytes.Length - place));
        switch (seed % 5)
        {
            case 0:
                bytes[place] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return bytes[..place];
            case 2:
                bytes.AsSpan(place, length).Clear();
                return bytes;
            case 3:
                int other = random.Next(bytes.Length - length);
                whole.AsSpan(other, length).CopyTo(bytes.AsSpan(place));
                whole.AsSpan(place, Math.Min(length, bytes.Length - other)).CopyTo(bytes.AsSpan(other));
                return bytes;
            default:
                // Only where a header has a number already is a size read.
                place = SizeFrom(whole, place);
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(place), Sizes[random.Next(Sizes.Length)]);
                return bytes;
        }
    }

    private static int SizeFrom(byte[] whole, int place)
    {
        for (int at = place; at < whole.Length - 16; at++)
        {
            if (BinaryPrimitives.ReadUInt64LittleEndian(whole.AsSpan(at)) is > 0 and < 1 << 20)
                return at;
        }

        return place;
    }
}
