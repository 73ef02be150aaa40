namespace KmcIonics.Model;

/// <summary>
/// exp, ln and erfc from IEEE additions, multiplications and divisions alone. The runtime's own differ in the last bit between C
/// libraries; what enters a compiled rate or a clock must not.
/// </summary>
public static class PortableMath
{
    // ln 2 in two parts; the first has 21 trailing zero bits, so k times it is exact for |k| < 2^20.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e^x to within a few units in the last place; 0 below −745, infinity above 709.8.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
            return double.NaN;
        if (x < -745.2)
            return 0;
        if (x > 709.78)
            return double.PositiveInfinity;
        double k = Math.Floor((x / (Ln2High + Ln2Low)) + 0.5);
        double r = (x - (k * Ln2High)) - (k * Ln2Low);
        // Taylor series on |r| ≤ ln2/2: the 18th term is below 2⁻⁵³ of the sum.
        double sum = 1;
        for (int n = 18; n >= 1; n--)
            sum = 1 + (r * sum / n);
        return Math.ScaleB(sum, (int)k);
    }

    /// <summary>ln x to within a few units in the last place, for normal positive x.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsInfinity(x))
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        int exponent = Math.ILogB(x);
        double m = Math.ScaleB(x, -exponent);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }

        // ln m = 2 artanh s, s = (m−1)/(m+1), |s| < 0.172.
        double s = (m - 1) / (m + 1);
        double square = s * s;
        double sum = 0;
        for (int n = 25; n >= 1; n -= 2)
            sum = (sum * square) + (1.0 / n);
        return (exponent * Ln2High) + ((2 * s * sum) + (exponent * Ln2Low));
    }

    /// <summary>Complementary error function 2/√π ∫ₓ^∞ e^(−t²) dt for x ≥ 0, to 10⁻¹³.</summary>
    public static double Erfc(double x)
    {
        const double InverseRootPi = 0.56418958354775628695;
        if (x < 2)
        {
            // erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n + 1)/(2n + 1)!!, all terms positive.
            double term = x;
            double sum = x;
            for (int n = 1; n < 60; n++)
                sum += term *= 2 * x * x / ((2 * n) + 1);
            return 1 - (2 * InverseRootPi * Exp(-x * x) * sum);
        }

        // Continued fraction e^(−x²)/√π / (x + ½/(x + 1/(x + 3⁄2/(x + …)))), from deep inside.
        double fraction = x;
        for (int n = 120; n >= 1; n--)
            fraction = x + (0.5 * n / fraction);
        return InverseRootPi * Exp(-x * x) / fraction;
    }
}
