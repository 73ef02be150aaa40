namespace KmcIonics.Benchmarks.LatticeBuilders;

/// <summary>What a build took in a process of its own.</summary>
/// <param name="Kind">Kind of lattice.</param>
/// <param name="Sites">Sites it has.</param>
/// <param name="Hops">Directed hops.</param>
/// <param name="SitesSeconds">Wall time of the sites, s.</param>
/// <param name="HopsSeconds">Wall time of the hop graph, s.</param>
/// <param name="BuildCpuSeconds">Processor time of both, all cores, s.</param>
/// <param name="BuildPeakGiB">Peak resident memory to there, GiB.</param>
/// <param name="ReadySeconds">Wall time of percolation and scheduling cells after that, s.</param>
/// <param name="ReadyCpuSeconds">Processor time of these, s.</param>
/// <param name="ReadyPeakGiB">Peak resident memory in all, GiB.</param>
internal sealed record BuildMeasurement(
    string Kind,
    long Sites,
    long Hops,
    double SitesSeconds,
    double HopsSeconds,
    double BuildCpuSeconds,
    double BuildPeakGiB,
    double ReadySeconds,
    double ReadyCpuSeconds,
    double ReadyPeakGiB)
{
    /// <summary>Wall time of sites and hops, s.</summary>
    public double BuildSeconds => SitesSeconds + HopsSeconds;
}
