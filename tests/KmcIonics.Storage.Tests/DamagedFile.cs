namespace KmcIonics.Storage.Tests;

/// <summary>Damages the bytes of a file, reproducibly.</summary>
internal static class DamagedFile
{
    private static readonly byte[] Telling = [0x00, 0x01, 0x7f, 0x80, 0xff];

    /// <summary>The bytes with a random change: cut off, overwritten at a place or over a stretch, a stretch copied elsewhere.</summary>
    public static byte[] Of(byte[] whole, Random random)
    {
        byte[] bytes = [.. whole];
        int place = random.Next(bytes.Length);
        int length = random.Next(1, Math.Min(64, bytes.Length - place) + 1);
        switch (random.Next(5))
        {
            case 0:
                return bytes[..place];
            case 1:
                bytes[place] = Telling[random.Next(Telling.Length)];
                return bytes;
            case 2:
                bytes[place] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 3:
                random.NextBytes(bytes.AsSpan(place, length));
                return bytes;
            default:
                whole.AsSpan(random.Next(bytes.Length - length), length).CopyTo(bytes.AsSpan(place));
                return bytes;
        }
    }
}
