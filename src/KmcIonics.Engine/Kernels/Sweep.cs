using ILGPU;

namespace KmcIonics.Engine.Kernels;

/// <summary>The kernels.</summary>
public static class Sweep
{
    /// <summary>Cells that one group of threads can look after.</summary>
    public const int MostGroupCells = 1024;

    /// <summary>Draws the first event of every cell, one thread a cell; its time goes to <paramref name="clocks"/>.</summary>
    public static void Start(Index1D index, EngineTables tables, EngineState state, ArrayView<ulong> clocks)
    {
        int replica = index / tables.CellCount;
        CellVisit.Start(ref tables, ref state, new GroupAccess(clocks, clocks, 0, 0), replica, index - (replica * tables.CellCount));
    }

    /// <summary>Draws the pending events of all cells anew whose replica has other rates from the horizon on, one thread a cell.</summary>
    public static void Redraw(Index1D index, EngineTables tables, EngineState state, ArrayView<ulong> clocks)
    {
        int replica = index / tables.CellCount;
        CellVisit.Redraw(ref tables, ref state, new GroupAccess(clocks, clocks, index, index + 1), replica, index - (replica * tables.CellCount));
    }

    /// <summary>Advances groups of cells; each group's list of ready cells is in the memory that its threads share.</summary>
    /// <typeparam name="TRepertoire">Events that there can be.</typeparam>
    /// <param name="tables">Tables.</param>
    /// <param name="state">State.</param>
    /// <param name="snapshot">Clocks at the launch, [replicas × cells].</param>
    /// <param name="next">Clocks after it, [replicas × cells].</param>
    /// <param name="groupCells">Cells of a group, at most <see cref="MostGroupCells"/>.</param>
    /// <param name="rounds">Rounds at most.</param>
    public static void Advance<TRepertoire>(
        EngineTables tables, EngineState state, ArrayView<ulong> snapshot, ArrayView<ulong> next, int groupCells, int rounds)
        where TRepertoire : struct, IRepertoire
    {
        ArrayView<int> ready = SharedMemory.Allocate<int>(MostGroupCells);
        ArrayView<int> count = SharedMemory.Allocate<int>(1);
        Run<TRepertoire>(ref tables, ref state, snapshot, next, groupCells, rounds, ready, count);
    }

    /// <summary>As <see cref="Advance"/>, with lists in global memory: for devices whose barriers order nothing else, as ILGPU's in OpenCL.</summary>
    /// <typeparam name="TRepertoire">Events that there can be.</typeparam>
    /// <param name="tables">Tables.</param>
    /// <param name="state">State.</param>
    /// <param name="snapshot">Clocks at the launch, [replicas × cells].</param>
    /// <param name="next">Clocks after it, [replicas × cells].</param>
    /// <param name="groupCells">Cells of a group.</param>
    /// <param name="rounds">Rounds at most.</param>
    /// <param name="lists">[replicas × cells]</param>
    /// <param name="counts">[groups]</param>
    public static void AdvanceWithGlobalLists<TRepertoire>(
        EngineTables tables, EngineState state, ArrayView<ulong> snapshot, ArrayView<ulong> next, int groupCells, int rounds, ArrayView<int> lists, ArrayView<int> counts)
        where TRepertoire : struct, IRepertoire =>
        Run<TRepertoire>(ref tables, ref state, snapshot, next, groupCells, rounds, lists.SubView(Grid.IdxX * groupCells), counts.SubView(Grid.IdxX));

    /// <summary>Adds 1 to <paramref name="unfinished"/> for every cell that has not reached its horizon.</summary>
    public static void CountUnfinished(Index1D index, EngineTables tables, ArrayView<ulong> clocks, ArrayView<int> unfinished)
    {
        if (clocks[index] < tables.Replicas.View[index / tables.CellCount].Horizon)
            Atomic.Add(ref unfinished[0], 1);
    }

    /// <summary>
    /// A group of threads takes a stretch of cells through rounds: look which cells are ready, gather them, so that neighbouring threads have work,
    /// run one event of each. From round to round the group's own clocks go on; those of other groups stand as they were at the launch. Ends early
    /// when no cell of the group can go on alone.
    /// </summary>
    private static void Run<TRepertoire>(
        ref EngineTables tables, ref EngineState state, ArrayView<ulong> snapshot, ArrayView<ulong> next, int groupCells, int rounds, ArrayView<int> ready, ArrayView<int> count)
        where TRepertoire : struct, IRepertoire
    {
        int first = Grid.IdxX * groupCells;
        int left = (int)snapshot.Length - first;
        int end = first + (left < groupCells ? left : groupCells);
        var access = new GroupAccess(snapshot, next, first, end);
        for (int self = first + Group.IdxX; self < end; self += Group.DimX)
            next[self] = snapshot[self];
        int found;
        do
        {
            if (Group.IdxX == 0)
                count[0] = 0;
            Group.Barrier();
            for (int self = first + Group.IdxX; self < end; self += Group.DimX)
            {
                int replica = self / tables.CellCount;
                if (CellVisit.IsReady(ref tables, ref state, access, replica, self - (replica * tables.CellCount)))
                    ready[Atomic.Add(ref count[0], 1)] = self;
            }

            Group.Barrier();
            found = count[0];
            for (int turn = Group.IdxX; turn < found; turn += Group.DimX)
            {
                int self = ready[turn];
                int replica = self / tables.CellCount;
                CellVisit.Execute(ref tables, ref state, access, default(TRepertoire), replica, self - (replica * tables.CellCount));
            }

            Group.Barrier();
            rounds--;
        }
        while (found > 0 && rounds > 0);
    }
}
