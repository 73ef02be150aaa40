using KmcIonics.Engine;

namespace KmcIonics.Analysis;

/// <summary>
/// Measures bulk transport of one species at one condition while its replicas run: hand it every replica's frames 0 (start of sampling)
/// to F in order, then ask for the result. Different replicas may be observed on different threads.
/// </summary>
public sealed class TransportObserver
{
    // Bytes that time origins of one replica may take.
    private const long OriginBytes = 1L << 28;

    private readonly TimeOrigins origins;
    private readonly int threads;
    private readonly List<ReplicaSample> replicas = [];
    private SampledSystem system;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">What will be sampled.</param>
    /// <param name="threads">Threads that may work at a frame; the result is the same on any number.</param>
    /// <param name="memoryLimit">
    /// Bytes that the displacements stored at time origins of one replica may take while it runs; one origin (24 bytes an ion) is kept whatever
    /// the limit. Fewer origins cost accuracy only in systems that are too small to need the limit.
    /// </param>
    /// <exception cref="Model.InputException">A number is out of range.</exception>
    public TransportObserver(SampledSystem system, int threads = 1, long memoryLimit = OriginBytes)
    {
        system.Check();
        (this.system, this.threads) = (system with { Replicas = 0 }, threads);
        origins = TimeOrigins.Densest(system.Ions, system.Frames, memoryLimit);
        Extend(system.Replicas);
    }

    /// <summary>Most time origins of the tracer displacement kept at one time.</summary>
    public int Origins => origins.MostAlive;

    /// <summary>Complete replicas, in order.</summary>
    internal IReadOnlyList<ReplicaSample> Replicas => replicas;

    /// <summary>Bytes that observing takes for each replica until it ends.</summary>
    public static double BytesWhileRunning(int ions, int frames) =>
        TimeOrigins.Densest(ions, frames, OriginBytes).MostAlive * (double)DisplacementCorrelation.BytesPerOrigin(ions);

    /// <summary>Bytes that are kept of each replica.</summary>
    public static double BytesKept(int frames)
    {
        const int Blocks = 4 * sizeof(long) * SampleBlocks.Most;
        return Blocks + (LagGrid.Lags(frames).Length * 2.0 * DisplacementProducts.Count * sizeof(double))
            + (CollectiveDisplacement.OriginsOf(frames).MostAlive * 3.0 * sizeof(long));
    }

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        for (int k = 0; k < more; k++)
            replicas.Add(new ReplicaSample(system, origins, threads));
        system = system with { Replicas = replicas.Count };
    }

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F, each once, in order, evenly spaced in time.</param>
    /// <param name="frame">State of one replica.</param>
    /// <exception cref="ArgumentException">The frame is out of order, of another system, or at a time that does not fit.</exception>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (frame.Replica < 0 || frame.Replica >= replicas.Count)
            throw new ArgumentException($"replica {frame.Replica} of {replicas.Count}", nameof(frame));
        replicas[frame.Replica].Observe(frameIndex, frame);
    }

    /// <summary>Transport averaged over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame, or was sampled for another time.</exception>
    public TransportResult Result()
    {
        if (replicas.FindIndex(replica => !replica.Complete) is int missing and >= 0)
            throw new InvalidOperationException($"replica {missing} has not reached its last frame");
        double time = replicas[0].SampledTime;
        if (replicas.FindIndex(replica => Math.Abs(replica.SampledTime - time) > ReplicaSample.TimeTolerance * time) is int other and >= 0)
            throw new InvalidOperationException($"replica {other} was sampled for {replicas[other].SampledTime} s and replica 0 for {time} s");
        return new TransportMeasurement(system, replicas, origins).Result();
    }

    /// <summary>Fit of the diffusivities; null where none are measured.</summary>
    internal LagFit? Fit() => system.Changes || system.Field is not null ? null : new TransportMeasurement(system, replicas, origins).Fit;
}
