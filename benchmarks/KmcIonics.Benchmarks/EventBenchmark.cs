using BenchmarkDotNet.Attributes;
using KmcIonics.Engine.Backends;

namespace KmcIonics.Benchmarks;

/// <summary>What does one event cost when nothing has to wait: draw, decide, move, in a lattice of a single cell?</summary>
public class EventBenchmark : IDisposable
{
    private const int Events = 100_000;
    private HalfFilledCubic? lattice;

    [GlobalSetup]
    public void Setup() => lattice = new HalfFilledCubic(DeviceKind.Host, threads: 1, edge: 8, cellSites: 512);

    [Benchmark(OperationsPerInvoke = Events)]
    public void Event() => lattice!.Advance(Events);

    [GlobalCleanup]
    public void Dispose()
    {
        lattice?.Dispose();
        GC.SuppressFinalize(this);
    }
}
