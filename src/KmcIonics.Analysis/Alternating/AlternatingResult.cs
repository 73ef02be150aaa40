namespace KmcIonics.Analysis;

/// <summary>Response to alternating fields at one condition, from fluctuations at equilibrium. Every error is one standard error over replicas.</summary>
public sealed record AlternatingResult
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Time between the samples that it is read from, s.</summary>
    public required double Interval { get; init; }

    /// <summary>Conductivity σ(ω), mean of the directions in which ions travel (S/m), and resistivity (Ω m).</summary>
    public required ImpedanceSpectrum Material { get; init; }

    /// <summary>Conductivity along x, y and z, S/m, [3][frequencies].</summary>
    public required IReadOnlyList<IReadOnlyList<ComplexEstimate>> ConductivityByAxis { get; init; }

    /// <summary>What hops without any correlation between them would conduct, S/m: the limit of high frequency.</summary>
    public required Estimate InstantaneousConductivity { get; init; }

    /// <summary>Admittance (S/m²) and impedance (Ω m²) between electrodes held at potentials; null where there are none.</summary>
    public ImpedanceSpectrum? Electrodes { get; init; }

    /// <summary>What a reader should know, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
