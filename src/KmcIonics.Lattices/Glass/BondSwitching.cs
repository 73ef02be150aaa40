using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Bonds each site to its wanted number of neighbours: first by <see cref="ShortestBonds"/>; then, where two sites i and j are short of a
/// bond, one bond a–b between neighbours is switched to i–a and b–j, which leaves a and b as they were. The move is the bond transposition of F. Wooten,
/// K. Winer and D. Weaire, Phys. Rev. Lett. 54, 1392 (1985), used to repair coordination.
/// </summary>
internal sealed class BondSwitching
{
    private const int Rounds = 8;

    private readonly BondCandidates near;
    private readonly BondSlots bonds;

    private BondSwitching(BondCandidates near, BondSlots bonds) => (this.near, this.bonds) = (near, bonds);

    /// <summary>Bonds of all sites.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="positions">Sites.</param>
    /// <param name="range">Longest bond, Å.</param>
    /// <param name="wanted">Bonds wanted, [sites].</param>
    public static Bonds Build(QuantaFrame frame, LatticeQuanta[] positions, double range, byte[] wanted)
    {
        var switching = new BondSwitching(BondCandidates.Find(frame, positions, range), new BondSlots(wanted));
        ShortestBonds.Make(switching.near, switching.bonds);
        for (int round = 0; round < Rounds && switching.SwitchAll(); round++)
        {
        }

        return switching.bonds.ToRows();
    }

    private bool SwitchAll()
    {
        bool any = false;
        for (int site = 0; site < bonds.SiteCount; site++)
        {
            while (bonds.Missing(site) > 0 && TrySwitch(site))
                any = true;
        }

        return any;
    }

    private bool TrySwitch(int site)
    {
        foreach (int a in near.Of(site))
        {
            if (bonds.Join(site, a))
                continue;
            if (bonds.Missing(a) > 0)
            {
                bonds.Add(site, a);
                return true;
            }

            foreach (int b in bonds.Of(a))
            {
                if (EndFor(site, a, b) is not { } end)
                    continue;
                bonds.Remove(a, b);
                bonds.Add(site, a);
                bonds.Add(b, end);
                return true;
            }
        }

        return false;
    }

    /// <summary>The site nearest to b that lacks a bond and may take b's; a site that lacks two may take both ends.</summary>
    private int? EndFor(int site, int a, int b)
    {
        foreach (int end in near.Of(b))
        {
            if (end != a && bonds.Missing(end) > 0 && !bonds.Join(b, end) && (end != site || bonds.Missing(site) >= 2))
                return end;
        }

        return null;
    }
}
