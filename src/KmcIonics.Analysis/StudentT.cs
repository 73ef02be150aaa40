using System.Collections.Concurrent;

namespace KmcIonics.Analysis;

/// <summary>Student's t distribution: what a standard error from few replicas is worth.</summary>
internal static class StudentT
{
    private static readonly ConcurrentDictionary<int, double> ErrorBarOf = new();


    /// <summary>Probability that a normal variate lies within one standard deviation.</summary>
    public const double OneSigma = 0.682689492137086;

    /// <summary>Probability that a normal variate lies within three standard deviations.</summary>
    public const double ThreeSigma = 0.997300203936740;

    /// <summary>Standard errors in an error bar: half the width of the interval around the mean that holds the true value with 68.3 %.</summary>
    /// <param name="replicas">Values averaged, at least 2.</param>
    public static double ErrorBar(int replicas) => ErrorBarOf.GetOrAdd(replicas, static count => StandardErrors(OneSigma, count));

    /// <summary>Number of such error bars around the mean that hold the true value with the given probability.</summary>
    public static double ErrorBars(double probability, int replicas) => StandardErrors(probability, replicas) / ErrorBar(replicas);

    /// <summary>Number of standard errors around the mean that hold the true value with the given probability.</summary>
    /// <param name="probability">Probability, 0 to 1.</param>
    /// <param name="replicas">Values averaged, at least 2; one fewer degrees of freedom.</param>
    public static double StandardErrors(double probability, int replicas)
    {
        (double low, double high) = (0, Math.PI / 2);
        for (int i = 0; i < 100; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = ProbabilityWithin(middle, replicas - 1) < probability ? (middle, high) : (low, middle);
        }

        return Math.Tan(low) * Math.Sqrt(replicas - 1);
    }

    /// <summary>P(|t| &lt; √ν tan θ), ν degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4).</summary>
    private static double ProbabilityWithin(double theta, int freedom)
    {
        (double sine, double cosine) = Math.SinCos(theta);
        bool odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (int power = odd ? 1 : 0; power <= freedom - 2; power += 2)
        {
            sum += term;
            term *= cosine * cosine * (power + 1) / (power + 2);
        }

        return odd ? (theta + (sine * sum)) * 2 / Math.PI : sine * sum;
    }
}
