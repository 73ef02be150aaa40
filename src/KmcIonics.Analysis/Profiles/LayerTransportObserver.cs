using KmcIonics.Engine;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Measures how ions move in layers at one condition: hand it every replica's frames 0 (start of sampling) to F in order, and frames in between where
/// <see cref="TrafficCounter.MostEvents"/> may happen, then ask for the result.
/// </summary>
public sealed class LayerTransportObserver
{
    // Stretches of cells that are summed apart, as many on any number of threads.
    private const int Parts = 16;

    private readonly LayerTransportSystem system;
    private readonly int threads;
    private readonly CellEdges edges;
    private readonly TrafficCounter counter;
    private readonly List<LayerMotion> replicas;
    private readonly LayerTally[] parts;
    private readonly List<LayerSurvival> survival;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">What will be sampled.</param>
    /// <param name="threads">Threads that may work at a frame; the result is the same on any number.</param>
    public LayerTransportObserver(LayerTransportSystem system, int threads = 1)
    {
        (this.system, this.threads) = (system, threads);
        edges = new CellEdges(system.Graph);
        counter = new TrafficCounter(system.Layers.Replicas);
        replicas = [.. Enumerable.Range(0, system.Layers.Replicas).Select(_ => new LayerMotion(system))];
        parts = [.. Enumerable.Range(0, Parts).Select(_ => new LayerTally(system))];
        survival = system.FollowsIons ? [.. replicas.Select(_ => new LayerSurvival(system))] : [];
    }

    /// <summary>Bytes that the frames of a replica take.</summary>
    public static double BytesOf(int layers, int frames) => LayerCorrelation.BytesOf(layers, frames);

    /// <summary>Makes room for more replicas, which are numbered on.</summary>
    public void Extend(int more)
    {
        counter.Extend(more);
        replicas.AddRange(Enumerable.Range(0, more).Select(_ => new LayerMotion(system)));
        if (survival.Count > 0)
            survival.AddRange(Enumerable.Range(0, more).Select(_ => new LayerSurvival(system)));
    }

    /// <summary>Adds a frame; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F, each once, in order.</param>
    /// <param name="frame">State of one replica.</param>
    /// <exception cref="ArgumentException">The frame is out of order, or of another system.</exception>
    public void Observe(int frameIndex, IonFrame frame)
    {
        replicas[frame.Replica].Add(edges, counter.Read(frame, isLast: frameIndex == system.Frames), parts, threads);
        replicas[frame.Replica].Observe(frameIndex, frame.Time);
        if (survival.Count > 0)
            survival[frame.Replica].Observe(frameIndex, frame);
    }

    /// <summary>Takes in events between frames, where there are so many that counts might wrap.</summary>
    public void Follow(IonFrame frame)
    {
        if (counter.IsDue(frame))
            replicas[frame.Replica].Add(edges, counter.Read(frame, isLast: false), parts, threads);
    }

    /// <summary>Means over the replicas.</summary>
    /// <param name="profile">Who saw the occupation of the same layers in the same frames.</param>
    /// <param name="transport">Who measured the whole, whose fit of lags the layers share; null where ions come and go, which leaves the conductivity out.</param>
    /// <exception cref="InvalidOperationException">A replica has not reached its last frame.</exception>
    public LayerTransportResult Result(ProfileObserver profile, SpeciesObserver? transport)
    {
        if (replicas.FindIndex(replica => !replica.Complete) is int missing and >= 0)
            throw new InvalidOperationException($"replica {missing} has not reached its last frame");
        ProfileSystem layers = system.Layers;
        int[] all = [.. Enumerable.Range(0, layers.Height.Count)];
        int[] species = [.. Enumerable.Range(0, layers.Species.Count)];
        const double cubicAngstrom = PhysicalConstants.Angstrom * PhysicalConstants.Angstrom * PhysicalConstants.Angstrom;
        double[] volume = [.. layers.Volume.Select(one => one * cubicAngstrom)];
        var result = new LayerTransportResult
        {
            HopRate = [.. species.Select(of => all.Select(layer => HopRate(profile, of, layer)).ToArray())],
            Activity = [.. all.Select(layer => Mean(replica => species.Sum(of => (double)replica.Hops(of, layer)) / (volume[layer] * replica.SampledTime)))],
            CurrentDensity = [.. ((Func<Vector3D, double>[])[current => current.X, current => current.Y, current => current.Z]).Select(component => all.Select(layer => Mean(replica =>
                component(DriftCurrent.Of(replica.Polarization(layer), 1, layers.Volume[layer], replica.SampledTime)))).ToArray())],
            Thickness = [.. system.Planes?.Thickness.Select(thickness => thickness * PhysicalConstants.Angstrom) ?? []],
        };
        return Leaving(Across(InPlane(result, transport), profile));
    }

    private Estimate HopRate(ProfileObserver profile, int species, int layer) => ReplicaStatistics.RatioOfMeans(
        [.. replicas.Select(replica => (double)replica.Hops(species, layer))], [.. replicas.Select((replica, r) => profile.Replicas[r].Ions(species, layer) * replica.SampledTime)]);

    private LayerTransportResult InPlane(LayerTransportResult result, SpeciesObserver? transport)
    {
        if (transport?.Fit() is not { } fit || system.Dimension == 0)
            return result;
        var conductivity = new LayerConductivity(system, replicas, fit);
        return result with
        {
            Conductivity = conductivity.InPlane,
            ConductivityByAxis = conductivity.ByAxis,
            TotalConductivity = conductivity.TotalInPlane,
            TotalConductivityByAxis = conductivity.TotalByAxis,
            ExcessConductance = InterfaceExcess.Of(system) is { } excess ? conductivity.Sum(excess.OfLayers(result.Thickness)) : Unmeasured.Value,
        };
    }

    private LayerTransportResult Across(LayerTransportResult result, ProfileObserver profile)
    {
        if (system.Planes is not { Count: > 0 } planes)
            return result;
        IReadOnlyList<double> height = system.Layers.Height;
        double[] distance = [.. Enumerable.Range(0, planes.Count).Select(plane => planes.Between(plane, height) * PhysicalConstants.Angstrom)];
        var crossed = new PlaneResult
        {
            Height = [.. distance.Select((between, plane) => (height[plane] * PhysicalConstants.Angstrom) + (between / 2))],
            Distance = distance,
            CurrentDensity = [.. Enumerable.Range(0, planes.Count).Select(plane => Mean(replica => SeriesResistance.CurrentOf(planes, replica, plane)))],
        };
        if (!system.IsDrivenAcross || system.EnergyMicroEv is null)
            return result with { Planes = crossed };
        var series = new SeriesResistance(system, replicas, profile.Replicas);
        return result with
        {
            Planes = crossed with { Drop = series.Drops, Resistance = series.ByPlane, TotalResistance = series.Of([.. Enumerable.Repeat(1.0, planes.Count)]) },
            ExcessResistance = InterfaceExcess.Of(system)?.OfPlanes(distance) is { } weights ? series.Of(weights) : Unmeasured.Value,
        };
    }

    private LayerTransportResult Leaving(LayerTransportResult result)
    {
        if (survival.Count == 0)
            return result;
        var diffusivity = new SurvivalDiffusivity(system, survival, replicas[0].SampledTime / system.Frames);
        int[] all = [.. Enumerable.Range(0, system.Layers.Height.Count)];
        Estimate[][] decay = [.. system.Layers.Species.Select((_, species) => all.Select(layer => diffusivity.DecayRate(species, layer)).ToArray())];
        double[] step = [.. all.Select(layer => replicas.Sum(replica => replica.Squares(layer)) / replicas.Sum(replica => replica.Lengths(layer)))];
        int unseen = all.Count(layer => decay.Any(species => double.IsNaN(species[layer].Value)));
        return result with
        {
            SurvivalDecay = decay,
            TracerDiffusivity = [.. decay.Select(species => species.Select((rate, layer) => diffusivity.Of(rate, layer, step[layer])).ToArray())],
            Notes = unseen == 0
                ? result.Notes
                : [.. result.Notes, $"How ions leave {unseen} of {all.Length} layers does not show in the frames: for D across them sample until nineteen of twenty have left, in frames that see at least three in between, or make layers thicker."],
        };
    }

    private Estimate Mean(Func<LayerMotion, double> value) => ReplicaStatistics.Mean([.. replicas.Select(value)]);
}
