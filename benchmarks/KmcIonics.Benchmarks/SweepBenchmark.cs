using BenchmarkDotNet.Attributes;
using KmcIonics.Engine.Backends;

namespace KmcIonics.Benchmarks;

/// <summary>What does it cost to bring every cell on by one event on average, by cell size? Time is for the whole lattice of 64³ sites.</summary>
public class SweepBenchmark : IDisposable
{
    private HalfFilledCubic? lattice;

    [Params(64, 512, 4096)]
    public int CellSites { get; set; }

    [GlobalSetup]
    public void Setup() => lattice = new HalfFilledCubic(DeviceKind.Host, threads: 1, edge: 64, CellSites);

    [Benchmark]
    public void OneEventPerCell() => lattice!.Advance(lattice.CellCount);

    [GlobalCleanup]
    public void Dispose()
    {
        lattice?.Dispose();
        GC.SuppressFinalize(this);
    }
}
