namespace KmcIonics.Analysis;

/// <summary>Potential and charge across a lattice at one condition, means over frames. Every error is one standard error over replicas.</summary>
public sealed record SpaceChargeResult
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Vector of the supercell that the planes lie across.</summary>
    public required string Axis { get; init; }

    /// <summary>Height of each plane along the normal, m, [planes].</summary>
    public required IReadOnlyList<double> Height { get; init; }

    /// <summary>Potential of each plane, V, [planes].</summary>
    public required IReadOnlyList<Estimate> Potential { get; init; }

    /// <summary>Charge density of ions and background around each plane, C/m³, [planes].</summary>
    public required IReadOnlyList<Estimate> ChargeDensity { get; init; }

    /// <summary>The two ends, the lower first; none where the lattice repeats.</summary>
    public required IReadOnlyList<ElectrodeResult> Ends { get; init; }

    /// <summary>Charge of the lower end over its potential less that of the upper, F/m²; NaN where the potentials are not held or the same.</summary>
    public required Estimate IntegralCapacitance { get; init; }

    /// <summary>Change of that charge with that potential, by <see cref="FluctuationCapacitance"/>, F/m²; NaN where the potentials are not held, or ions come and go.</summary>
    public required Estimate DifferentialCapacitance { get; init; }

    /// <summary>Time from one solution for the potential to the next, s.</summary>
    public required double UpdateInterval { get; init; }

    /// <summary>By how much the energy that an ion gains by a hop changed from one to the next, root mean square over hops, replicas and time, kT.</summary>
    public required double ChangePerUpdate { get; init; }

    /// <summary>What a reader should know, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>An end of the lattice.</summary>
/// <param name="Potential">Its potential, V.</param>
/// <param name="Charge">Its charge, C/m².</param>
public sealed record ElectrodeResult(Estimate Potential, Estimate Charge);
