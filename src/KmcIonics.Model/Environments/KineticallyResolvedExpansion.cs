namespace KmcIonics.Model;

/// <summary>
/// Barriers of an edge by two cluster expansions of the same local sites: E_KRA, the same in both directions, and E_site, what a hop forth gains in site energy; a hop forth
/// has the barrier E_KRA + E_site/2, one back E_KRA − E_site/2, each of the occupation before it. Z. Deng et al., Comput. Mater. Sci. 229, 112394 (2023).
/// </summary>
/// <remarks>There is no clamp at max(0, ΔE), and occupations before a hop forth and before its reverse differ at the ends: detailed balance is a property of the coefficients.</remarks>
/// <param name="Barrier">E_KRA.</param>
/// <param name="SiteDifference">E_site; null for zero.</param>
public sealed record KineticallyResolvedExpansion(LocalClusterExpansion Barrier, LocalClusterExpansion? SiteDifference)
{
    /// <summary>Sites that any barrier depends on, a bit each.</summary>
    public ulong Influential => Barrier.Influential | (SiteDifference?.Influential ?? 0);

    /// <summary>The same barriers where the bits of some sites mean the other state.</summary>
    /// <param name="sites">These sites, a bit each.</param>
    public KineticallyResolvedExpansion Swapped(ulong sites) => new(Barrier.Swapped(sites), SiteDifference?.Swapped(sites));

    /// <summary>Barrier of a pattern, eV.</summary>
    /// <param name="isForth">Whether the hop leads forth.</param>
    /// <param name="pattern">States of all local sites, a bit each.</param>
    public double BarrierEv(bool isForth, ulong pattern) => Resolved(Barrier.ValueEv(pattern), SiteDifference?.ValueEv(pattern) ?? 0, isForth);

    /// <summary>Barriers as a function of the sites whose state is left open, in their order.</summary>
    /// <param name="isForth">Whether the hop leads forth.</param>
    /// <param name="fixedSites">Sites whose state is given, a bit each: those without mobile ions, and the ends of the hop.</param>
    /// <param name="pattern">Their states.</param>
    /// <exception cref="InputException">More sites are open than an environment may have, or sums overflow.</exception>
    public BarrierTable Barriers(bool isForth, ulong fixedSites, ulong pattern)
    {
        double[] barriers = Barrier.Fixed(fixedSites, pattern).ValuesEv();
        double[]? differences = SiteDifference?.Fixed(fixedSites, pattern).ValuesEv();
        return new BarrierTable([.. barriers.Select((barrier, open) => Resolved(barrier, differences?[open] ?? 0, isForth))]);
    }

    private static double Resolved(double barrierEv, double differenceEv, bool isForth) => barrierEv + ((isForth ? differenceEv : -differenceEv) / 2);
}
