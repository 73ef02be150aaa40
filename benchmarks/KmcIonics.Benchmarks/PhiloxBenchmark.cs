using BenchmarkDotNet.Attributes;
using KmcIonics.Engine.Kernels;
using KmcIonics.Model;

namespace KmcIonics.Benchmarks;

/// <summary>What does a block of 128 random bits cost?</summary>
public class PhiloxBenchmark
{
    private ulong index;

    [Benchmark]
    public uint Block() => RandomStream.Draw(1, RandomStream.Event, 2, 3, index++).W;
}
