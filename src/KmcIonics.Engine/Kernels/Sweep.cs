using ILGPU;

namespace KmcIonics.Engine.Kernels;

/// <summary>The kernels: one thread a cell of a replica.</summary>
public static class Sweep
{
    /// <summary>Draws the first event of every cell; its time goes to <paramref name="clocks"/>.</summary>
    public static void Start(Index1D index, EngineTables tables, EngineState state, ArrayView<ulong> clocks)
    {
        int replica = index / tables.CellCount;
        CellVisit.Start(ref tables, ref state, new DeviceAccess(clocks, clocks), replica, index - (replica * tables.CellCount));
    }

    /// <summary>Every cell's turn under the snapshot; new times go to <paramref name="next"/>.</summary>
    public static void Advance(Index1D index, EngineTables tables, EngineState state, ArrayView<ulong> snapshot, ArrayView<ulong> next)
    {
        int replica = index / tables.CellCount;
        CellVisit.Advance(ref tables, ref state, new DeviceAccess(snapshot, next), replica, index - (replica * tables.CellCount));
    }

    /// <summary>Adds 1 to <paramref name="unfinished"/> for every cell that has not reached its horizon.</summary>
    public static void CountUnfinished(Index1D index, EngineTables tables, ArrayView<ulong> clocks, ArrayView<int> unfinished)
    {
        if (clocks[index] < tables.Replicas.View[index / tables.CellCount].Horizon)
            Atomic.Add(ref unfinished[0], 1);
    }
}
