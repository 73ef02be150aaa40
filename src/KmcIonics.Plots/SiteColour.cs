namespace KmcIonics.Plots;

/// <summary>What the colours of a lattice picture mean.</summary>
public enum SiteColour
{
    /// <summary>Region.</summary>
    Region,

    /// <summary>Site type.</summary>
    Type,

    /// <summary>Mean saddle energy of the hops from a site.</summary>
    Barrier,
}
