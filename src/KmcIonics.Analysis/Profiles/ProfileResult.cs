namespace KmcIonics.Analysis;

/// <summary>Where ions are, layer by layer, at one condition, and how they move there. Every error is one standard error over replicas.</summary>
public sealed record ProfileResult
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Vector of the supercell that the layers lie across; "interface" where they are shells around interfaces.</summary>
    public required string Axis { get; init; }

    /// <summary>Mean height of the sites of each layer along the normal, or distance to the nearest interface, m, [layers].</summary>
    public required IReadOnlyList<double> Height { get; init; }

    /// <summary>Sites of each layer, [layers].</summary>
    public required IReadOnlyList<long> Sites { get; init; }

    /// <summary>Volume of each layer, m³, [layers]; empty, as all that follows but the occupation, where a file before format 1.9 does not say.</summary>
    public IReadOnlyList<double> Volume { get; init; } = [];

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>Fraction of the sites of a layer that ions of a species fill, mean over frames, [species][layers].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Occupation { get; init; }

    /// <summary>Ions of a species by volume, m⁻³, [species][layers].</summary>
    public IReadOnlyList<IReadOnlyList<Estimate>> Density { get; init; } = [];

    /// <summary>Names of the sublattices.</summary>
    public IReadOnlyList<string> Sublattices { get; init; } = [];

    /// <summary>As <see cref="Occupation"/>, of the sites of one sublattice, [species][sublattices × layers]; NaN where a layer has none.</summary>
    public IReadOnlyList<IReadOnlyList<Estimate>> OccupationBySublattice { get; init; } = [];

    /// <summary>How ions move, layer by layer; null where nobody asked.</summary>
    public LayerTransportResult? Transport { get; init; }

    /// <summary>Mean potential in each layer, V, [layers]; empty without electrostatics along the same vector.</summary>
    public IReadOnlyList<Estimate> Potential { get; init; } = [];

    /// <summary>Mean charge density of ions and background in each layer, C/m³, [layers]; as <see cref="Potential"/>.</summary>
    public IReadOnlyList<Estimate> ChargeDensity { get; init; } = [];

    /// <summary>The same with potential and charge density of a result across the same vector, read between its planes.</summary>
    public ProfileResult With(SpaceChargeResult charge) => charge.Axis != Axis ? this : this with
    {
        Potential = [.. Height.Select(height => Between(charge, charge.Potential, height))],
        ChargeDensity = [.. Height.Select(height => Between(charge, charge.ChargeDensity, height))],
    };

    // Neighbouring planes fluctuate together: errors are not smaller between them than at them.
    private static Estimate Between(SpaceChargeResult charge, IReadOnlyList<Estimate> planes, double height)
    {
        int upper = charge.Height.TakeWhile(plane => plane < height).Count();
        if (upper == 0 || upper == planes.Count)
            return planes[Math.Min(upper, planes.Count - 1)];
        double share = (height - charge.Height[upper - 1]) / (charge.Height[upper] - charge.Height[upper - 1]);
        (Estimate low, Estimate high) = (planes[upper - 1], planes[upper]);
        return new Estimate(low.Value + (share * (high.Value - low.Value)), low.StandardError + (share * (high.StandardError - low.StandardError)));
    }
}
