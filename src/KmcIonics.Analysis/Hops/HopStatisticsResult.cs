namespace KmcIonics.Analysis;

/// <summary>Hops between classes of sites at one condition, means over replicas. Every error is one standard error over replicas; ratios are of means, with errors by the jackknife.</summary>
public sealed record HopStatisticsResult
{
    /// <summary>Pathways, the species on each apart.</summary>
    public required IReadOnlyList<string> Pathways { get; init; }

    /// <summary>Share of the hops along a pathway by which the ion goes back to the site that its last hop left, the first species where two change places, [pathways]; NaN where there were no hops.</summary>
    public required IReadOnlyList<Estimate> Returns { get; init; }

    /// <summary>Mobile species.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>Hops between sublattices, and between regions where there are several.</summary>
    public required IReadOnlyList<SiteExchange> Exchanges { get; init; }
}

/// <summary>Hops between classes of sites.</summary>
public sealed record SiteExchange
{
    /// <summary>What the classes are.</summary>
    public required string Name { get; init; }

    /// <summary>Their names.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Sites of each, [classes].</summary>
    public required IReadOnlyList<long> Sites { get; init; }

    /// <summary>Fraction of the sites of a class that ions of a species fill, [species][classes].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> Occupation { get; init; }

    /// <summary>Mean time that an ion stays on a site of a class, s: time that such sites are filled over the number of ions that leave them, [species][classes].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> ResidenceTime { get; init; }

    /// <summary>Hops from one class to another in the whole lattice, Hz, [species][from × to].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> HopRate { get; init; }

    /// <summary>The same less the hops the other way, Hz: zero at equilibrium, [species][from × to].</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> NetRate { get; init; }

    /// <summary>Hops to another class by each ion on a class, Hz, [species][from × to]; NaN where no ion was.</summary>
    public required IReadOnlyList<IReadOnlyList<Estimate>> ExchangeRate { get; init; }
}
