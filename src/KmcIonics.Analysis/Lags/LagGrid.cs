using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>
/// Lags at which displacements are compared, in frames: all up to 16, then eight to a doubling, which are whole multiples of 2, 4, 8 … Their number grows as the logarithm of
/// the frames, so that neither memory nor time per frame grows with the length of a run (order-n algorithm of D. Frenkel, B. Smit, Understanding Molecular Simulation, 2nd ed.,
/// section 4.4.2, of displacements from some of the frames, not of averages over them).
/// </summary>
public static class LagGrid
{
    /// <summary>Lags of a level, in units of its spacing 2^level frames.</summary>
    public const int PerLevel = 16;

    private const int HalfLevel = PerLevel / 2;

    /// <summary>The lags up to a number of frames, ascending.</summary>
    public static int[] Lags(int frames)
    {
        var lags = new List<int>();
        for (int level = 0; level == 0 || (long)HalfLevel << level < frames; level++)
        {
            for (int k = level == 0 ? 1 : HalfLevel + 1; k <= PerLevel && (long)k << level <= frames; k++)
                lags.Add(k << level);
        }

        return [.. lags];
    }

    /// <summary>Level of a lag: it is compared from origins 2^level spacings apart.</summary>
    internal static int LevelOf(int lag) => Math.Max(0, 32 - BitOperations.LeadingZeroCount((uint)(lag - 1)) - BitOperations.Log2(PerLevel));

    /// <summary>Place of a lag among the lags; −1 where it is not one of them.</summary>
    internal static int IndexOf(int lag)
    {
        int level = LevelOf(lag);
        if (level == 0)
            return lag - 1;
        return lag % (1 << level) == 0 ? PerLevel + ((level - 1) * HalfLevel) + (lag >> level) - HalfLevel - 1 : -1;
    }
}
