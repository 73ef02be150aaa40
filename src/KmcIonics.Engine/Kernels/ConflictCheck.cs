using System.Numerics;

namespace KmcIonics.Engine.Kernels;

/// <summary>May a cell's next event run?</summary>
public static class ConflictCheck
{
    /// <summary>
    /// True when (time, cell) precedes (next time, other cell) for every cell in S(e): then all conflicting events before this one are done,
    /// and none can run beside it.
    /// </summary>
    public static bool Precedes<TAccess>(
        ref EngineTables tables, TAccess access, ulong time, int cell, ulong conflicts, int firstNeighbour, long firstCell)
        where TAccess : struct, IKernelAccess
    {
        ulong rest = conflicts;
        while (rest != 0)
        {
            int other = access.At(tables.Neighbours, firstNeighbour + BitOperations.TrailingZeroCount(rest));
            ulong otherTime = access.ReadClock(firstCell + other);
            if (otherTime < time || (otherTime == time && other < cell))
                return false;
            rest &= rest - 1;
        }

        return true;
    }
}
