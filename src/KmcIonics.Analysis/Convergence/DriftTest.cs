namespace KmcIonics.Analysis;

/// <summary>The second half of the sample against the first: the difference of a rate, replica by replica, and whether it is beyond what Student's t exceeds as rarely as a normal variate three standard deviations.</summary>
/// <param name="Relative">Difference over the mean of both halves.</param>
/// <param name="IsReal">Whether it is beyond chance; never for one replica, whose halves tell no error.</param>
internal readonly record struct DriftTest(Estimate Relative, bool IsReal)
{
    /// <summary>Tests counts in blocks of the sample, [replicas][blocks]; a block in the middle counts for neither half.</summary>
    public static DriftTest Of(IReadOnlyList<double[]> series)
    {
        int half = series[0].Length / 2;
        double mean = series.Average(one => one.Average());
        if (half == 0 || !(mean > 0))
            return new DriftTest(new Estimate(double.NaN, null), false);
        Estimate relative = ReplicaStatistics.Mean([.. series.Select(one => (one.TakeLast(half).Average() - one.Take(half).Average()) / mean)]);
        bool isReal = relative.StandardError is { } error && Math.Abs(relative.Value) > StudentT.ErrorBars(StudentT.ThreeSigma, series.Count) * error;
        return new DriftTest(relative, isReal);
    }
}
