namespace KmcIonics.Analysis;

/// <summary>Mean occupation in layers at one condition. Every error is one standard error over replicas.</summary>
public sealed record ProfileResult
{
    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Vector of the supercell that the layers lie across.</summary>
    public required string Axis { get; init; }

    /// <summary>Mean height of the sites of each layer along the normal, m, [layers].</summary>
    public required IReadOnlyList<double> Height { get; init; }

    /// <summary>Sites of each layer, [layers].</summary>
    public required IReadOnlyList<long> Sites { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>Fraction of the sites of a layer that ions of a species fill, mean over frames, [species][layers].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Occupation { get; init; }
}
