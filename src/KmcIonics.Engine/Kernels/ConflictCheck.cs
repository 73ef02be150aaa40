using System.Numerics;

namespace KmcIonics.Engine.Kernels;

/// <summary>May a cell's next event run?</summary>
public static class ConflictCheck
{
    /// <summary>
    /// The cell itself when (time, cell) precedes (next time, other cell) for every cell in S(e): then all conflicting events before this one
    /// are done, and none can run beside it. Else a cell that comes first.
    /// </summary>
    public static int Blocker<TAccess>(
        ref EngineTables tables, TAccess access, ref CellTurn turn, ulong conflicts)
        where TAccess : struct, IKernelAccess
    {
        ulong rest = conflicts;
        while (rest != 0)
        {
            int other = access.At(tables.Neighbours, turn.FirstNeighbour + BitOperations.TrailingZeroCount(rest));
            ulong otherTime = access.ReadClock(turn.FirstCell + other);
            if (IsBefore(otherTime, other, turn.Time, turn.Cell))
                return other;
            rest &= rest - 1;
        }

        return turn.Cell;
    }

    /// <summary>Lexicographic order of (time, cell); without the second part, equal ticks would wait for each other for ever.</summary>
    public static bool IsBefore(ulong time, int cell, ulong otherTime, int otherCell) =>
        time < otherTime || (time == otherTime && cell < otherCell);
}
