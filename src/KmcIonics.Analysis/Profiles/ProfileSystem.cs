namespace KmcIonics.Analysis;

/// <summary>Layers of sites that are averaged over at one condition.</summary>
public sealed record ProfileSystem
{
    /// <summary>Independent runs.</summary>
    public required int Replicas { get; init; }

    /// <summary>Temperature, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>Vector of the supercell that the layers lie across; "interface" where they are shells around interfaces.</summary>
    public required string Axis { get; init; }

    /// <summary>Mean height of the sites of each layer along the normal, or distance to the nearest interface, Å, ascending, [layers].</summary>
    public required IReadOnlyList<double> Height { get; init; }

    /// <summary>Layer of each site, [sites].</summary>
    public required int[] LayerOfSite { get; init; }

    /// <summary>Volume of each layer, Å³, [layers]; they fill the lattice.</summary>
    public required IReadOnlyList<double> Volume { get; init; }

    /// <summary>Names of the sublattices.</summary>
    public required IReadOnlyList<string> Sublattices { get; init; }

    /// <summary>Sublattice of each site, [sites].</summary>
    public required byte[] SublatticeOfSite { get; init; }
}
