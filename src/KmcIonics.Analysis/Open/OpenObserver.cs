using KmcIonics.Engine;

namespace KmcIonics.Analysis;

/// <summary>
/// Measures filling and currents at one condition where ions come from reservoirs and go to them: hand it every replica's frames 0 (start of sampling) to F in order, then ask
/// for the result.
/// </summary>
public sealed class OpenObserver
{
    private readonly OpenSystem system;
    private readonly OpenReplica[] replicas;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">What will be sampled.</param>
    public OpenObserver(OpenSystem system)
    {
        this.system = system;
        replicas = [.. Enumerable.Range(0, system.Replicas).Select(_ => new OpenReplica(system))];
    }

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F, each once, in order.</param>
    /// <param name="frame">State of one replica.</param>
    /// <exception cref="ArgumentException">The frame is out of order, or of another system.</exception>
    public void Observe(int frameIndex, IonFrame frame) => replicas[frame.Replica].Observe(frameIndex, frame);

    /// <summary>Filling and currents, averaged over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame.</exception>
    public OpenResult Result() => Measured().Result();

    /// <summary>What is left of the transport of each species: the rate of hops per ion.</summary>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame.</exception>
    public IReadOnlyList<TransportResult> Transport() => Measured().Transport();

    private OpenMeasurement Measured() => Array.FindIndex(replicas, replica => !replica.Complete) is int missing and >= 0
        ? throw new InvalidOperationException($"replica {missing} has not reached its last frame")
        : new OpenMeasurement(system, replicas);
}
