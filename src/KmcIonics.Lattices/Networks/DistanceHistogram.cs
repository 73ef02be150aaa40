using KmcIonics.Model;

namespace KmcIonics.Lattices.Networks;

/// <summary>How many pairs of sites of two types there are at which distance.</summary>
internal sealed class DistanceHistogram
{
    private readonly long[] counts;
    private readonly int types;

    private DistanceHistogram(int types, int bins)
    {
        (this.types, Bins) = (types, bins);
        counts = new long[types * types * bins];
    }

    /// <summary>Bins of distance.</summary>
    public int Bins { get; }

    /// <summary>Pairs of types, those that are the same the other way round counted once.</summary>
    public int Pairs => types * types;

    /// <summary>Counts all pairs up to a distance.</summary>
    /// <param name="sites">Sites.</param>
    /// <param name="most">Longest distance, Å.</param>
    /// <param name="binWidth">Width of a bin, Å.</param>
    public static DistanceHistogram Of(SiteSet sites, double most, double binWidth)
    {
        var histogram = new DistanceHistogram(sites.Types.Count, (int)Math.Ceiling(most / binWidth) + 2);
        QuantaFrame frame = QuantaFrame.Of(sites.Box);
        LatticeQuanta[] positions = Array.ConvertAll(sites.Position, frame.Quantise);
        var search = new NeighbourSearch(frame, positions, sites.Periodic);
        var near = new List<Neighbour>();
        for (int site = 0; site < positions.Length; site++)
        {
            search.Collect(positions[site], most, near);
            foreach (Neighbour neighbour in near)
            {
                (int one, int other) = (sites.Type[site], sites.Type[neighbour.Site]);
                if (neighbour.Length > 0 && neighbour.Length <= most)
                    histogram.counts[(((Math.Min(one, other) * histogram.types) + Math.Max(one, other)) * histogram.Bins) + (int)(neighbour.Length / binWidth)]++;
            }
        }

        return histogram;
    }

    /// <summary>Pairs of sites of two types at a distance, each counted from both ends.</summary>
    public long Count(int pair, int bin) => counts[(pair * Bins) + bin];

    /// <summary>Types of a pair of them.</summary>
    public (int First, int Second) TypesOf(int pair) => (pair / types, pair % types);
}
