using Xunit;

namespace KmcIonics.Testing;

/// <summary>Compares a measured value with an exact one in units of their standard error.</summary>
public static class ZScore
{
    /// <summary>Limit of every physics test; never widened to pass.</summary>
    public const double Limit = 4;

    /// <summary>Asserts |z| ≤ limit, z = (measured − exact)/√(σ² + σ_exact²).</summary>
    /// <param name="measured">Measured value.</param>
    /// <param name="standardError">Its standard error σ, finite and positive.</param>
    /// <param name="exact">Value it should have.</param>
    /// <param name="exactError">Standard error of that value; 0 when it is exact.</param>
    /// <param name="limit">Largest |z|.</param>
    /// <param name="samples">Number n of independent samples behind the measurement, for the report; 0 when not known.</param>
    /// <returns>The report: n, σ and z.</returns>
    public static string Within(
        double measured, double standardError, double exact, double exactError = 0, double limit = Limit, int samples = 0)
    {
        if (!(standardError > 0) || !double.IsFinite(standardError))
            Assert.Fail($"a standard error of {standardError} tells nothing about {measured}");
        double z = (measured - exact) / Math.Sqrt((standardError * standardError) + (exactError * exactError));
        string size = samples > 0 ? $"n = {samples}, " : string.Empty;
        string expected = exactError > 0 ? $"{exact:G8} ± {exactError:G3}" : $"{exact:G10}";
        string report = $"measured {measured:G8}, expected {expected}; {size}σ = {standardError:G3}, z = {z:F2}, limit {limit}";
        // A comparison with NaN is false, so NaN fails.
        Assert.True(Math.Abs(z) <= limit, report);
        return report;
    }

    /// <summary>As <see cref="Within(double, double, double, double, double, int)"/>, for the mean of independent samples.</summary>
    /// <param name="samples">Independent samples, at least two.</param>
    /// <param name="exact">Value their mean should have.</param>
    /// <param name="exactError">Standard error of that value; 0 when it is exact.</param>
    /// <param name="limit">Largest |z|.</param>
    public static string Within(IReadOnlyList<double> samples, double exact, double exactError = 0, double limit = Limit)
    {
        double mean = samples.Average();
        double variance = samples.Sum(sample => (sample - mean) * (sample - mean)) / (samples.Count - 1);
        return Within(mean, Math.Sqrt(variance / samples.Count), exact, exactError, limit, samples.Count);
    }
}
