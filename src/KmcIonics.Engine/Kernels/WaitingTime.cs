using System.Numerics;

namespace KmcIonics.Engine.Kernels;

/// <summary>A cell's mean waiting time: mantissa · 2^(26 − shift) ticks, the mantissa normalised to 32 bits.</summary>
public struct MeanWait
{
    /// <summary>Mantissa in [2³¹, 2³²), or 0 for a cell with no hops.</summary>
    public uint Mantissa;

    /// <summary>Right shift of mantissa · (−ln u · 2²⁶); negative is a left shift.</summary>
    public int Shift;
}

/// <summary>Exponential waiting times in integer ticks.</summary>
public static class WaitingTime
{
    /// <summary>Fractional bits of −ln u.</summary>
    public const int LogarithmBits = 26;

    /// <summary>log₂ of the number of table intervals in one octave of u.</summary>
    public const int TableBits = 10;

    /// <summary>A time that never comes.</summary>
    public const ulong Never = ulong.MaxValue;

    /// <summary>
    /// −ln((u + ½)/2³²) · 2²⁶: octave times ln 2, plus linear interpolation in one octave. The chord lies above the curve by 4·10⁻⁸ on average.
    /// </summary>
    /// <param name="u">Uniform 32-bit word.</param>
    /// <param name="table">−ln((1 + i/1024)/2) · 2²⁶ for i = 0 … 1024.</param>
    /// <param name="access">Memory of the backend.</param>
    public static uint NegativeLogarithm<TAccess>(uint u, Table<uint> table, TAccess access)
        where TAccess : struct, IKernelAccess
    {
        ulong x = ((ulong)u << 1) | 1UL;
        int zeros = BitOperations.LeadingZeroCount(x);
        uint fraction = (uint)((x << zeros) >> 32) & 0x7FFFFFFF;
        int interval = (int)(fraction >> (31 - TableBits));
        uint rest = fraction & ((1u << (31 - TableBits)) - 1);
        uint high = access.At(table, interval);
        uint drop = high - access.At(table, interval + 1);
        uint inOctave = high - (uint)(((ulong)drop * rest) >> (31 - TableBits));
        return ((uint)(zeros - 31) * access.At(table, 0)) + inOctave;
    }

    /// <summary>Waiting time in ticks, rounded to the nearest; <see cref="Never"/> where it exceeds 64 bits.</summary>
    public static ulong Ticks(uint negativeLogarithm, MeanWait mean)
    {
        if (mean.Mantissa == 0)
            return Never;
        ulong product = (ulong)negativeLogarithm * mean.Mantissa;
        if (mean.Shift > 0)
            return (product + (1UL << (mean.Shift - 1))) >> mean.Shift;
        int left = -mean.Shift;
        return left >= 64 || (left > 0 && (product >> (64 - left)) != 0) ? Never : product << left;
    }

    /// <summary>time + wait, or <see cref="Never"/> where the sum exceeds 64 bits.</summary>
    public static ulong After(ulong time, ulong wait)
    {
        ulong sum = time + wait;
        return sum < time ? Never : sum;
    }
}
