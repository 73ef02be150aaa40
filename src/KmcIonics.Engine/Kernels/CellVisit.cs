using System.Runtime.CompilerServices;
using KmcIonics.Model;

namespace KmcIonics.Engine.Kernels;

/// <summary>
/// A cell's turn: while its next event may run before the horizon, check, decide, move and draw; then publish the time of the first
/// event that may not. The one body that every backend runs: in one go on the host, check and event apart on an accelerator, where the
/// few cells that are ready are gathered between.
/// </summary>
public static class CellVisit
{
    /// <summary>Draws the first event of a cell and publishes its time.</summary>
    public static void Start<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, int replica, int cell)
        where TAccess : struct, IKernelAccess
    {
        CellTurn turn = CellTurn.Open(ref tables, ref state, access, replica, cell);
        CellClock clock = CellTurn.Clock(ref tables, ref turn, access);
        turn.Pending.Index = 0;
        turn.Pending.Edge = 0;
        turn.Pending.Blocker = cell;
        turn.Time = clock.Template.EdgeCount == 0 ? WaitingTime.Never : EventDraw.Next(ref tables, access, clock, 0, ref turn.Pending);
        access.At(state.Pending, turn.Self) = turn.Pending;
        access.PublishClock(turn.Self, turn.Time);
    }

    /// <summary>Draws the pending event of a cell anew at the horizon, where the rates of its replica change.</summary>
    public static void Redraw<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, int replica, int cell)
        where TAccess : struct, IKernelAccess
    {
        CellTurn turn = CellTurn.Open(ref tables, ref state, access, replica, cell);
        RedrawEntry redraw = access.At(tables.Redraws, replica);
        if (redraw.IsDue == 0)
            return;
        CellClock clock = CellTurn.Clock(ref tables, ref turn, access);
        turn.Pending.Edge = 0;
        turn.Pending.Blocker = cell;
        turn.Time = clock.Template.EdgeCount == 0
            ? WaitingTime.Never
            : EventDraw.Anew(ref tables, access, clock, turn.Run.Horizon, redraw.Count, ref turn.Pending);
        access.At(state.Pending, turn.Self) = turn.Pending;
        access.PublishClock(turn.Self, turn.Time);
    }

    /// <summary>Advances one cell of one replica by at most a number of events.</summary>
    /// <returns>Events executed.</returns>
    public static int Advance<TAccess, TRepertoire>(
        ref EngineTables tables, ref EngineState state, TAccess access, TRepertoire repertoire, int replica, int cell, int mostEvents)
        where TAccess : struct, IKernelAccess
        where TRepertoire : struct, IRepertoire
    {
        CellTurn turn = CellTurn.Open(ref tables, ref state, access, replica, cell);
        if (CellTurn.IsWaiting(ref turn, access))
            return 0;
        CellClock clock = CellTurn.Clock(ref tables, ref turn, access);
        int executed = 0;
        while (executed < mostEvents && turn.Time < turn.Run.Horizon)
        {
            EdgeEntry entry = access.At(tables.Edges, clock.Template.FirstEdge + (int)turn.Pending.Edge);
            turn.Pending.Blocker = ConflictCheck.Blocker(ref tables, access, ref turn, entry.Conflicts);
            if (turn.Pending.Blocker != cell)
                break;
            Execute(ref tables, ref state, access, repertoire, clock, entry, ref turn);
            executed++;
        }

        access.At(state.Pending, turn.Self) = turn.Pending;
        access.PublishClock(turn.Self, turn.Time);
        return executed;
    }

    /// <summary>Whether a cell's next event may run now; what keeps it from running is noted.</summary>
    public static bool IsReady<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, int replica, int cell)
        where TAccess : struct, IKernelAccess
    {
        // Read whether or not it is needed, so that it comes along with the event instead of after it.
        CellEntry entryOfCell = access.At(tables.Cells, cell);
        CellTurn turn = CellTurn.Open(ref tables, ref state, access, replica, cell);
        if (CellTurn.IsWaiting(ref turn, access))
            return false;
        int template = (turn.Run.Condition * tables.TemplateCount) + entryOfCell.Template;
        EdgeEntry entry = access.At(tables.Edges, access.At(tables.Templates, template).FirstEdge + (int)turn.Pending.Edge);
        int blocker = ConflictCheck.Blocker(ref tables, access, ref turn, entry.Conflicts);
        if (blocker != turn.Pending.Blocker)
            access.At(state.Pending, turn.Self).Blocker = blocker;
        return blocker == cell;
    }

    /// <summary>Runs the next event of a cell that <see cref="IsReady"/>, and publishes the time of the one after it.</summary>
    public static void Execute<TAccess, TRepertoire>(ref EngineTables tables, ref EngineState state, TAccess access, TRepertoire repertoire, int replica, int cell)
        where TAccess : struct, IKernelAccess
        where TRepertoire : struct, IRepertoire
    {
        CellTurn turn = CellTurn.Open(ref tables, ref state, access, replica, cell);
        CellClock clock = CellTurn.Clock(ref tables, ref turn, access);
        EdgeEntry entry = access.At(tables.Edges, clock.Template.FirstEdge + (int)turn.Pending.Edge);
        Execute(ref tables, ref state, access, repertoire, clock, entry, ref turn);
        access.At(state.Pending, turn.Self) = turn.Pending;
        access.PublishClock(turn.Self, turn.Time);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Execute<TAccess, TRepertoire>(
        ref EngineTables tables, ref EngineState state, TAccess access, TRepertoire repertoire, CellClock clock, EdgeEntry entry, ref CellTurn turn)
        where TAccess : struct, IKernelAccess
        where TRepertoire : struct, IRepertoire
    {
        int edge = clock.Template.FirstEdge + (int)turn.Pending.Edge;
        long source = turn.FirstSite + clock.FirstSite + entry.Source;
        long target = turn.FirstSite + CellSites.InSlot(ref tables, access, turn.FirstNeighbour, entry.TargetSlot, entry.Target);
        access.WillUse(state.Occupants, source);
        access.WillUse(state.Occupants, target);
        access.WillUse(state.Ions, source);
        access.WillUse(state.Ions, target);

        // Drawn before the decision, so that the draw fills the time in which the sites come from memory.
        ulong index = turn.Pending.Index++;
        turn.Time = EventDraw.Next(ref tables, access, clock, turn.Time, ref turn.Pending);
        int kind = clock.Template.FirstKind + entry.Kind;
        EventClass sort = entry.Class;
        if (HopDecision.IsPossible(ref state, access, repertoire, sort, source, target)
            && (!repertoire.HasThinning || tables.HasThinning == 0 || IsAllowed(ref tables, ref state, access, clock, index, ref turn, sort, source, target, edge, kind)))
        {
            HopMove.Apply(ref tables, ref state, access, repertoire, sort, source, target, kind, turn.Self);
            if (repertoire.HasRecording)
                EventRecord.Add(ref tables, ref state, access, ref turn, sort, edge - clock.Template.FirstEdge, kind, source, target);
        }
    }

    private static bool IsAllowed<TAccess>(
        ref EngineTables tables, ref EngineState state, TAccess access, CellClock clock, ulong index, ref CellTurn turn, EventClass sort, long source, long target, int edge, int kind)
        where TAccess : struct, IKernelAccess
    {
        HopEnvironment around = HopEnvironment.Read(ref tables, ref state, access, sort, edge, turn.FirstSite, turn.FirstNeighbour);
        if (around.Shift == HopEnvironment.Forbidden)
            return false;
        int work = tables.HasPotential == 0 ? 0 : PotentialWork.Of(ref tables, ref state, access, sort, source, target);
        return HopAcceptance.IsAccepted(ref tables, access, clock, index, turn.Run.Condition, kind, around, work);
    }
}
