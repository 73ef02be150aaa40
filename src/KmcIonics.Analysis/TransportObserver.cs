using KmcIonics.Engine;

namespace KmcIonics.Analysis;

/// <summary>
/// Measures bulk transport of one species at one condition while its replicas run: hand it every replica's frames 0 (start of sampling)
/// to F in order, then ask for the result. Different replicas may be observed on different threads.
/// </summary>
public sealed class TransportObserver
{
    /// <summary>Most time origins of the tracer displacement kept for a replica.</summary>
    public const int MostOrigins = 16;

    private readonly SampledSystem system;
    private readonly ReplicaSample[] replicas;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">What will be sampled.</param>
    /// <param name="memoryLimit">
    /// Bytes that the displacements stored at time origins, of all replicas together, may take; one origin (24 bytes an ion) is kept whatever
    /// the limit. Fewer origins cost accuracy only in systems that are too small to need the limit.
    /// </param>
    /// <exception cref="Model.InputException">A number is out of range.</exception>
    public TransportObserver(SampledSystem system, long memoryLimit = 1L << 30)
    {
        system.Check();
        this.system = system;
        long affordable = memoryLimit / system.Replicas / TracerDisplacement.BytesPerOrigin(system.Ions);
        Origins = (int)Math.Clamp(affordable, 1, Math.Min(MostOrigins, system.Frames));
        replicas = [.. Enumerable.Range(0, system.Replicas).Select(_ => new ReplicaSample(system, Origins))];
    }

    /// <summary>Time origins of the tracer displacement, evenly spaced over the frames.</summary>
    public int Origins { get; }

    internal IReadOnlyList<ReplicaSample> Replicas => replicas;

    /// <summary>Bytes that observing takes at least: one time origin and all lags of every replica.</summary>
    public static double LeastBytes(int replicas, int ions, int frames) =>
        replicas * (TracerDisplacement.BytesPerOrigin(ions) + ((frames + 1.0) * ReplicaSample.BytesPerFrame));

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F, each once, in order, evenly spaced in time.</param>
    /// <param name="frame">State of one replica.</param>
    /// <exception cref="ArgumentException">The frame is out of order, of another system, or at a time that does not fit.</exception>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (frame.Replica < 0 || frame.Replica >= replicas.Length)
            throw new ArgumentException($"replica {frame.Replica} of {replicas.Length}", nameof(frame));
        replicas[frame.Replica].Observe(frameIndex, frame);
    }

    /// <summary>Transport averaged over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame, or was sampled for another time.</exception>
    public TransportResult Result()
    {
        if (Array.FindIndex(replicas, replica => !replica.Complete) is int missing and >= 0)
            throw new InvalidOperationException($"replica {missing} has not reached its last frame");
        double time = replicas[0].SampledTime;
        if (Array.FindIndex(replicas, replica => Math.Abs(replica.SampledTime - time) > ReplicaSample.TimeTolerance * time) is int other and >= 0)
            throw new InvalidOperationException($"replica {other} was sampled for {replicas[other].SampledTime} s and replica 0 for {time} s");
        return new TransportMeasurement(system, replicas).Result();
    }
}
