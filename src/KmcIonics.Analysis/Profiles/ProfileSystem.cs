namespace KmcIonics.Analysis;

/// <summary>Layers of sites whose occupation is averaged at one condition.</summary>
public sealed record ProfileSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>Vector of the supercell that the layers lie across.</summary>
    public required string Axis { get; init; }

    /// <summary>Mean height of the sites of each layer along the normal, Å, ascending, [layers].</summary>
    public required IReadOnlyList<double> Height { get; init; }

    /// <summary>Layer of each site, [sites].</summary>
    public required int[] LayerOfSite { get; init; }
}
