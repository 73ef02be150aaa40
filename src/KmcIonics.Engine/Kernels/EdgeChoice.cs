namespace KmcIonics.Engine.Kernels;

/// <summary>
/// Choice of an edge with probability Λ_e/Λ_c by the alias method (A. J. Walker 1977). An entry holds a 48-bit threshold above a
/// 16-bit alias.
/// </summary>
public static class EdgeChoice
{
    /// <summary>Bits of the alias in an entry.</summary>
    public const int AliasBits = 16;

    /// <summary>Edge of a cell from 64 uniform bits: the first 2⁻ᵏ parts choose the column, the next 48 bits decide between it and its alias.</summary>
    /// <param name="high">First 32 bits.</param>
    /// <param name="low">Next 32 bits.</param>
    /// <param name="first">First entry of the cell's table.</param>
    /// <param name="count">Entries, at most 2¹⁶.</param>
    /// <param name="entries">Alias tables.</param>
    /// <param name="access">Memory of the backend.</param>
    public static uint Pick<TAccess>(uint high, uint low, long first, uint count, Table<ulong> entries, TAccess access)
        where TAccess : struct, IKernelAccess
    {
        // The 80-bit product of the 64-bit fraction and the count, in two parts.
        ulong lower = (ulong)low * count;
        ulong upper = ((ulong)high * count) + (lower >> 32);
        uint column = (uint)(upper >> 32);
        ulong coin = ((upper & 0xFFFFFFFF) << AliasBits) | ((lower >> AliasBits) & 0xFFFF);
        ulong entry = access.At(entries, first + column);
        return coin < (entry >> AliasBits) ? column : (uint)entry & 0xFFFF;
    }
}
