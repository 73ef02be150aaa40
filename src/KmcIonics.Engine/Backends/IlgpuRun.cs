using ILGPU;
using ILGPU.Runtime;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>Cells advance on an ILGPU accelerator: one launch a sweep, double-buffered clocks, progress polled after batches of sweeps.</summary>
internal sealed class IlgpuRun : EngineRun
{
    private const int EventsPerVisit = 8;
    private const int MostSweepsBetweenPolls = 256;

    private readonly Accelerator accelerator;
    private readonly Action<Index1D, EngineTables, EngineState, ArrayView<ulong>, ArrayView<ulong>> advance;
    private readonly Action<Index1D, EngineTables, ArrayView<ulong>, ArrayView<int>> countUnfinished;
    private readonly Table<int> unfinished;
    private readonly int[] unfinishedOnHost = new int[1];
    private readonly ArrayView<ulong>[] clocks;
    private int current;
    private int batch = 4;

    public IlgpuRun(Accelerator accelerator, CompiledModel model, IReadOnlyList<ReplicaStart> starts)
        : base(new AcceleratorMemory(accelerator), model, starts, EventsPerVisit)
    {
        this.accelerator = accelerator;
        unfinished = Memory.Allocate<int>(1);
        clocks = [Buffers.Clocks.View, Memory.Allocate<ulong>(Buffers.CellTotal).View];
        var start = accelerator.LoadAutoGroupedStreamKernel<Index1D, EngineTables, EngineState, ArrayView<ulong>>(Sweep.Start);
        advance = accelerator.LoadAutoGroupedStreamKernel<Index1D, EngineTables, EngineState, ArrayView<ulong>, ArrayView<ulong>>(Sweep.Advance);
        countUnfinished = accelerator.LoadAutoGroupedStreamKernel<Index1D, EngineTables, ArrayView<ulong>, ArrayView<int>>(Sweep.CountUnfinished);
        start(Buffers.CellTotal, Buffers.Tables, Buffers.State, clocks[current]);
        accelerator.Synchronize();
    }

    private protected override void Advance(CancellationToken cancellation)
    {
        int sweeps = 0;
        do
        {
            for (int sweep = 0; sweep < batch; sweep++, current ^= 1)
                advance(Buffers.CellTotal, Buffers.Tables, Buffers.State, clocks[current], clocks[current ^ 1]);
            sweeps += batch;
        }
        while (CountUnfinished() > 0 && !cancellation.IsCancellationRequested);

        // The next stretch is likely as long as this one: poll about eight times in it.
        batch = Math.Clamp(sweeps / 8, 4, MostSweepsBetweenPolls);
    }

    private int CountUnfinished()
    {
        unfinished.View.MemSetToZero(accelerator.DefaultStream);
        countUnfinished(Buffers.CellTotal, Buffers.Tables, clocks[current], unfinished.View);
        Memory.Read(unfinished, 0, unfinishedOnHost);
        return unfinishedOnHost[0];
    }
}
