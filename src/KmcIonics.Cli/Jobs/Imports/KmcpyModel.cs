using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>What <c>model.json</c> says: barriers of an event by two cluster expansions, of the states of the local sites around it.</summary>
/// <param name="Kra">Barriers, the same in both directions.</param>
/// <param name="Site">What an event forth gains in site energy; null for nothing.</param>
internal sealed record KmcpyModel(KmcpyExpansion Kra, KmcpyExpansion? Site)
{
    /// <summary>Fewest sites that an event may have around it.</summary>
    public int LeastSites => Math.Max(Kra.Functions.Count, Site?.Functions.Count ?? 0);

    /// <summary>Whether the file states how many sites an event has around it, so that there may be no more.</summary>
    public bool StatesSites => Kra.StatesSites || Site is { StatesSites: true };

    /// <summary>The expansions; a bit is set where a site is in its second state.</summary>
    /// <param name="localSites">Number of local sites.</param>
    public KineticallyResolvedExpansion Of(int localSites) => new(Kra.Of(localSites), Site?.Of(localSites));
}

/// <summary>A cluster expansion.</summary>
/// <param name="EmptyEv">Coefficient of the empty cluster, eV.</param>
/// <param name="Orbits">Orbits.</param>
/// <param name="Functions">Function of each local site in its first (<see cref="SiteFunction.Clear"/>) and second state, as far as clusters name sites.</param>
/// <param name="StatesSites">Whether the functions are those of all local sites.</param>
internal sealed record KmcpyExpansion(double EmptyEv, IReadOnlyList<ClusterOrbit> Orbits, IReadOnlyList<SiteFunction> Functions, bool StatesSites)
{
    /// <summary>The expansion of a number of local sites, of which the last may have no influence.</summary>
    public LocalClusterExpansion Of(int localSites) => new(EmptyEv, Orbits, [.. Functions, .. Enumerable.Repeat(SiteFunction.Spin, localSites - Functions.Count)]);
}
