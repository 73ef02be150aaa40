namespace KmcIonics.Lattices.Networks;

/// <summary>What a network consists of, counted.</summary>
/// <param name="Sites">Sites by type and region, [types][regions].</param>
/// <param name="Degrees">Sites by type and number of hops, [types][degree].</param>
/// <param name="Barriers">Barriers by pathway, [pathways].</param>
/// <param name="Lengths">Hops by length.</param>
/// <param name="Percolation">Where ions can travel.</param>
public sealed record LatticeCensus(
    IReadOnlyList<long[]> Sites, IReadOnlyList<long[]> Degrees, IReadOnlyList<BarrierSpread> Barriers, LengthHistogram Lengths, NetworkPercolation Percolation)
{
    /// <summary>Height of the passes on the way; null where it depends on ions.</summary>
    public PercolationBarrier? Passes { get; init; }

    /// <summary>Counts, in linear time.</summary>
    public static LatticeCensus Of(SiteSet sites, HopGraph graph)
    {
        long[][] byRegion = [.. sites.Types.Select(_ => new long[sites.Regions.Count])];
        int highest = Enumerable.Range(0, sites.Count).Max(site => graph.FirstHop[site + 1] - graph.FirstHop[site]);
        long[][] degrees = [.. sites.Types.Select(_ => new long[highest + 1])];
        for (int site = 0; site < sites.Count; site++)
        {
            byRegion[sites.Type[site]][sites.Region[site]]++;
            degrees[sites.Type[site]][graph.FirstHop[site + 1] - graph.FirstHop[site]]++;
        }

        IReadOnlyList<PathwaySummary> lengths = PathwaySummary.Of(graph);
        return new LatticeCensus(byRegion, degrees, BarrierSpread.Of(graph, lengths), LengthHistogram.Of(graph), NetworkPercolation.Of(sites, graph)) { Passes = PercolationBarrier.Of(sites, graph) };
    }
}

/// <summary>Saddle energies of a pathway's hops; where ions around change barriers, the barriers of all patterns of them.</summary>
/// <param name="Lengths">Number and lengths of the hops.</param>
/// <param name="Mean">Mean, eV.</param>
/// <param name="StandardDeviation">Standard deviation, eV.</param>
/// <param name="Lowest">Lowest, eV.</param>
/// <param name="Highest">Highest, eV.</param>
public sealed record BarrierSpread(PathwaySummary Lengths, double Mean, double StandardDeviation, double Lowest, double Highest)
{
    /// <summary>Spreads of all pathways.</summary>
    public static IReadOnlyList<BarrierSpread> Of(HopGraph graph, IReadOnlyList<PathwaySummary> lengths)
    {
        int count = lengths.Count;
        (double[] sum, double[] squares) = (new double[count], new double[count]);
        (double[] low, double[] high) = (new double[count], new double[count]);
        Array.Fill(low, double.PositiveInfinity);
        Array.Fill(high, double.NegativeInfinity);
        HopBarriers[] ofLaw = [.. graph.Laws.Select(HopBarriers.Of)];
        for (int hop = 0; hop < graph.Target.Length; hop++)
        {
            int p = graph.Pathway[hop];
            HopBarriers barriers = graph.Law?[hop] is not (> 0 and var law) ? HopBarriers.Of(graph.SaddleMicroEv[hop])
                : graph.LawsAddToBarriers ? ofLaw[law - 1].Above(graph.SaddleMicroEv[hop])
                : ofLaw[law - 1];
            sum[p] += barriers.Mean;
            squares[p] += barriers.MeanSquare;
            (low[p], high[p]) = (Math.Min(low[p], barriers.Lowest), Math.Max(high[p], barriers.Highest));
        }

        return [.. lengths.Select((found, p) =>
        {
            double mean = sum[p] / found.Hops;
            return new BarrierSpread(found, mean, Math.Sqrt(Math.Max(0, (squares[p] / found.Hops) - (mean * mean))), low[p], high[p]);
        })];
    }
}
