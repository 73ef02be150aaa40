using BenchmarkDotNet.Attributes;
using KmcIonics.Engine.Backends;

namespace KmcIonics.Benchmarks;

/// <summary>Time per attempted hop on the host, by size and number of threads; the ratio of two rows of one size is the gain by threads.</summary>
public class HostScalingBenchmark : IDisposable
{
    private const int Attempts = 10_000_000;
    private HalfFilledCubic? lattice;

    [Params(48, 100, 216)]
    public int Edge { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup() => lattice = new HalfFilledCubic(DeviceKind.Host, Threads, Edge, cellSites: 512);

    [Benchmark(OperationsPerInvoke = Attempts)]
    public void Attempt() => lattice!.Advance(Attempts);

    [GlobalCleanup]
    public void Dispose()
    {
        lattice?.Dispose();
        GC.SuppressFinalize(this);
    }
}
