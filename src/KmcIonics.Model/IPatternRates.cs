namespace KmcIonics.Model;

/// <summary>A rate law that depends on which of a few sites around a hop are occupied.</summary>
public interface IPatternRates
{
    /// <summary>Most sites of a pattern.</summary>
    const int MostSites = 16;

    /// <summary>Sites around, at most <see cref="MostSites"/>.</summary>
    int SiteCount { get; }

    /// <summary>Rate of the hop, Hz, 0 or more.</summary>
    /// <param name="pattern">Occupied sites, a bit each; those of source and target are not among them.</param>
    /// <param name="temperature">K.</param>
    double RateHz(int pattern, double temperature);
}
