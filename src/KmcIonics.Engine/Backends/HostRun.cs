using System.Runtime.ExceptionServices;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Kernels;

namespace KmcIonics.Engine.Backends;

/// <summary>Cells advance on threads of this process, each on its own stretch of cells, with live clocks and no barrier.</summary>
internal sealed class HostRun : EngineRun
{
    // A visit ends here even if it could go on, so that neighbours on other threads get fresh times.
    private const int EventsPerVisit = 64;

    // What a thread does in about the time that it takes to start: fewer events are not worth another one.
    private const double EventsPerThread = 2000;

    private readonly int mostThreads;
    private readonly int[]? visitOrder;

    public HostRun(CompiledModel model, IReadOnlyList<ReplicaStart> starts, int threads, int[]? visitOrder)
        : base(new HostMemory(), model, starts)
    {
        mostThreads = Math.Clamp(threads, 1, Buffers.CellTotal);
        this.visitOrder = visitOrder;
        (EngineTables tables, EngineState state) = (Buffers.Tables, Buffers.State);
        var access = new HostAccess(Buffers.Clocks);
        for (int index = 0; index < Buffers.CellTotal; index++)
        {
            (int replica, int cell) = Math.DivRem(index, tables.CellCount);
            CellVisit.Start(ref tables, ref state, access, replica, cell);
        }
    }

    private protected override void Redraw()
    {
        (EngineTables tables, EngineState state) = (Buffers.Tables, Buffers.State);
        var access = new HostAccess(Buffers.Clocks);
        for (int index = 0; index < Buffers.CellTotal; index++)
        {
            (int replica, int cell) = Math.DivRem(index, tables.CellCount);
            CellVisit.Redraw(ref tables, ref state, access, replica, cell);
        }
    }

    private protected override void Advance(CancellationToken cancellation)
    {
        int threads = (int)Math.Clamp(ExpectedEvents / EventsPerThread, 1, mostThreads);
        var workers = new Thread[threads - 1];
        Exception? failure = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        for (int t = 0; t < workers.Length; t++)
        {
            int part = t + 1;
            workers[t] = new Thread(() => Guarded(part)) { IsBackground = true, Name = $"kMC {part}" };
            workers[t].Start();
        }

        Guarded(0);
        foreach (Thread worker in workers)
            worker.Join();
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);

        void Guarded(int part)
        {
            try
            {
                Work(part, threads, stop.Token);
            }
            catch (Exception exception)
            {
                // The others would wait for this part's clocks for ever.
                failure = exception;
                stop.Cancel();
            }
        }
    }

    private void Work(int part, int threads, CancellationToken cancellation)
    {
        switch (Model.HasPlainHopsAlone, Model.HasRecording)
        {
            case (true, false):
                Work(part, threads, default(PlainHops), cancellation);
                break;
            case (true, true):
                Work(part, threads, default(RecordedPlainHops), cancellation);
                break;
            case (false, false):
                Work(part, threads, default(AllEvents), cancellation);
                break;
            case (false, true):
                Work(part, threads, default(RecordedEvents), cancellation);
                break;
        }
    }

    private void Work<TRepertoire>(int part, int threads, TRepertoire repertoire, CancellationToken cancellation)
        where TRepertoire : struct, IRepertoire
    {
        (EngineTables tables, EngineState state) = (Buffers.Tables, Buffers.State);
        var access = new HostAccess(Buffers.Clocks);
        int first = (int)((long)Buffers.CellTotal * part / threads);
        int end = (int)((long)Buffers.CellTotal * (part + 1) / threads);
        var spin = new SpinWait();
        bool unfinished = true;
        while (unfinished && !cancellation.IsCancellationRequested)
        {
            unfinished = false;
            int executed = 0;
            for (int position = first; position < end; position++)
            {
                int index = visitOrder is null ? position : visitOrder[position];
                int replica = index / tables.CellCount;
                int events = CellVisit.Advance(ref tables, ref state, access, repertoire, replica, index - (replica * tables.CellCount), EventsPerVisit);
                executed += events;
                unfinished |= access.ReadClock(index) < access.At(tables.Replicas, replica).Horizon;
            }

            if (executed > 0)
                spin.Reset();
            // Never a sleep: the other threads would run dry within microseconds.
            else if (unfinished)
                spin.SpinOnce(sleep1Threshold: -1);
        }
    }
}
