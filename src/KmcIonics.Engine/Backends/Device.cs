using ILGPU;
using ILGPU.Runtime;
using KmcIonics.Engine.Compilation;

namespace KmcIonics.Engine.Backends;

/// <summary>An opened device, on which replicas can be loaded.</summary>
public sealed class Device : IDisposable
{
    private readonly Context? context;
    private readonly Accelerator? accelerator;
    private readonly int threads;

    internal Device(DeviceDescription description, Context? context, Accelerator? accelerator, int threads)
    {
        (Description, this.context, this.accelerator, this.threads) = (description, context, accelerator, threads);
    }

    /// <summary>What it is.</summary>
    public DeviceDescription Description { get; }

    /// <summary>Host threads that advance cells; 1 on other devices.</summary>
    public int Threads => Description.Kind == DeviceKind.Host ? threads : 1;

    /// <summary>The host itself.</summary>
    /// <param name="threads">Threads; null for one a processor.</param>
    public static Device OpenHost(int? threads = null) =>
        new(DeviceCatalogue.DescribeHost(), context: null, accelerator: null, threads ?? Environment.ProcessorCount);

    /// <summary>Loads replicas.</summary>
    /// <param name="model">Compiled model.</param>
    /// <param name="starts">One start a replica.</param>
    /// <param name="visitOrder">
    /// Order in which the host visits cells, a permutation of [0, replicas × cells); null for the natural one. It changes no result.
    /// </param>
    /// <param name="shape">How an accelerator's threads share cells; null for what suits it. It changes no result.</param>
    public EngineRun Load(CompiledModel model, IReadOnlyList<ReplicaStart> starts, int[]? visitOrder = null, LaunchShape? shape = null) =>
        accelerator is null
            ? new HostRun(model, starts, threads, visitOrder)
            : new IlgpuRun(accelerator, model, starts, shape);

    /// <summary>Bytes an accelerator's memory moves in a second, read and written, copying from one large array to another; median of nine copies. 0 on the host.</summary>
    public double MeasureCopyBandwidth() => accelerator is null ? 0 : CopyBandwidth.Measure(accelerator, Math.Min(1L << 30, Description.MemoryBytes / 4));

    /// <inheritdoc/>
    public void Dispose()
    {
        accelerator?.Dispose();
        context?.Dispose();
    }
}
