namespace KmcIonics.Model;

/// <summary>What the ions around the hops of a pathway do to their rates, as a job states it.</summary>
/// <param name="Groups">Sites around a hop, group by group; a site may be in several.</param>
/// <param name="Forth">Rule of hops from the pathway's first sublattice to its second.</param>
public sealed record HopEnvironment(IReadOnlyList<EnvironmentGroup> Groups, EnvironmentRule Forth)
{
    /// <summary>Rule of the hops back; that of those forth unless the two sublattices differ.</summary>
    public EnvironmentRule Back { get; init; } = Forth;

    /// <summary>Whether the rules are rates, so that the pathway has neither barrier nor attempt frequency.</summary>
    public bool GivesRates => Forth.GivesRates;

    /// <summary>Whether the rules say the whole barrier or rate, so that the pathway has no barrier; else they add to it.</summary>
    public bool ReplacesBarrier => Forth is not PairTermRule;
}

/// <summary>Sites around a hop whose distance from a centre lies in a window; neither end of the hop is among them.</summary>
/// <param name="Centre">What the distance is from.</param>
/// <param name="MinDistance">Shortest distance, Å (inclusive).</param>
/// <param name="MaxDistance">Longest distance, Å (inclusive).</param>
/// <param name="Sublattice">The only sublattice; null for all.</param>
public sealed record EnvironmentGroup(EnvironmentCentre Centre, double MinDistance, double MaxDistance, string? Sublattice);

/// <summary>Centre of a group of sites around a hop.</summary>
public enum EnvironmentCentre
{
    /// <summary>Half-way between the two sites.</summary>
    Midpoint,

    /// <summary>The site that the hop leaves.</summary>
    Source,

    /// <summary>The site that it leads to.</summary>
    Target,
}
