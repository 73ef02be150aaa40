namespace KmcIonics.Analysis;

/// <summary>What is watched for convergence at one condition: all ions, and the sites by sublattice.</summary>
public sealed record SampledSites
{
    /// <summary>Ions of all species, at the start where ions come and go.</summary>
    public required int Ions { get; init; }

    /// <summary>Evenly spaced sample frames, without the one at the start of sampling.</summary>
    public required int Frames { get; init; }

    /// <summary>Names of the sublattices or site types.</summary>
    public required IReadOnlyList<string> Sublattices { get; init; }

    /// <summary>Sublattice of each site, [sites]; not looked at where there is one.</summary>
    public required byte[] SublatticeOfSite { get; init; }

    /// <summary>Charge numbers by species.</summary>
    public required IReadOnlyList<int> Charges { get; init; }
}
