namespace KmcIonics.Analysis;

/// <summary>
/// Straight line through a mean-squared displacement over a window of lags t: least squares of a + b t with weights 1/t³, as the variance of
/// an average over overlapping origins grows as t³ (H. Qian, M. P. Sheetz, E. L. Elson, Biophys. J. 60, 910 (1991)). The intercept takes up
/// the correlated steps at short times. Its own error is not used: it is several times too small, as the lags share their
/// origins; the scatter between replicas tells it.
/// </summary>
internal sealed class LagFit
{
    private readonly double[] coefficients;
    private readonly double[] share;
    private readonly double centre;

    /// <summary>A fit over a window.</summary>
    /// <param name="window">Lags, at least two.</param>
    /// <param name="interval">Time between frames, s.</param>
    public LagFit(LagWindow window, double interval)
    {
        Window = window;
        double[] weights = [.. window.Lags.Select(lag => Math.Pow(lag, -3))];
        double mean = window.Lags.Zip(weights, (lag, weight) => lag * weight).Sum() / weights.Sum();
        double spread = window.Lags.Zip(weights, (lag, weight) => weight * (lag - mean) * (lag - mean)).Sum();
        share = [.. weights.Select(weight => weight / weights.Sum())];
        centre = mean * interval;
        coefficients = [.. window.Lags.Zip(weights, (lag, weight) => weight * (lag - mean) / (spread * interval))];
    }

    /// <summary>Lags of the fit.</summary>
    public LagWindow Window { get; }

    /// <summary>Slope b of a curve given by lag in frames, in its unit per second.</summary>
    public double Slope(Func<int, double> curve) => Sum(coefficients, curve);

    /// <summary>Intercept a of a curve given by lag in frames, in its unit.</summary>
    public double Intercept(Func<int, double> curve) => Sum(share, curve) - (Slope(curve) * centre);

    private double Sum(double[] factors, Func<int, double> curve)
    {
        double sum = 0;
        for (int i = 0; i < factors.Length; i++)
            sum += factors[i] * curve(Window.First + i);
        return sum;
    }
}
