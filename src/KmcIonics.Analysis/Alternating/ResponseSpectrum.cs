using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>
/// Response of a fluctuating quantity P to the force that acts on it, by the fluctuation–dissipation theorem (R. Kubo, J. Phys. Soc. Jpn. 12, 570 (1957)), from its mean square
/// M(t) = ⟨(P(t₀+t) − P(t₀))²⟩: χ(ω) = ½ [M′(0⁺) + ∫₀^∞ M″(t) e^{−iωt} dt]. As P changes by jumps, M′(0⁺) is the rate of squared jumps: the instantaneous term, all that is left at
/// high frequency. Divided by V kT it is the conductivity where P is the charge displacement of all ions.
/// </summary>
/// <remarks>
/// M′ is taken as linear between the midpoints of the lags and constant after the last: exact for straight lines, and unbiased, as it is linear in M. Where it falls steeply before the first lag, it falls
/// exponentially, by so much that M at that lag is right.
/// </remarks>
internal static class ResponseSpectrum
{
    // Part of its fall from 0 to the second interval that M′ keeps on average over the first; below, the fall is over within it.
    private const double Steep = 0.5;

    /// <summary>χ at one angular frequency, in units of M per second.</summary>
    /// <param name="lags">Lags t, s, ascending, without 0, [lags].</param>
    /// <param name="meanSquares">M, [lags].</param>
    /// <param name="initialRate">M′(0⁺); null where it is not known, and M is straight up to the first lag.</param>
    /// <param name="angularFrequency">ω, rad/s.</param>
    public static Complex Of(IReadOnlyList<double> lags, IReadOnlyList<double> meanSquares, double? initialRate, double angularFrequency)
    {
        double Slope(int k) => k == 0 ? meanSquares[0] / lags[0] : (meanSquares[k] - meanSquares[k - 1]) / (lags[k] - lags[k - 1]);
        double Middle(int k) => k == 0 ? lags[0] / 2 : (lags[k] + lags[k - 1]) / 2;
        Complex sum = initialRate ?? Slope(0);
        (double slope, double middle, int next) = (sum.Real, 0, 0);
        if (lags.Count > 1 && (Slope(0) - Slope(1)) / (sum.Real - Slope(1)) is > 0 and < Steep and var kept)
        {
            sum -= (sum.Real - Slope(1)) / (1 + new Complex(0, angularFrequency * kept * lags[0]));
            (slope, middle, next) = (Slope(1), Middle(1), 2);
        }

        for (int k = next; k < lags.Count; k++)
        {
            sum += (Slope(k) - slope) * MeanPhase(angularFrequency, middle, Middle(k));
            (slope, middle) = (Slope(k), Middle(k));
        }

        return sum / 2;
    }

    /// <summary>Mean of e^{−iωt} over times from one to another.</summary>
    public static Complex MeanPhase(double angularFrequency, double from, double to)
    {
        double half = angularFrequency * (to - from) / 2;
        double sinc = Math.Abs(half) < 1e-4 ? 1 - (half * half / 6) : Math.Sin(half) / half;
        return sinc * Complex.FromPolarCoordinates(1, -angularFrequency * (from + to) / 2);
    }
}
