namespace KmcIonics.Model;

/// <summary>
/// A rate or barrier by the filled sites around a hop, as a job states it. Bit i of a pattern is site i in the order of the environment: group by group, in a group by the
/// distance from the source of the hop, then by that from its target, then round the hop.
/// </summary>
public abstract record EnvironmentRule
{
    /// <summary>Whether values are rates in Hz; else they are energies in eV.</summary>
    public abstract bool GivesRates { get; }
}

/// <summary>Values by the number of filled sites.</summary>
/// <param name="AreRates">Whether they are rates, Hz; else barriers, eV.</param>
/// <param name="Values">Value of each number from 0 on.</param>
public sealed record CountRule(bool AreRates, IReadOnlyList<double> Values) : EnvironmentRule
{
    /// <inheritdoc/>
    public override bool GivesRates => AreRates;
}

/// <summary>Values by pattern.</summary>
/// <param name="AreRates">Whether they are rates, Hz; else barriers, eV.</param>
/// <param name="Values">Value of each pattern, 1 for a filled site; one stands for all that turns and mirrors of the environment make of it.</param>
public sealed record PatternRule(bool AreRates, IReadOnlyDictionary<string, double> Values) : EnvironmentRule
{
    /// <inheritdoc/>
    public override bool GivesRates => AreRates;
}

/// <summary>Energies that filled sites add to the pathway's barrier.</summary>
/// <param name="EnergiesEv">Energy for each filled site, eV, [groups]; a site of several groups adds all of theirs.</param>
public sealed record PairTermRule(IReadOnlyList<double> EnergiesEv) : EnvironmentRule
{
    /// <inheritdoc/>
    public override bool GivesRates => false;
}

/// <summary>A local cluster expansion of the barrier.</summary>
/// <param name="EmptyEv">Coefficient of the empty cluster, eV.</param>
/// <param name="Orbits">Orbits of clusters of sites in the order of the environment, from 0.</param>
/// <param name="Function">Function of each site.</param>
public sealed record ClusterRule(double EmptyEv, IReadOnlyList<ClusterOrbit> Orbits, SiteFunction Function) : EnvironmentRule
{
    /// <inheritdoc/>
    public override bool GivesRates => false;
}
