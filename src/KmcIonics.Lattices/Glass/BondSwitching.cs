using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices.Glass;

/// <summary>
/// Bonds each site to its wanted number of neighbours: first the shortest bonds that neither end has too many for; then, where two sites i and j are short of a
/// bond, one bond a–b between neighbours is switched to i–a and b–j, which leaves a and b as they were. The move is the bond transposition of F. Wooten,
/// K. Winer and D. Weaire, Phys. Rev. Lett. 54, 1392 (1985), used to repair coordination.
/// </summary>
internal sealed class BondSwitching
{
    private const int Rounds = 8;

    private readonly List<int>[] near;
    private readonly List<int>[] bonded;
    private readonly byte[] wanted;

    private BondSwitching(List<int>[] near, byte[] wanted)
    {
        (this.near, this.wanted) = (near, wanted);
        bonded = [.. near.Select(_ => new List<int>())];
    }

    /// <summary>Bonds of all sites.</summary>
    /// <param name="frame">Box and the unit of positions.</param>
    /// <param name="positions">Sites.</param>
    /// <param name="range">Longest bond, Å.</param>
    /// <param name="wanted">Bonds wanted, [sites].</param>
    public static Bonds Build(QuantaFrame frame, LatticeQuanta[] positions, double range, byte[] wanted)
    {
        var search = new NeighbourSearch(frame, positions, Periodicity.All);
        var candidates = new List<int>[positions.Length];
        var lengths = new float[positions.Length][];
        Parallel.For(0, candidates.Length, site =>
        {
            Neighbour[] found = [.. search.Within(site, range).Where(other => other.Site != site).DistinctBy(other => other.Site).OrderBy(other => other.Length).ThenBy(other => other.Site)];
            candidates[site] = [.. found.Select(other => other.Site)];
            lengths[site] = [.. found.Select(other => (float)other.Length)];
        });
        var switching = new BondSwitching(candidates, wanted);
        switching.BondShortest(lengths);
        for (int round = 0; round < Rounds && switching.SwitchAll(); round++)
        {
        }

        return switching.ToRows();
    }

    private void BondShortest(float[][] lengths)
    {
        var order = new List<(float Length, int Site, int Other)>();
        for (int site = 0; site < near.Length; site++)
        {
            for (int k = 0; k < near[site].Count; k++)
            {
                if (site < near[site][k])
                    order.Add((lengths[site][k], site, near[site][k]));
            }
        }

        order.Sort();
        foreach ((_, int site, int other) in order)
        {
            if (IsShort(site) && IsShort(other))
                Bond(site, other);
        }
    }

    private bool SwitchAll()
    {
        bool any = false;
        for (int site = 0; site < near.Length; site++)
        {
            while (IsShort(site) && TrySwitch(site))
                any = true;
        }

        return any;
    }

    private bool TrySwitch(int site)
    {
        foreach (int a in near[site])
        {
            if (bonded[site].Contains(a))
                continue;
            if (IsShort(a))
            {
                Bond(site, a);
                return true;
            }

            foreach (int b in bonded[a])
            {
                int at = near[b].FindIndex(end => CanEnd(site, a, b, end));
                if (at < 0)
                    continue;
                int end = near[b][at];
                bonded[a].Remove(b);
                bonded[b].Remove(a);
                Bond(site, a);
                Bond(b, end);
                return true;
            }
        }

        return false;
    }

    // A site that is short of two bonds may take both ends.
    private bool CanEnd(int site, int a, int b, int end) =>
        end != a && IsShort(end) && !bonded[b].Contains(end) && (end != site || wanted[site] - bonded[site].Count >= 2);

    private bool IsShort(int site) => bonded[site].Count < wanted[site];

    private void Bond(int site, int other)
    {
        bonded[site].Add(other);
        bonded[other].Add(site);
    }

    private Bonds ToRows()
    {
        int[] first = new int[bonded.Length + 1];
        for (int site = 0; site < bonded.Length; site++)
            first[site + 1] = first[site] + bonded[site].Count;
        int[] other = new int[first[^1]];
        for (int site = 0; site < bonded.Length; site++)
        {
            bonded[site].Sort();
            bonded[site].CopyTo(other, first[site]);
        }

        return new Bonds(first, other);
    }
}
