using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Elasticity;

/// <summary>What pressure and strain do to the barriers of a lattice, ions around left out.</summary>
/// <param name="LeastEv">Least change of a barrier, eV.</param>
/// <param name="MostEv">Greatest change, eV.</param>
/// <param name="WithoutBarrier">Share of the hops that lose their barrier: they run downhill at the attempt frequency.</param>
public sealed record BarrierChange(double LeastEv, double MostEv, double WithoutBarrier)
{
    /// <summary>Compares the kinds of hops of a crystal.</summary>
    internal static BarrierChange Between(CellGraph before, CellGraph after) =>
        Of(before.Kinds.Zip(after.Kinds, (one, other) => (one.BarrierEv, other.BarrierEv, one.BarrierEv > 0 && other.BarrierEv == 0)));

    /// <summary>Compares the hops of a network.</summary>
    internal static BarrierChange Between((SiteSet Sites, HopGraph Hops) before, (SiteSet Sites, HopGraph Hops) after) => Of(
        from site in Enumerable.Range(0, before.Sites.Count)
        from hop in Enumerable.Range(before.Hops.FirstHop[site], before.Hops.FirstHop[site + 1] - before.Hops.FirstHop[site])
        let one = Barrier(before, site, hop)
        let other = Barrier(after, site, hop)
        select (one.Ev, other.Ev, !one.IsLost && other.IsLost));

    private static (double Ev, bool IsLost) Barrier((SiteSet Sites, HopGraph Hops) lattice, int site, int hop)
    {
        int saddle = lattice.Hops.SaddleMicroEv[hop];
        (int from, int to) = (lattice.Sites.EnergyMicroEv?[site] ?? 0, lattice.Sites.EnergyMicroEv?[lattice.Hops.Target[hop]] ?? 0);
        long twice = KineticallyResolvedBarrier.TwiceMicroEv(saddle, from, to);
        return (twice / 2e6, twice > (2L * saddle) + to - from);
    }

    private static BarrierChange Of(IEnumerable<(double Before, double After, bool IsLost)> hops)
    {
        (double least, double most, long lost, long count) = (double.PositiveInfinity, double.NegativeInfinity, 0, 0);
        foreach ((double before, double after, bool isLost) in hops)
        {
            least = Math.Min(least, after - before);
            most = Math.Max(most, after - before);
            lost += isLost ? 1 : 0;
            count++;
        }

        return count == 0 ? new BarrierChange(0, 0, 0) : new BarrierChange(least, most, lost / (double)count);
    }
}
