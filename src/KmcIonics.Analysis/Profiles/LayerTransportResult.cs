namespace KmcIonics.Analysis;

/// <summary>How ions move in the layers of a profile at one condition. Every error is one standard error over replicas; ratios are of means, with errors by the jackknife.</summary>
public sealed record LayerTransportResult
{
    /// <summary>Hops of a species by each ion that is in a layer, Hz, [species][layers]; NaN where none was.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> HopRate { get; init; }

    /// <summary>Hops of all species by volume, m⁻³ s⁻¹, [layers].</summary>
    public required IReadOnlyList<Estimate> Activity { get; init; }

    /// <summary>Current density by the hops made in each layer, Cartesian, A/m², [3][layers].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> CurrentDensity { get; init; }

    /// <summary>Conductivity in the plane of each layer, or its mean over directions where layers are shells, S/m, [layers]; empty where it is not measured.</summary>
    public IReadOnlyList<Estimate> Conductivity { get; init; } = [];

    /// <summary>Conductivity of each layer along x, y and z, S/m, [3][layers]; weighed by their volumes the layers sum to the whole.</summary>
    public IReadOnlyList<IReadOnlyList<Estimate>> ConductivityByAxis { get; init; } = [];

    /// <summary>Conductivity of all layers together along x, y and z, S/m, [3].</summary>
    public IReadOnlyList<Estimate> TotalConductivityByAxis { get; init; } = [];

    /// <summary>As <see cref="Conductivity"/>, of all layers together; NaN where it is not measured.</summary>
    public Estimate TotalConductivity { get; init; } = Unmeasured.Value;

    /// <summary>Rate at which the share of ions that have stayed in a layer decays, Hz, [species][layers]; NaN where frames do not show it, empty where ions are not followed.</summary>
    public IReadOnlyList<IReadOnlyList<Estimate>> SurvivalDecay { get; init; } = [];

    /// <summary>Tracer diffusivity across each layer by that decay, m²/s, [species][layers].</summary>
    public IReadOnlyList<IReadOnlyList<Estimate>> TracerDiffusivity { get; init; } = [];

    /// <summary>Thickness of each layer, m, [layers]; empty where layers are shells.</summary>
    public IReadOnlyList<double> Thickness { get; init; } = [];

    /// <summary>What crosses the planes between layers; null where layers are shells.</summary>
    public PlaneResult? Planes { get; init; }

    /// <summary>What the interfaces in the supercell add to the conductance of the bulk around them, Σ (σ − σ_bulk) × thickness over the layers, S; NaN where it is not measured.</summary>
    public Estimate ExcessConductance { get; init; } = Unmeasured.Value;

    /// <summary>What they add to the resistance across, Σ (ρ − ρ_bulk) × thickness, Ω m²; NaN where it is not measured.</summary>
    public Estimate ExcessResistance { get; init; } = Unmeasured.Value;

    /// <summary>What a reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What crosses the planes between layers.</summary>
public sealed record PlaneResult
{
    /// <summary>Height of each plane, halfway between the mean heights of the layers beside it, m, [planes].</summary>
    public required IReadOnlyList<double> Height { get; init; }

    /// <summary>Distance between the mean heights of the layers beside it, m, [planes].</summary>
    public required IReadOnlyList<double> Distance { get; init; }

    /// <summary>Net current density through it, upwards, A/m², [planes].</summary>
    public required IReadOnlyList<Estimate> CurrentDensity { get; init; }

    /// <summary>Drop of the electrochemical potential between the layers beside it, down the current, V, [planes]; empty where ions are not driven across or the filling does not tell it.</summary>
    public IReadOnlyList<Estimate> Drop { get; init; } = [];

    /// <summary>That drop over the mean current density, Ω m², [planes].</summary>
    public IReadOnlyList<Estimate> Resistance { get; init; } = [];

    /// <summary>Resistance of all planes in series, Ω m²; NaN where there is none.</summary>
    public Estimate TotalResistance { get; init; } = Unmeasured.Value;
}
