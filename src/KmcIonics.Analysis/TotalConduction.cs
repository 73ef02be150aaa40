namespace KmcIonics.Analysis;

/// <summary>Conduction by all mobile species together at one condition. For errors see <see cref="Estimate"/>.</summary>
public sealed record TotalConduction
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Conductivity with all correlations within and between species, S/m; NaN in an electric field.</summary>
    public required Estimate Conductivity { get; init; }

    /// <summary>The same by Cartesian direction, S/m, [3].</summary>
    public required IReadOnlyList<Estimate> ConductivityByAxis { get; init; }

    /// <summary>What correlations between unlike species add to <see cref="Conductivity"/>, S/m: it less what each species conducts by itself; NaN in a field.</summary>
    public required Estimate CrossConductivity { get; init; }

    /// <summary>Current density along the electric field, A/m²; NaN without one.</summary>
    public required Estimate CurrentDensity { get; init; }

    /// <summary>Current density over field strength, S/m; NaN without one.</summary>
    public required Estimate CurrentOverField { get; init; }
}
