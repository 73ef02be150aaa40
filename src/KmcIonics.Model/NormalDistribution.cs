namespace KmcIonics.Model;

/// <summary>The standard normal distribution from portable operations alone: the same last bit on every machine.</summary>
public static class NormalDistribution
{
    private const double InverseRootTwoPi = 0.39894228040143267794;
    private const double Farthest = 8.2;

    /// <summary>
    /// Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …), to 10⁻¹⁵; 0 or 1 beyond ±8.2. G. Marsaglia, J. Stat. Software 11 (2004) 4.
    /// </summary>
    public static double Cumulative(double x)
    {
        if (!(Math.Abs(x) < Farthest))
            return x > 0 ? 1 : 0;
        (double sum, double term) = (x, x);
        for (int n = 3; sum + term != sum; n += 2)
            sum += term *= x * x / n;
        return 0.5 + (sum * PortableMath.Exp(-0.5 * x * x) * InverseRootTwoPi);
    }

    /// <summary>Φ⁻¹(u) for 0 &lt; u &lt; 1, relative error 10⁻¹⁶. M. J. Wichura, Algorithm AS 241, Appl. Statist. 37, 477 (1988).</summary>
    public static double Quantile(double u)
    {
        double q = u - 0.5;
        if (Math.Abs(q) <= 0.425)
            return q * Ratio(0.180625 - (q * q), s_centre, s_centreBelow);
        double r = Math.Sqrt(-PortableMath.Log(q < 0 ? u : 1 - u));
        double x = r <= 5 ? Ratio(r - 1.6, s_middle, s_middleBelow) : Ratio(r - 5, s_tail, s_tailBelow);
        return q < 0 ? -x : x;
    }

    private static double Ratio(double x, double[] above, double[] below)
    {
        (double numerator, double denominator) = (0, 0);
        for (int k = above.Length - 1; k >= 0; k--)
            (numerator, denominator) = ((numerator * x) + above[k], (denominator * x) + below[k]);
        return numerator / denominator;
    }

    private static readonly double[] s_centre =
    [
        3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static readonly double[] s_centreBelow =
    [
        1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static readonly double[] s_middle =
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static readonly double[] s_middleBelow =
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static readonly double[] s_tail =
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static readonly double[] s_tailBelow =
    [
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];
}
