using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Measures transport of every mobile species at one condition, and of the charge of all together; used as <see cref="TransportObserver"/> is.</summary>
public sealed class SpeciesObserver
{
    private readonly IReadOnlyList<SampledSystem> systems;
    private readonly List<CollectiveDisplacement> charge = [];
    private readonly TransportObserver[] observers;
    private readonly SpeciesSelection[] selections;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="systems">What will be sampled, one a species in their order; replicas, frames, volume and temperature are the same.</param>
    /// <param name="channels">What is counted in <see cref="IonFrame.HopsByPathway"/>.</param>
    /// <exception cref="InputException">A number is out of range.</exception>
    /// <param name="threads">Threads that may work at a frame; the result is the same on any number.</param>
    public SpeciesObserver(IReadOnlyList<SampledSystem> systems, IReadOnlyList<HopChannel> channels, int threads = 1)
    {
        this.systems = systems;
        observers = [.. systems.Select(system => new TransportObserver(system, threads))];
        selections = [.. systems.Select((system, species) => new SpeciesSelection(species, system.Ions, channels))];
    }

    /// <summary>Adds a frame of all ions; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F, each once, in order, evenly spaced in time.</param>
    /// <param name="frame">State of one replica.</param>
    /// <exception cref="ArgumentException">The frame is out of order, of another system, or at a time that does not fit.</exception>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (observers.Length == 1)
        {
            observers[0].Observe(frameIndex, frame);
            return;
        }

        for (int species = 0; species < observers.Length; species++)
            observers[species].Observe(frameIndex, selections[species].Of(frame));
        ChargeOf(frame.Replica).Observe(frameIndex, ChargeDisplacement(frame.Replica));
    }

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        foreach (TransportObserver observer in observers)
            observer.Extend(more);
    }

    /// <summary>Transport by species, averaged over the replicas.</summary>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame, or was sampled for another time.</exception>
    public IReadOnlyList<TransportResult> Results() => [.. observers.Select(observer => observer.Result())];

    /// <summary>Fit of the displacement of all charge; null where no diffusivity is measured.</summary>
    internal LagFit? Fit() => observers.Length == 1 || observers[0].Fit() is null ? observers[0].Fit() : TotalMeasurement.FitOf(systems, [.. observers.Select(observer => observer.Replicas)]);

    /// <summary>Conduction by all species together, averaged over the replicas; null where there is one.</summary>
    public TotalConduction? Together() =>
        systems.Count == 1 ? null : TotalMeasurement.Of(systems, [.. observers.Select(observer => observer.Replicas)], charge);

    // That of one ion of unit charge.
    private CollectiveDisplacement ChargeOf(int replica)
    {
        while (charge.Count <= replica)
            charge.Add(new CollectiveDisplacement(1, systems[0].Frames, systems[0].Cell));
        return charge[replica];
    }

    // Σ_s z_s X_s; it wraps as X_s do.
    private (long A, long B, long C) ChargeDisplacement(int replica)
    {
        (long a, long b, long c) = (0, 0, 0);
        for (int species = 0; species < observers.Length; species++)
        {
            (long A, long B, long C) = observers[species].Replicas[replica].Collective.Latest;
            long number = systems[species].Charge;
            (a, b, c) = unchecked((a + (number * A), b + (number * B), c + (number * C)));
        }

        return (a, b, c);
    }
}
