using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>
/// Thinning of an edge's clock: a ring is accepted with probability k/Λ = exp(−(E − E_least)/kT), read from two integer tables as the product of a
/// coarse and a fine factor, and compared with 64 random bits.
/// </summary>
public static class HopAcceptance
{
    /// <summary>log₂ of the entries of a fine table; half micro-electronvolts below that are its index.</summary>
    public const int FineBits = 12;

    /// <summary>Whether a ring of a hop whose energy gain ions around shift (µeV) is accepted.</summary>
    public static bool IsAccepted<TAccess>(ref EngineTables tables, TAccess access, CellClock clock, ulong index, int condition, int kind, int shift)
        where TAccess : struct, IKernelAccess
    {
        EnergyEntry energy = access.At(tables.Energies, kind);
        ulong excess = (ulong)(KineticallyResolvedBarrier.TwiceMicroEv(energy.Saddle, 0, energy.Step + shift) - energy.LeastTwice);
        if (excess == 0)
            return true;
        RandomBlock bits = RandomStream.Draw(tables.Seed, RandomStream.Acceptance, clock.Stream, clock.Cell, index);
        return (((ulong)bits.X << 32) | bits.Y) < Threshold(ref tables, access, condition, excess);
    }

    /// <summary>2⁶⁴ times the probability of acceptance at an excess 2(E − E_least), µeV, above zero.</summary>
    public static ulong Threshold<TAccess>(ref EngineTables tables, TAccess access, int condition, ulong excess)
        where TAccess : struct, IKernelAccess
    {
        ulong coarse = excess >> FineBits;
        if (coarse >= (ulong)tables.CoarseCount)
            return 0;
        return ProductHigh(
            access.At(tables.CoarseFactors, ((long)condition * tables.CoarseCount) + (long)coarse),
            access.At(tables.FineFactors, ((long)condition << FineBits) + (long)(excess & ((1UL << FineBits) - 1))));
    }

    /// <summary>The upper 64 bits of a product.</summary>
    public static ulong ProductHigh(ulong left, ulong right)
    {
        (ulong a, ulong b) = (left >> 32, left & 0xFFFFFFFF);
        (ulong c, ulong d) = (right >> 32, right & 0xFFFFFFFF);
        ulong middle = (a * d) + ((b * d) >> 32);
        ulong rest = (b * c) + (middle & 0xFFFFFFFF);
        return (a * c) + (middle >> 32) + (rest >> 32);
    }
}
