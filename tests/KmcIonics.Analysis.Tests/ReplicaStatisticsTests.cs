namespace KmcIonics.Analysis.Tests;

public sealed class ReplicaStatisticsTests
{
    [Fact]
    public void Mean_and_standard_error_of_four_values()
    {
        Estimate estimate = ReplicaStatistics.Mean([1, 2, 3, 6]);
        Assert.Equal(3, estimate.Value, 1e-15);
        // Student's factor of four values: 1.1969 at 68.27 %.
        Assert.Equal(1.1969 * Math.Sqrt(14.0 / 12), estimate.StandardError!.Value, 1e-4);
    }

    [Fact]
    public void One_replica_has_no_error()
    {
        Assert.Equal(new Estimate(2, null), ReplicaStatistics.Mean([2]));
        Assert.Equal(new Estimate(0.5, null), ReplicaStatistics.RatioOfMeans([2], [4]));
    }

    [Fact]
    public void Jackknife_of_three_values_by_hand()
    {
        // Without the first, second and third replica: 5/8, 4/6, 3/6.
        Estimate estimate = ReplicaStatistics.RatioOfMeans([1, 2, 3], [2, 4, 4]);
        double mean = ((5.0 / 8) + (4.0 / 6) + (3.0 / 6)) / 3;
        double squares = Math.Pow((5.0 / 8) - mean, 2) + Math.Pow((4.0 / 6) - mean, 2) + Math.Pow(0.5 - mean, 2);
        Assert.Equal(0.6, estimate.Value, 1e-15);
        Assert.Equal(StudentT.ErrorBar(3) * Math.Sqrt(squares * 2 / 3), estimate.StandardError!.Value, 1e-15);
    }

    [Fact]
    public void Jackknife_over_a_constant_is_the_standard_error_of_the_mean()
    {
        double[] values = [1, 4, 2, 8, 5, 7];
        Estimate mean = ReplicaStatistics.Mean(values);
        Estimate ratio = ReplicaStatistics.RatioOfMeans(values, [2, 2, 2, 2, 2, 2]);
        Assert.Equal(mean.Value / 2, ratio.Value, 1e-14);
        Assert.Equal(mean.StandardError!.Value / 2, ratio.StandardError!.Value, 1e-14);
    }

    [Fact]
    public void Jackknife_follows_the_propagated_error_for_many_replicas()
    {
        // Var(x̄/ȳ) → Σ(x − ρy)²/(R(R−1)ȳ²).
        var random = new Random(3);
        double[] y = [.. Enumerable.Range(0, 2000).Select(_ => 3 + random.NextDouble())];
        double[] x = [.. y.Select(value => value + random.NextDouble())];
        Estimate ratio = ReplicaStatistics.RatioOfMeans(x, y);
        double squares = x.Zip(y, (a, b) => Math.Pow(a - (ratio.Value * b), 2)).Sum();
        double propagated = Math.Sqrt(squares / (2000.0 * 1999)) / y.Average();
        Assert.Equal(1, ratio.StandardError!.Value / propagated, 1e-3);
    }

    [Fact]
    public void Ratio_over_nothing_is_undetermined()
    {
        Assert.True(double.IsNaN(ReplicaStatistics.RatioOfMeans([1, 1], [0, 0]).Value));
        Assert.True(double.IsNaN(ReplicaStatistics.RatioOfMeans([1, 1], [1, -3]).Value));
    }

    [Fact]
    public void Error_of_a_ratio_is_unknown_where_one_replica_decides_its_sign()
    {
        Assert.Equal(new Estimate(1, null), ReplicaStatistics.RatioOfMeans([1, 1], [3, -1]));
    }

    [Fact]
    public void Jackknifed_variance_of_single_samples_is_the_unbiased_variance()
    {
        double[] values = [1e6 + 1, 1e6 + 4, 1e6 + 2, 1e6 + 8];

        Estimate variance = ReplicaStatistics.Variance(values, [.. values.Select(value => value * value)]);

        Assert.Equal(values.Sum(value => Math.Pow(value - values.Average(), 2)) / 3, variance.Value, 1e-2);
        Assert.True(variance.StandardError > 0);
        Assert.Equal(new Estimate(3, null), ReplicaStatistics.Variance([2], [7]));
    }

    [Fact]
    public void Error_of_a_variance_covers_it()
    {
        const int studies = 300;
        var random = new Random(5);
        int covered = 0;
        for (int study = 0; study < studies; study++)
        {
            double[][] samples = [.. Enumerable.Range(0, 12).Select(_ => Enumerable.Range(0, 20).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())).ToArray())];
            Estimate variance = ReplicaStatistics.Variance([.. samples.Select(replica => replica.Average())], [.. samples.Select(replica => replica.Average(x => x * x))]);
            covered += Math.Abs(variance.Value - 1) < variance.StandardError ? 1 : 0;
        }

        Assert.InRange(covered / (double)studies, 0.58, 0.76);
    }
}
