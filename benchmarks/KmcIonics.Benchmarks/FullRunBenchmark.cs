using BenchmarkDotNet.Attributes;
using KmcIonics.Engine.Backends;

namespace KmcIonics.Benchmarks;

/// <summary>Time per attempted hop at 1.1·10⁵ sites, by backend. A device that is missing is left out.</summary>
public class FullRunBenchmark : IDisposable
{
    private const int Attempts = 1_000_000;
    private HalfFilledCubic? lattice;

    public static IEnumerable<string> Backends { get; } =
        ["host 1", "host 2", .. DeviceCatalogue.List().Where(d => d.Kind is DeviceKind.Cuda or DeviceKind.OpenCl).Select(d => d.Kind.ToString()), "IlgpuCpu"];

    [ParamsSource(nameof(Backends))]
    public string Backend { get; set; } = "host 1";

    [GlobalSetup]
    public void Setup()
    {
        bool host = Backend.StartsWith("host", StringComparison.Ordinal);
        lattice = new HalfFilledCubic(
            host ? DeviceKind.Host : Enum.Parse<DeviceKind>(Backend), host ? Backend[^1] - '0' : 1, edge: 48, cellSites: 512);
    }

    [Benchmark(OperationsPerInvoke = Attempts)]
    public void Attempt() => lattice!.Advance(Attempts);

    [GlobalCleanup]
    public void Dispose()
    {
        lattice?.Dispose();
        GC.SuppressFinalize(this);
    }
}
