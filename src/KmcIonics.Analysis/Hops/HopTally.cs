using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Hops of one replica between the classes of a partition, and how many ions were on each.</summary>
/// <param name="partition">The classes.</param>
/// <param name="species">Number of mobile species.</param>
internal sealed class HopTally(SitePartition partition, int species)
{
    private readonly int classes = partition.Classes.Count;
    private readonly long[] hops = new long[species * partition.Classes.Count * partition.Classes.Count];
    private readonly long[] removals = new long[species * partition.Classes.Count];
    private readonly long[] occupied = new long[species * partition.Classes.Count];
    private int frames;

    /// <summary>Hops of a species from one class to another.</summary>
    public long Hops(int of, int from, int to) => hops[(((of * classes) + from) * classes) + to];

    /// <summary>Ions of a species that left sites of a class, by hops or to a reservoir.</summary>
    public long Departures(int of, int from) => Enumerable.Range(0, classes).Sum(to => Hops(of, from, to)) + removals[(of * classes) + from];

    /// <summary>Ions of a species on the sites of a class, mean over frames.</summary>
    public double Ions(int of, int on) => occupied[(of * classes) + on] / (double)frames;

    /// <summary>Adds a frame.</summary>
    /// <param name="occupants">0 or 1 + species, [sites].</param>
    public void AddOccupants(byte[] occupants)
    {
        frames++;
        byte[] classOf = partition.ClassOfSite;
        for (int site = 0; site < occupants.Length; site++)
        {
            if (occupants[site] is > 0 and var code)
                occupied[((code - 1) * classes) + classOf[site]]++;
        }
    }

    /// <summary>Adds events along an edge.</summary>
    /// <param name="sort">What they are.</param>
    /// <param name="ends">Its ends.</param>
    /// <param name="count">How many.</param>
    public void AddEvents(EventClass sort, EdgeEnds ends, uint count)
    {
        (int from, int to) = (partition.ClassOfSite[ends.Source], partition.ClassOfSite[ends.Target]);
        if (sort.IsInsertion)
            return;
        int mover = (int)sort.Mover - 1;
        if (sort.IsRemoval)
        {
            removals[(mover * classes) + from] += count;
            return;
        }

        hops[(((mover * classes) + from) * classes) + to] += count;
        if (sort.Taker != 0)
            hops[((((int)sort.Taker - 1) * classes) + to) * classes + from] += count;
    }
}
