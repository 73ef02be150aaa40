namespace KmcIonics.Analysis;

/// <summary>
/// Straight line a + b t through a mean-squared displacement over a window of lags t, by generalized least squares with the covariance of free diffusion, cov_ij = var_i n_i/n_j for t_i ≤ t_j,
/// n the independent observations T/t (A. R. McCluskey, S. W. Coles, B. J. Morgan, arXiv:2305.18244 (2023)). There var ∝ t²/n, so that cov_ij ∝ t_i² t_j, and M/t is a Brownian path: its steps
/// are independent, and what is left of the slope after the intercept stands at the first lag. The weights are the lags' alone, and so without bias: a replica whose squares happen to be small weighs
/// no more. The intercept takes up the correlated steps at short times.
/// </summary>
internal sealed class LagFit
{
    private readonly int[] lags;
    private readonly double[] slope;
    private readonly double[] intercept;
    private readonly double interval;

    /// <summary>A fit over a window.</summary>
    /// <param name="window">Lags, at least two.</param>
    /// <param name="interval">Time between frames, s.</param>
    public LagFit(LagWindow window, double interval)
    {
        (Window, this.interval) = (window, interval);
        lags = [.. window.Lags];
        intercept = new double[lags.Length];
        double information = 0;
        for (int i = 1; i < lags.Length; i++)
        {
            // (M_i/t_i − M_(i−1)/t_(i−1)) is a (1/t_i − 1/t_(i−1)) with the variance t_i − t_(i−1).
            double regressor = (1.0 / lags[i]) - (1.0 / lags[i - 1]);
            double weight = regressor / (lags[i] - lags[i - 1]);
            intercept[i] += weight / lags[i];
            intercept[i - 1] -= weight / lags[i - 1];
            information += weight * regressor;
        }

        for (int i = 0; i < lags.Length; i++)
            intercept[i] /= information;
        slope = [.. intercept.Select(part => -part / lags[0])];
        slope[0] += 1.0 / lags[0];
    }

    /// <summary>Lags of the fit.</summary>
    public LagWindow Window { get; }

    /// <summary>Place of the shortest lag in the <see cref="LagGrid"/>.</summary>
    public int FirstIndex => LagGrid.IndexOf(lags[0]);

    /// <summary>Shortest lag, s.</summary>
    public double FirstLagSeconds => lags[0] * interval;

    /// <summary>Slope b of a curve given by place of the lag in the grid, in its unit per second.</summary>
    public double Slope(Func<int, double> curve) => Sum(slope, curve) / interval;

    /// <summary>Intercept a of a curve given by place of the lag in the grid, in its unit.</summary>
    public double Intercept(Func<int, double> curve) => Sum(intercept, curve);

    /// <summary>Variance of the slope of free diffusion relative to its square, where the squared displacement of one observation has a relative variance of 1.</summary>
    public double RelativeVariance(TimeOrigins origins)
    {
        double sum = 0;
        for (int i = 0; i < lags.Length; i++)
        {
            for (int j = 0; j < lags.Length; j++)
                sum += slope[i] * slope[j] * FreeDiffusion.Covariance(lags[i], lags[j], origins);
        }

        return Math.Max(sum, 0);
    }

    private double Sum(double[] factors, Func<int, double> curve)
    {
        double sum = 0;
        for (int i = 0; i < factors.Length; i++)
            sum += factors[i] * curve(LagGrid.IndexOf(lags[i]));
        return sum;
    }
}
