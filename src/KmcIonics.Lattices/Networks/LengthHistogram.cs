namespace KmcIonics.Lattices.Networks;

/// <summary>Distances that hops span.</summary>
/// <param name="Edges">Undirected hops whose length lies from k to k + 1 times <see cref="Width"/>, [up to the longest].</param>
/// <param name="Nearest">Sites by the length of their shortest hop, in the same steps; sites without a hop are in none.</param>
/// <param name="Isolated">Sites without a hop.</param>
/// <param name="ShortestMean">Mean over sites of the length of their shortest hop, Å; NaN where there is no hop.</param>
/// <param name="Shortest">Shortest hop, Å; NaN where there is none.</param>
public sealed record LengthHistogram(IReadOnlyList<long> Edges, IReadOnlyList<long> Nearest, long Isolated, double ShortestMean, double Shortest)
{
    /// <summary>Width of a step, Å.</summary>
    public const double Width = 0.1;

    // A length that is a multiple of the width but for rounding belongs to the step that starts there.
    private const double Rounding = 1e-4;

    /// <summary>Counts, in linear time.</summary>
    public static LengthHistogram Of(HopGraph graph)
    {
        (List<long> edges, List<long> nearest) = ([], []);
        (long isolated, double sum, double least) = (0, 0, double.PositiveInfinity);
        for (int site = 0; site < graph.Position.Length; site++)
        {
            double shortest = double.PositiveInfinity;
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                double length = graph.Frame.ToCartesian(graph.Displacement(site, hop)).Length;
                shortest = Math.Min(shortest, length);
                if (graph.Target[hop] > site)
                    Count(edges, length);
            }

            if (double.IsInfinity(shortest))
            {
                isolated++;
                continue;
            }

            Count(nearest, shortest);
            (sum, least) = (sum + shortest, Math.Min(least, shortest));
        }

        long joined = graph.Position.Length - isolated;
        return new LengthHistogram(edges, nearest, isolated, sum / joined, joined > 0 ? least : double.NaN);
    }

    private static void Count(List<long> counts, double length)
    {
        int step = (int)Math.Floor((length + Rounding) / Width);
        while (counts.Count <= step)
            counts.Add(0);
        counts[step]++;
    }
}
