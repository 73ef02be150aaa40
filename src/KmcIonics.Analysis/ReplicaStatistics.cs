namespace KmcIonics.Analysis;

/// <summary>
/// Means over independent replicas, with errors from the scatter between them: standard errors times Student's factor (<see cref="StudentT.ErrorBar"/>), so that 68.3 % of them hold the true
/// value, however few the replicas.
/// </summary>
internal static class ReplicaStatistics
{
    /// <summary>Mean x̄ over R replicas and its error from √(Σ(x − x̄)²/(R(R − 1))); no error for one replica.</summary>
    public static Estimate Mean(IReadOnlyList<double> values)
    {
        int count = values.Count;
        double mean = values.Sum() / count;
        if (count < 2)
            return new Estimate(mean, null);
        double squares = values.Sum(value => (value - mean) * (value - mean));
        return new Estimate(mean, StudentT.ErrorBar(count) * Math.Sqrt(squares / ((double)count * (count - 1))));
    }

    /// <summary>
    /// Ratio of means Σx/Σy and its error by the jackknife. NaN where Σy is not positive; no error for one replica, nor where Σy without one of the replicas is not
    /// positive.
    /// </summary>
    public static Estimate RatioOfMeans(IReadOnlyList<double> numerators, IReadOnlyList<double> denominators)
    {
        int count = numerators.Count;
        (double numerator, double denominator) = (numerators.Sum(), denominators.Sum());
        if (!(denominator > 0))
            return new Estimate(double.NaN, null);
        double ratio = numerator / denominator;
        if (count < 2 || denominators.Any(one => !(denominator - one > 0)))
            return new Estimate(ratio, null);
        return Jackknife(ratio, [.. numerators.Zip(denominators, (x, y) => (numerator - x) / (denominator - y))]);
    }

    /// <summary>
    /// A value of all R replicas with its jackknife error from √((R − 1)/R Σ(ρ_r − ρ̄)²) (B. Efron, The Jackknife, the Bootstrap and Other Resampling Plans, SIAM 1982).
    /// </summary>
    /// <param name="value">From all replicas.</param>
    /// <param name="without">Values ρ_r without replica r, [replicas]; with fewer than two there is no error.</param>
    public static Estimate Jackknife(double value, IReadOnlyList<double> without)
    {
        int count = without.Count;
        if (count < 2)
            return new Estimate(value, null);
        double mean = without.Average();
        double squares = without.Sum(one => (one - mean) * (one - mean));
        return new Estimate(value, StudentT.ErrorBar(count) * Math.Sqrt(squares * (count - 1) / count));
    }

    /// <summary>
    /// Variance ⟨x²⟩ − ⟨x⟩² of what fluctuates alike in all replicas, and its error, both by the jackknife, so that the error of the mean is no part of it; no
    /// error for one replica.
    /// </summary>
    /// <param name="means">Mean of x over time, [replicas].</param>
    /// <param name="squares">Mean of x² over time, [replicas].</param>
    public static Estimate Variance(IReadOnlyList<double> means, IReadOnlyList<double> squares)
    {
        int count = means.Count;
        double origin = means.Average();
        double[] shift = [.. means.Select(mean => mean - origin)];
        double[] second = [.. means.Zip(squares, (mean, square) => square - (2 * origin * mean) + (origin * origin))];
        double all = second.Average();
        if (count < 2)
            return new Estimate(all, null);
        double sum = second.Sum();
        double[] without = [.. second.Zip(shift, (square, mean) => ((sum - square) / (count - 1)) - (mean * mean / ((count - 1.0) * (count - 1))))];
        double average = without.Average();
        double spread = without.Sum(one => (one - average) * (one - average));
        return new Estimate((count * all) - ((count - 1) * average), StudentT.ErrorBar(count) * Math.Sqrt(spread * (count - 1) / count));
    }
}
