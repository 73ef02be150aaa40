namespace KmcIonics.Analysis;

/// <summary>Bulk transport at one condition, averaged over replicas; for errors see <see cref="Estimate"/>.</summary>
public sealed record TransportResult
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Mobile species.</summary>
    public required string Species { get; init; }

    /// <summary>Replicas averaged.</summary>
    public required int Replicas { get; init; }

    /// <summary>Ions of the species in each replica, at the start where ions come and go.</summary>
    public required int Ions { get; init; }

    /// <summary>Directions the hop network spans, 1 to 3, or 0 where ions only go from reservoir to reservoir; the d of D = MSD/(2 d t).</summary>
    public required int Dimension { get; init; }

    /// <summary>Sampled time, s.</summary>
    public required double SampledTime { get; init; }

    /// <summary>Accepted hops per ion and second, Hz.</summary>
    public required Estimate HopRate { get; init; }

    /// <summary>Accepted hops per ion and second by pathway, Hz, [pathways].</summary>
    public IReadOnlyList<Estimate> HopRateByPathway { get; init; } = [];

    /// <summary>Tracer diffusivity D*, m²/s.</summary>
    public required Estimate TracerDiffusivity { get; init; }

    /// <summary>Tracer diffusivity by Cartesian direction, m²/s, [3].</summary>
    public required IReadOnlyList<Estimate> TracerDiffusivityByAxis { get; init; }

    /// <summary>Charge (collective) diffusivity D_J, m²/s.</summary>
    public required Estimate ChargeDiffusivity { get; init; }

    /// <summary>Charge diffusivity by Cartesian direction, m²/s, [3].</summary>
    public required IReadOnlyList<Estimate> ChargeDiffusivityByAxis { get; init; }

    /// <summary>Tracer correlation factor f = D* over the diffusivity of uncorrelated hops at the measured hop rate; NaN where no ion hopped.</summary>
    public required Estimate TracerCorrelation { get; init; }

    /// <summary>Collective correlation factor f_I, the same for D_J; NaN where no ion hopped.</summary>
    public required Estimate CollectiveCorrelation { get; init; }

    /// <summary>Haven ratio D*/D_J, a ratio of means; NaN where D_J is not positive.</summary>
    public required Estimate HavenRatio { get; init; }

    /// <summary>Ionic conductivity, S/m.</summary>
    public required Estimate Conductivity { get; init; }

    /// <summary>Conductivity by Cartesian direction, S/m, [3].</summary>
    public required IReadOnlyList<Estimate> ConductivityByAxis { get; init; }

    /// <summary>Current density along the electric field, A/m²; NaN without a field.</summary>
    public Estimate CurrentDensity { get; init; } = new(double.NaN, null);

    /// <summary>Whether ions were driven by a field.</summary>
    public bool IsDriven => CurrentDensityByAxis.Count > 0;

    /// <summary>Current density by Cartesian direction, A/m², [3]; empty without a field.</summary>
    public IReadOnlyList<Estimate> CurrentDensityByAxis { get; init; } = [];

    /// <summary>Current density over field strength, S/m: the conductivity where the current is proportional to the field; NaN without one.</summary>
    public Estimate CurrentOverField { get; init; } = new(double.NaN, null);

    /// <summary>
    /// n/(n − 1), n sites: how much likelier a neighbour is empty at a fixed number of ions than in an infinite lattice of the same
    /// filling. For exclusion alone the hop rate, D_J and σ of the infinite lattice are those here divided by it.
    /// </summary>
    public required double FiniteNumberFactor { get; init; }

    /// <summary>Mean-squared displacement against lag time; null where ions come and go.</summary>
    public DisplacementCurve? MeanSquaredDisplacement { get; init; }

    /// <summary>Collective mean-squared displacement |ΣΔr|²/N against lag time; null where ions come and go.</summary>
    public DisplacementCurve? CollectiveDisplacement { get; init; }

    /// <summary>Shortest and longest lag of the diffusivity fit, s.</summary>
    public required (double From, double To) FitWindow { get; init; }

    /// <summary>What a reader should know before using the numbers, in plain sentences; empty when all is well.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A mean-squared displacement curve: lags (s), values (m²) and errors (m², null where they are not known), [lags] each.</summary>
public sealed record DisplacementCurve(
    IReadOnlyList<double> Lag, IReadOnlyList<double> Value, IReadOnlyList<double>? StandardError)
{
    /// <summary>Parts of the values along x, y and z, m², [3][lags].</summary>
    public IReadOnlyList<IReadOnlyList<double>> ValueByAxis { get; init; } = [];

    /// <summary>Value at lag 0 of the straight line whose slope gives the diffusivity, m²: what correlated steps at short times add.</summary>
    public double FitIntercept { get; init; }
}
