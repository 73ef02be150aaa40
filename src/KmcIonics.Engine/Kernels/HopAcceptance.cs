using System.Runtime.CompilerServices;
using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>
/// Thinning of an edge's clock: a ring is accepted with probability k/Λ, compared with 64 random bits. It is the product of exp(−(E − E_least)/kT), read from two
/// integer tables as a coarse times a fine factor, and, where the rate follows a table, of the entry at the pattern of the ions around.
/// </summary>
public static class HopAcceptance
{
    /// <summary>log₂ of the entries of a fine table; half micro-electronvolts below that are its index.</summary>
    public const int FineBits = 12;

    /// <summary>The threshold of certainty.</summary>
    public const ulong Always = ulong.MaxValue;

    /// <summary>Whether a ring of an event is accepted.</summary>
    /// <param name="tables">Tables.</param>
    /// <param name="access">Memory of the backend.</param>
    /// <param name="clock">Clock of the cell.</param>
    /// <param name="index">Index of the event.</param>
    /// <param name="condition">Condition of the replica.</param>
    /// <param name="kind">Kind of the event.</param>
    /// <param name="around">Ions around.</param>
    /// <param name="work">What the potential adds to the energy that the event gains, µeV.</param>
    public static bool IsAccepted<TAccess>(
        ref EngineTables tables, TAccess access, CellClock clock, ulong index, int condition, int kind, HopEnvironment around, int work)
        where TAccess : struct, IKernelAccess
    {
        ulong threshold = Chance(ref tables, access, condition, kind, around, work);
        if (threshold == Always)
            return true;
        RandomBlock bits = RandomStream.Draw(tables.Seed, RandomStream.Acceptance, clock.Stream, clock.Cell, index);
        return (((ulong)bits.X << 32) | bits.Y) < threshold;
    }

    /// <summary>2⁶⁴ times the probability that a ring of an event is accepted; <see cref="Always"/> where it is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Chance<TAccess>(ref EngineTables tables, TAccess access, int condition, int kind, HopEnvironment around, int work)
        where TAccess : struct, IKernelAccess
    {
        ulong threshold = Always;
        if (tables.HasLaws != 0)
        {
            int law = access.At(tables.Laws, kind);
            if (law >= 0)
                threshold = access.At(tables.Thresholds, ((long)condition * tables.ThresholdCount) + law + around.Pattern);
        }

        if (tables.HasEnergies != 0)
        {
            EnergyEntry energy = access.At(tables.Energies, ((long)condition * tables.EnergyStride) + kind);
            ulong excess = (ulong)(KineticallyResolvedBarrier.TwiceMicroEv(energy.Saddle, 0, energy.Step + around.Shift + work) - energy.LeastTwice);
            if (excess != 0)
                threshold = Both(threshold, Threshold(ref tables, access, condition, excess));
        }

        return threshold;
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

    /// <summary>Threshold of two independent conditions.</summary>
    public static ulong Both(ulong one, ulong other) => one == Always ? other : other == Always ? one : ProductHigh(one, other);

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
