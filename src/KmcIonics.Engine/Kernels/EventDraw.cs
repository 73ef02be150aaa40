using System.Runtime.CompilerServices;
using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>The event list: event n of a cell is a fixed function of (seed, n, cell, replica).</summary>
public static class EventDraw
{
    /// <summary>Fills in the edge of the event whose index is set, and returns its time.</summary>
    /// <param name="tables">Rate tables.</param>
    /// <param name="access">Memory of the backend.</param>
    /// <param name="clock">Clock of the cell.</param>
    /// <param name="time">Time of the event before, or of the start, ticks.</param>
    /// <param name="pending">The event.</param>
    public static ulong Next<TAccess>(ref EngineTables tables, TAccess access, CellClock clock, ulong time, ref PendingEvent pending)
        where TAccess : struct, IKernelAccess =>
        FromBits(ref tables, access, clock, time, RandomStream.Draw(tables.Seed, RandomStream.Event, clock.Stream, clock.Cell, pending.Index), ref pending);

    /// <summary>
    /// As <see cref="Next"/>, for a pending event that is drawn anew because rates change at <paramref name="time"/>: waiting times have no memory, so this is exact. It keeps its index.
    /// </summary>
    /// <param name="tables">Rate tables.</param>
    /// <param name="access">Memory of the backend.</param>
    /// <param name="clock">Clock of the cell under the new rates.</param>
    /// <param name="time">Time of the change, ticks.</param>
    /// <param name="redraws">Which change of the replica it is, from 1.</param>
    /// <param name="pending">The event.</param>
    public static ulong Anew<TAccess>(ref EngineTables tables, TAccess access, CellClock clock, ulong time, uint redraws, ref PendingEvent pending)
        where TAccess : struct, IKernelAccess =>
        FromBits(ref tables, access, clock, time, RandomStream.Draw(tables.Seed, RandomStream.Redraw, clock.Stream, clock.Cell, redraws), ref pending);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FromBits<TAccess>(ref EngineTables tables, TAccess access, CellClock clock, ulong time, RandomBlock bits, ref PendingEvent pending)
        where TAccess : struct, IKernelAccess
    {
        pending.Edge = EdgeChoice.Pick(bits.Y, bits.Z, clock.Template.FirstAlias, (uint)clock.Template.EdgeCount, tables.Aliases, access);
        uint negativeLogarithm = WaitingTime.NegativeLogarithm(bits.X, tables.Logarithms, access);
        return WaitingTime.After(time, WaitingTime.Ticks(negativeLogarithm, clock.Template.MeanWait));
    }
}
