using KmcIonics.Model;

namespace KmcIonics.Lattices.Disorder;

/// <summary>Uniform random numbers of a counter.</summary>
public static class UniformDraw
{
    /// <summary>A number in (0, 1), a multiple of 2⁻⁵³ and a half.</summary>
    /// <param name="seed">Seed of the job.</param>
    /// <param name="purpose">Random-stream purpose.</param>
    /// <param name="replica">Replica word of the counter.</param>
    /// <param name="cell">Cell word of the counter.</param>
    /// <param name="index">Index, 56 bits.</param>
    public static double At(ulong seed, uint purpose, uint replica, uint cell, ulong index)
    {
        RandomBlock bits = RandomStream.Draw(seed, purpose, replica, cell, index);
        ulong mantissa = (((ulong)bits.X << 32) | bits.Y) >> 12;
        return (mantissa + 0.5) / (1UL << 52);
    }
}
