namespace KmcIonics.Analysis;

/// <summary>
/// Where a series comes to equilibrium: the start t₀ for which most independent values (n − t₀)/g remain, g the statistical inefficiency of what remains (J. D. Chodera, J. Chem. Theory Comput. 12,
/// 1799 (2016)). Noise alone makes some start the best; what lies before it counts as a transient when its mean is beyond chance another than that of the rest.
/// </summary>
/// <param name="Start">Values before equilibrium.</param>
/// <param name="Independent">Independent values after them.</param>
/// <param name="IsTransient">Whether those before differ from those after.</param>
internal readonly record struct Equilibration(int Start, double Independent, bool IsTransient)
{
    // Of the series, at least; what is left could not be told from a part of the transient.
    private const double LeastRest = 0.1;

    // Standard errors: the start is chosen among hundreds, so that what remains varies least.
    private const double BeyondChance = 6;

    /// <summary>Reads a series of equally spaced values.</summary>
    public static Equilibration Of(IReadOnlyList<double> series)
    {
        int most = (int)((1 - LeastRest) * series.Count);
        (int start, double independent) = (0, 0);
        for (int from = 0; from <= most; from++)
        {
            double left = (series.Count - from) / CorrelationTime.Inefficiency([series], from);
            if (left > independent)
                (start, independent) = (from, left);
        }

        return new Equilibration(start, independent, start > 0 && Differ([.. series.Take(start)], [.. series.Skip(start)]));
    }

    private static bool Differ(double[] before, double[] after)
    {
        double difference = Math.Abs(before.Average() - after.Average());
        // The transient itself is no noise, so that the noise of the rest is taken for both.
        double mean = after.Average();
        double variance = after.Sum(value => (value - mean) * (value - mean)) / Math.Max(after.Length - 1, 1);
        double inefficiency = CorrelationTime.Inefficiency(after);
        return difference > BeyondChance * Math.Sqrt(variance * inefficiency * ((1.0 / before.Length) + (1.0 / after.Length)));
    }
}
