namespace KmcIonics.Analysis;

/// <summary>Puts the observables of complete replicas together.</summary>
internal sealed class TransportMeasurement
{
    private readonly SampledSystem system;
    private readonly IReadOnlyList<ReplicaSample> replicas;
    private readonly double interval;
    private readonly double hopsPerFrame;
    private readonly LagFit fit;
    private readonly string? windowNote;
    private readonly ReplicaDiffusivities tracer;
    private readonly ReplicaDiffusivities charge;

    /// <summary>A measurement.</summary>
    /// <param name="system">What was sampled.</param>
    /// <param name="replicas">Complete replicas.</param>
    /// <param name="origins">Time origins of their tracer displacements.</param>
    public TransportMeasurement(SampledSystem system, IReadOnlyList<ReplicaSample> replicas, TimeOrigins origins)
    {
        (this.system, this.replicas) = (system, replicas);
        interval = replicas[0].SampledTime / system.Frames;
        hopsPerFrame = HopRate.Total(replicas).Value * interval;
        (LagWindow window, windowNote) = LagWindow.Choose(system, hopsPerFrame);
        fit = new LagFit(window, interval);
        tracer = new ReplicaDiffusivities([.. replicas.Select(replica => replica.TracerMeanSquares())], system.Dimension, system.Ions, origins);
        charge = new ReplicaDiffusivities(
            [.. replicas.Select(replica => replica.CollectiveMeanSquares())], system.Dimension, entries: 1, CollectiveDisplacement.OriginsOf(system.Frames));
    }

    /// <summary>Fit of the diffusivities.</summary>
    public LagFit Fit => fit;

    public TransportResult Result()
    {
        (double[] tracerValues, double[] chargeValues) = (tracer.Values(fit), charge.Values(fit));
        double[] uncorrelated =
            [.. replicas.Select(replica => Diffusivity.Uncorrelated(replica.SquaredLengthPerSecond, system.Dimension))];
        (Estimate tracerDiffusivity, Estimate chargeDiffusivity) = (tracer.Total(fit), charge.Total(fit));
        IReadOnlyList<Estimate> chargeByAxis = charge.ByAxis(fit);
        var result = new TransportResult
        {
            Temperature = system.Temperature,
            Species = system.Species,
            Replicas = replicas.Count,
            Ions = system.Ions,
            Dimension = system.Dimension,
            SampledTime = replicas[0].SampledTime,
            HopRate = HopRate.Total(replicas),
            HopRateByPathway = HopRate.ByPathway(replicas),
            TracerDiffusivity = tracerDiffusivity,
            TracerDiffusivityByAxis = tracer.ByAxis(fit),
            ChargeDiffusivity = chargeDiffusivity,
            ChargeDiffusivityByAxis = chargeByAxis,
            TracerCorrelation = CorrelationFactor.Of(tracerValues, uncorrelated, tracerDiffusivity),
            CollectiveCorrelation = CorrelationFactor.Of(chargeValues, uncorrelated, chargeDiffusivity),
            HavenRatio = HavenRatio.Of(tracerValues, chargeValues, tracerDiffusivity, chargeDiffusivity),
            Conductivity = Conductivity(chargeDiffusivity),
            ConductivityByAxis = [.. chargeByAxis.Select(Conductivity)],
            FiniteNumberFactor = FiniteNumber.Factor(system.Sites),
            MeanSquaredDisplacement = tracer.Curve(fit, interval),
            CollectiveDisplacement = charge.Curve(fit, interval),
            FitWindow = (fit.Window.First * interval, fit.Window.Last * interval),
            Notes = [],
        };
        if (system.Changes)
            return Warned(Unmeasured.Fluctuations(result));
        if (system.Field is { } field && replicas.Any(replica => replica.Hops > 0))
            return Warned(new InField(system, field, replicas).Result(result));
        return Warned(replicas.All(replica => replica.Hops == 0)
            ? new NoHops(system, result).Result()
            : result with { Notes = [.. Notes(result)] });
    }

    private TransportResult Warned(TransportResult result) => result with { Notes = [.. system.Warnings, .. result.Notes] };

    private IEnumerable<string> Notes(TransportResult result)
    {
        if (system.OpenVectors.Count > 0)
            yield return $"The lattice ends along {string.Join(" and ", system.OpenVectors)}: no ion travels on there, so displacements, D, f and σ count only what lies across, and along it D and σ are zero.";
        if (AnisotropyNote.Of(result, tracer.ByReplica(fit)) is { } directions)
            yield return directions;
        if (windowNote is not null)
            yield return windowNote;
        foreach (string note in ErrorNotes.Of(result, replicas.Sum(replica => replica.Hops)))
            yield return note;
        if (tracer.Check(fit).Note("D*") is { } scatter)
            yield return scatter;
        foreach (string note in LinearityCheck.Notes(fit, interval, hopsPerFrame, system.Frames, [("D*", tracer), ("D_J", charge)]))
            yield return note;
    }

    private Estimate Conductivity(Estimate diffusivity) =>
        IonicConductivity.Of(system.Ions, system.Charge, diffusivity, system.Volume, system.Temperature);
}
