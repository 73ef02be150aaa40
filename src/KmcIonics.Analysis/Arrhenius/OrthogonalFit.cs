namespace KmcIonics.Analysis;

/// <summary>Weighted least squares of y by polynomials in x that are orthogonal under the weights, so that a higher order leaves the lower coefficients as they are.</summary>
internal sealed class OrthogonalFit
{
    private readonly double[] y;
    private readonly double[] variance;
    private readonly double[] freedom;
    private readonly double[][] polynomial;
    private readonly double[][] coefficients;
    private readonly double centre;
    private readonly double[] slopeOfSecond;

    /// <summary>A fit.</summary>
    /// <param name="x">Abscissae, of which more than the order differ, [points].</param>
    /// <param name="y">Ordinates, [points].</param>
    /// <param name="variances">Their variances; null where the scatter tells them.</param>
    /// <param name="order">1 for a line, 2 for a parabola.</param>
    public OrthogonalFit(double[] x, double[] y, PointVariances? variances, int order)
    {
        int count = x.Length;
        this.y = y;
        double[] weight = variances is null ? [.. x.Select(_ => 1.0)] : [.. variances.Moderated.Select(one => 1 / one)];
        double Mean(Func<int, double> of) => Enumerable.Range(0, count).Sum(k => weight[k] * of(k)) / weight.Sum();
        centre = Mean(k => x[k]);
        double[] ones = [.. x.Select(_ => 1.0)];
        double[] first = [.. x.Select(one => one - centre)];
        double square = Mean(k => first[k] * first[k]);
        double skew = Mean(k => first[k] * first[k] * first[k]) / square;
        double[] second = [.. first.Select(one => (one * one) - (skew * one) - square)];
        slopeOfSecond = [.. first.Select(one => (2 * one) - skew)];
        polynomial = order == 1 ? [ones, first] : [ones, first, second];
        coefficients = [.. polynomial.Select(p => Normalised(p, weight))];
        double[] residual = [.. Enumerable.Range(0, count).Select(k => y[k] - polynomial.Zip(coefficients, (p, c) => p[k] * Sum(c)).Sum())];
        double[] leverage = [.. Enumerable.Range(0, count).Select(k => polynomial.Zip(coefficients, (p, c) => p[k] * c[k]).Sum())];
        int left = count - polynomial.Length;
        if (variances is null)
        {
            double scatter = left > 0 ? residual.Sum(one => one * one) / left : double.NaN;
            (variance, freedom) = ([.. x.Select(_ => scatter)], [.. x.Select(_ => left / (double)count)]);
            return;
        }

        (variance, freedom) = ([.. Enumerable.Range(0, count).Select(k => variances.Corrected(k, leverage[k]))], variances.Freedom);
        if (left < 1)
            return;
        ChiSquare = residual.Zip(variances.Moderated, (one, v) => one * one / v).Sum();
        Deviation = FisherRatio.Deviation(ChiSquare.Value / left, left, variances.Freedom.Sum());
    }

    /// <summary>Squared residuals over their variances, summed; null without variances, or where the curve goes through all points.</summary>
    public double? ChiSquare { get; }

    /// <summary>By how many standard deviations of a normal variate <see cref="ChiSquare"/> is more than chance has it.</summary>
    public double? Deviation { get; }

    /// <summary>Coefficient of the polynomial of an order.</summary>
    /// <param name="order">0, 1 or 2.</param>
    /// <param name="isWide">Whether the scatter widens its error.</param>
    public WeightedSum Coefficient(int order, bool isWide) => Of(coefficients[order], isWide);

    /// <summary>Value at x = 0 of the line.</summary>
    /// <param name="isWide">Whether the scatter widens its error.</param>
    public WeightedSum Intercept(bool isWide) => Of([.. coefficients[0].Zip(coefficients[1], (c, slope) => c - (centre * slope))], isWide);

    /// <summary>dy/dx of the parabola at a point.</summary>
    public double SlopeAt(int point) => Sum(coefficients[1]) + (slopeOfSecond[point] * Sum(coefficients[2]));

    // An error widened by the scatter has its degrees of freedom, too.
    private WeightedSum Of(double[] factors, bool isWide)
    {
        int left = y.Length - polynomial.Length;
        double widening = isWide ? ChiSquare!.Value / left : 1;
        return new WeightedSum(factors, y, [.. variance.Select(one => widening * one)], isWide ? [.. y.Select(_ => left / (double)y.Length)] : freedom);
    }

    private double Sum(double[] factors) => factors.Zip(y, (c, one) => c * one).Sum();

    private static double[] Normalised(double[] p, double[] weight)
    {
        double norm = p.Zip(weight, (one, w) => w * one * one).Sum();
        return [.. p.Zip(weight, (one, w) => w * one / norm)];
    }
}
