namespace KmcIonics.Engine.Kernels;

/// <summary>What a cell's turn holds: where its parts begin, its next event and that event's time.</summary>
public struct CellTurn
{
    /// <summary>Cell within the replica.</summary>
    public int Cell;

    /// <summary>Cell among those of all replicas.</summary>
    public long Self;

    /// <summary>The replica's first cell among those of all replicas.</summary>
    public long FirstCell;

    /// <summary>The replica's first site among those of all replicas.</summary>
    public long FirstSite;

    /// <summary>First entry of the cell in the table of neighbours.</summary>
    public int FirstNeighbour;

    /// <summary>Rates of the replica, and how far it is to go.</summary>
    public ReplicaEntry Run;

    /// <summary>Time of the next event, ticks.</summary>
    public ulong Time;

    /// <summary>The next event.</summary>
    public PendingEvent Pending;

    /// <summary>Opens the turn of a cell of a replica.</summary>
    public static CellTurn Open<TAccess>(ref EngineTables tables, ref EngineState state, TAccess access, int replica, int cell)
        where TAccess : struct, IKernelAccess
    {
        CellTurn turn;
        turn.Cell = cell;
        turn.FirstCell = (long)replica * tables.CellCount;
        turn.Self = turn.FirstCell + cell;
        turn.FirstSite = (long)replica * tables.SiteCount;
        turn.FirstNeighbour = cell * tables.SlotCount;
        turn.Run = access.At(tables.Replicas, replica);
        turn.Time = access.ReadClock(turn.Self);
        turn.Pending = access.At(state.Pending, turn.Self);
        return turn;
    }

    /// <summary>Whether the next event lies beyond the horizon, or behind the cell that it waited for when last checked.</summary>
    public static bool IsWaiting<TAccess>(ref CellTurn turn, TAccess access)
        where TAccess : struct, IKernelAccess =>
        turn.Time >= turn.Run.Horizon
        || ConflictCheck.IsBefore(access.ReadClock(turn.FirstCell + turn.Pending.Blocker), turn.Pending.Blocker, turn.Time, turn.Cell);

    /// <summary>The cell's clock under the replica's rates.</summary>
    public static CellClock Clock<TAccess>(ref EngineTables tables, ref CellTurn turn, TAccess access)
        where TAccess : struct, IKernelAccess
    {
        CellEntry entry = access.At(tables.Cells, turn.Cell);
        CellClock clock;
        clock.Template = access.At(tables.Templates, (turn.Run.Condition * tables.TemplateCount) + entry.Template);
        clock.FirstSite = entry.FirstSite;
        clock.Cell = (uint)turn.Cell;
        clock.Stream = turn.Run.Stream;
        return clock;
    }
}
