namespace KmcIonics.Model;

/// <summary>Four 32-bit words: a Philox counter, or a block of random bits.</summary>
public struct RandomBlock
{
    /// <summary>First word.</summary>
    public uint X;

    /// <summary>Second word.</summary>
    public uint Y;

    /// <summary>Third word.</summary>
    public uint Z;

    /// <summary>Fourth word.</summary>
    public uint W;
}

/// <summary>
/// Philox4x32-10, a counter-based generator: the same (counter, key) gives the same block everywhere. J. K. Salmon et al., "Parallel
/// random numbers: as easy as 1, 2, 3", SC'11.
/// </summary>
public static class Philox4x32
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>128 random bits of a counter under a 64-bit key.</summary>
    public static RandomBlock Generate(RandomBlock counter, ulong key)
    {
        uint k0 = (uint)key;
        uint k1 = (uint)(key >> 32);
        uint x = counter.X, y = counter.Y, z = counter.Z, w = counter.W;
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * x;
            ulong product1 = (ulong)Multiplier1 * z;
            x = (uint)(product1 >> 32) ^ y ^ k0;
            z = (uint)(product0 >> 32) ^ w ^ k1;
            y = (uint)product1;
            w = (uint)product0;
            k0 += Weyl0;
            k1 += Weyl1;
        }

        RandomBlock block;
        block.X = x;
        block.Y = y;
        block.Z = z;
        block.W = w;
        return block;
    }
}
