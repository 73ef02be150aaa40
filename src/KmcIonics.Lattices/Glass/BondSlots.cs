using KmcIonics.Lattices.Networks;

namespace KmcIonics.Lattices.Glass;

/// <summary>Bonds as they are made: each site has as many slots as bonds are wanted of it.</summary>
internal sealed class BondSlots
{
    private readonly int[] first;
    private readonly int[] other;
    private readonly byte[] count;

    public BondSlots(byte[] wanted)
    {
        first = new int[wanted.Length + 1];
        for (int site = 0; site < wanted.Length; site++)
            first[site + 1] = checked(first[site] + wanted[site]);
        (other, count) = (new int[first[^1]], new byte[wanted.Length]);
    }

    public int SiteCount => count.Length;

    /// <summary>Sites bonded to a site.</summary>
    public ReadOnlySpan<int> Of(int site) => other.AsSpan(first[site], count[site]);

    /// <summary>Bonds that a site lacks.</summary>
    public int Missing(int site) => first[site + 1] - first[site] - count[site];

    public bool Join(int site, int end) => Of(site).Contains(end);

    /// <summary>Bonds one end of a bond; the other end is bonded by a call of its own.</summary>
    public void AddEnd(int site, int end) => other[first[site] + count[site]++] = end;

    public void Add(int site, int end)
    {
        AddEnd(site, end);
        AddEnd(end, site);
    }

    public void Remove(int site, int end)
    {
        RemoveEnd(site, end);
        RemoveEnd(end, site);
    }

    private void RemoveEnd(int site, int end)
    {
        Span<int> ends = other.AsSpan(first[site], count[site]--);
        ends[ends.IndexOf(end)] = ends[^1];
    }

    /// <summary>The bonds in compressed rows.</summary>
    public Bonds ToRows()
    {
        int[] row = new int[count.Length + 1];
        for (int site = 0; site < count.Length; site++)
            row[site + 1] = row[site] + count[site];
        int[] ends = new int[row[^1]];
        Parallel.For(0, count.Length, CallerThreads.Options, site =>
        {
            Span<int> sorted = ends.AsSpan(row[site], count[site]);
            Of(site).CopyTo(sorted);
            sorted.Sort();
        });
        return new Bonds(row, ends);
    }
}
