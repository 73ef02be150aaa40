namespace KmcIonics.Analysis;

/// <summary>Mean of a series in time of one replica, with the error that as many independent values as its correlation leaves would have.</summary>
internal static class BlockAverage
{
    // Blocks that a mean over one replica is read from.
    private const int LeastBlocks = 4;

    /// <summary>Error of the mean, σ √(g/(n − 1)) with Student's factor for n/g values; null where there are too few.</summary>
    public static double? Error(IReadOnlyList<double> series)
    {
        int count = series.Count;
        if (count < LeastBlocks)
            return null;
        double mean = series.Average();
        double variance = series.Sum(value => (value - mean) * (value - mean)) / (count - 1);
        double inefficiency = CorrelationTime.Inefficiency(series);
        int independent = Math.Max((int)(count / inefficiency), 2);
        return StudentT.ErrorBar(independent) * Math.Sqrt(variance * inefficiency / count);
    }
}
