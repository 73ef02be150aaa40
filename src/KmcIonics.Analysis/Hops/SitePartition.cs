namespace KmcIonics.Analysis;

/// <summary>Sites divided into classes between which hops are counted, as sublattices or regions.</summary>
/// <param name="Name">What the classes are: sublattices, or regions.</param>
/// <param name="Classes">Their names.</param>
/// <param name="ClassOfSite">Class of each site, [sites].</param>
public sealed record SitePartition(string Name, IReadOnlyList<string> Classes, byte[] ClassOfSite)
{
    /// <summary>Sites of each class, [classes].</summary>
    public long[] Sites()
    {
        long[] sites = new long[Classes.Count];
        foreach (byte of in ClassOfSite)
            sites[of]++;
        return sites;
    }
}
