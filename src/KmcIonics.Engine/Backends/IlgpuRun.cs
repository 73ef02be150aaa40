using ILGPU;
using ILGPU.Runtime;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>Cells advance on an ILGPU accelerator in groups, with double-buffered clocks; progress is polled after batches of launches.</summary>
internal sealed class IlgpuRun : EngineRun
{
    private const int MostLaunchesBetweenPolls = 512;

    private readonly Accelerator accelerator;
    private readonly AdvanceKernels kernels;
    private readonly Action<Index1D, EngineTables, ArrayView<ulong>, ArrayView<int>> countUnfinished;
    private readonly Action<Index1D, EngineTables, EngineState, ArrayView<ulong>> redraw;
    private readonly Table<int> unfinished;
    private readonly int[] unfinishedOnHost = new int[1];
    private readonly ArrayView<ulong>[] clocks;
    private readonly LaunchShape shape;
    private readonly KernelConfig configuration;
    private readonly ArrayView<int> lists;
    private readonly ArrayView<int> counts;
    private int current;
    private int expected;

    public IlgpuRun(Accelerator accelerator, CompiledModel model, IReadOnlyList<ReplicaStart> starts, LaunchShape? shape)
        : base(new AcceleratorMemory(accelerator), model, starts)
    {
        this.accelerator = accelerator;
        this.shape = shape ?? LaunchShape.For(accelerator, model.Graph.CellCount, Buffers.CellTotal);
        int groups = (Buffers.CellTotal + this.shape.GroupCells - 1) / this.shape.GroupCells;
        configuration = (groups, this.shape.ThreadsOn(accelerator));
        unfinished = Memory.Allocate<int>(1);
        clocks = [Buffers.Clocks.View, Memory.Allocate<ulong>(Buffers.CellTotal).View];
        if (this.shape.GlobalLists)
        {
            lists = Memory.Allocate<int>(Buffers.CellTotal).View;
            counts = Memory.Allocate<int>(groups).View;
        }

        var start = accelerator.LoadAutoGroupedStreamKernel<Index1D, EngineTables, EngineState, ArrayView<ulong>>(Sweep.Start);
        kernels = AdvanceKernels.For(model, accelerator);
        countUnfinished = accelerator.LoadAutoGroupedStreamKernel<Index1D, EngineTables, ArrayView<ulong>, ArrayView<int>>(Sweep.CountUnfinished);
        redraw = accelerator.LoadAutoGroupedStreamKernel<Index1D, EngineTables, EngineState, ArrayView<ulong>>(Sweep.Redraw);
        start(Buffers.CellTotal, Buffers.Tables, Buffers.State, clocks[current]);
        accelerator.Synchronize();
    }

    private protected override void Advance(CancellationToken cancellation)
    {
        int launches = 0;

        // A stretch is likely as long as the one before; what is missing then comes in small steps, so that few launches find nothing left to do.
        int batch = Math.Max(expected * 7 / 8, 1);
        do
        {
            batch = Math.Min(batch, MostLaunchesBetweenPolls);
            for (int launch = 0; launch < batch; launch++, current ^= 1)
                Launch(clocks[current], clocks[current ^ 1]);
            launches += batch;
            batch = launches < expected ? Math.Max((expected * 7 / 8) - launches, 1) : Math.Max(launches / 16, 1);
        }
        while (CountUnfinished() > 0 && !cancellation.IsCancellationRequested);
        Sweeps += launches;
        expected = launches;
    }

    private protected override void Redraw()
    {
        redraw(Buffers.CellTotal, Buffers.Tables, Buffers.State, clocks[current]);
        accelerator.Synchronize();
    }

    private void Launch(ArrayView<ulong> snapshot, ArrayView<ulong> next)
    {
        if (shape.GlobalLists)
            kernels.AdvanceWithGlobalLists(configuration, Buffers.Tables, Buffers.State, snapshot, next, shape.GroupCells, shape.Rounds, lists, counts);
        else
            kernels.Advance(configuration, Buffers.Tables, Buffers.State, snapshot, next, shape.GroupCells, shape.Rounds);
    }

    private int CountUnfinished()
    {
        unfinished.View.MemSetToZero(accelerator.DefaultStream);
        countUnfinished(Buffers.CellTotal, Buffers.Tables, clocks[current], unfinished.View);
        Memory.Read(unfinished, 0, unfinishedOnHost);
        return unfinishedOnHost[0];
    }
}
