namespace KmcIonics.Engine.Kernels;

/// <summary>
/// A cell's turn: while its next event may run before the horizon, check, decide, move and draw; then publish the time of the first
/// event that may not. The one body that every backend runs.
/// </summary>
public static class CellVisit
{
    /// <summary>Draws the first event of a cell and publishes its time.</summary>
    public static void Start<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, int replica, int cell)
        where TAccess : struct, IKernelAccess
    {
        long self = ((long)replica * tables.CellCount) + cell;
        CellClock clock = ClockOf(ref tables, access, access.At(tables.Replicas, replica), cell);
        PendingEvent pending;
        pending.Index = 0;
        pending.Edge = 0;
        pending.Blocker = cell;
        ulong time = clock.Template.EdgeCount == 0 ? WaitingTime.Never : EventDraw.Next(ref tables, access, clock, 0, ref pending);
        access.At(state.Pending, self) = pending;
        access.PublishClock(self, time);
    }

    /// <summary>Advances one cell of one replica.</summary>
    /// <returns>Events executed.</returns>
    public static int Advance<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, int replica, int cell)
        where TAccess : struct, IKernelAccess
    {
        long firstCell = (long)replica * tables.CellCount;
        long self = firstCell + cell;
        ReplicaEntry run = access.At(tables.Replicas, replica);
        ulong time = access.ReadClock(self);
        PendingEvent pending = access.At(state.Pending, self);
        if (time >= run.Horizon || ConflictCheck.IsBefore(access.ReadClock(firstCell + pending.Blocker), pending.Blocker, time, cell))
        {
            access.KeepClock(self, time);
            return 0;
        }

        CellClock clock = ClockOf(ref tables, access, run, cell);
        long firstSite = (long)replica * tables.SiteCount;
        int firstNeighbour = cell * tables.SlotCount;
        int executed = 0;
        while (executed < tables.EventsPerVisit && time < run.Horizon)
        {
            int edge = clock.Template.FirstEdge + (int)pending.Edge;
            EdgeEntry entry = access.At(tables.Edges, edge);
            pending.Blocker = ConflictCheck.Blocker(ref tables, access, time, cell, entry.Conflicts, firstNeighbour, firstCell);
            if (pending.Blocker != cell)
                break;
            long source = firstSite + clock.FirstSite + entry.Source;
            long target = firstSite + CellSites.InSlot(ref tables, access, firstNeighbour, entry.TargetSlot, entry.Target);
            access.WillUse(state.Occupants, source);
            access.WillUse(state.Occupants, target);
            access.WillUse(state.Ions, source);
            access.WillUse(state.Ions, target);

            // Drawn before the decision, so that the draw fills the time in which the sites come from memory.
            pending.Index++;
            time = EventDraw.Next(ref tables, access, clock, time, ref pending);
            int kind = clock.Template.FirstKind + entry.Kind;
            if (HopDecision.IsPossible(ref state, access, source, target)
                && (tables.HasEnvironment == 0 || IsAllowedByEnvironment(ref tables, ref state, access, clock, pending.Index - 1, run.Condition, edge, kind, firstSite, firstNeighbour)))
            {
                HopMove.Apply(ref tables, ref state, access, source, target, kind, self);
            }

            executed++;
        }

        access.At(state.Pending, self) = pending;
        access.PublishClock(self, time);
        return executed;
    }

    private static bool IsAllowedByEnvironment<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, CellClock clock, ulong index, int condition, int edge, int kind, long firstSite, int firstNeighbour)
        where TAccess : struct, IKernelAccess
    {
        int shift = HopEnvironment.Shift(ref tables, ref state, access, edge, firstSite, firstNeighbour);
        return shift != HopEnvironment.Forbidden
            && (tables.HasInteractions == 0 || HopAcceptance.IsAccepted(ref tables, access, clock, index, condition, kind, shift));
    }

    private static CellClock ClockOf<TAccess>(ref EngineTables tables, TAccess access, ReplicaEntry run, int cell)
        where TAccess : struct, IKernelAccess
    {
        CellEntry entry = access.At(tables.Cells, cell);
        CellClock clock;
        clock.Template = access.At(tables.Templates, (run.Condition * tables.TemplateCount) + entry.Template);
        clock.FirstSite = entry.FirstSite;
        clock.Cell = (uint)cell;
        clock.Stream = run.Stream;
        return clock;
    }
}
