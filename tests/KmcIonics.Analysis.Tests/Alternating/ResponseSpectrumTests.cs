using System.Numerics;

namespace KmcIonics.Analysis.Tests.Alternating;

/// <summary>The transform of mean squares that are known in closed form.</summary>
public sealed class ResponseSpectrumTests
{
    private static readonly double[] s_lags = [.. LagsFourAnOctave(1e-3, 2e3)];

    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.3)]
    [InlineData(1e6)]
    public void AStraightLineIsFlat(double angular)
    {
        Complex response = ResponseSpectrum.Of(s_lags, [.. s_lags.Select(t => 6 * t)], initialRate: null, angular);
        Assert.Equal(3, response.Real, 9);
        Assert.Equal(0, response.Imaginary, 9);
    }

    /// <summary>M = 2At + 2(c/λ)(t − (1 − e^{−λt})/λ)… of a sum of relaxations has χ = A + Σ c iω/(λ + iω).</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(300)]
    public void RelaxationsAreFound(double angular)
    {
        (double steady, double[] strengths, double[] rates) = (0.5, [0.7, 1.3], [0.2, 5]);
        double MeanSquare(double t) => 2 * ((steady * t) + strengths.Zip(rates, (c, rate) => c / rate * (1 - Math.Exp(-rate * t))).Sum());
        Complex exact = steady + strengths.Zip(rates, (c, rate) => c * new Complex(0, angular) / new Complex(rate, angular)).Aggregate((one, other) => one + other);
        Complex response = ResponseSpectrum.Of(s_lags, [.. s_lags.Select(MeanSquare)], 2 * (steady + strengths.Sum()), angular);
        Assert.InRange((response - exact).Magnitude / exact.Magnitude, 0, 0.005);
    }

    /// <summary>Jumps back and forth that are over long before the first lag keep their part of the response at high frequency, and lose it below.</summary>
    [Theory]
    [InlineData(10, 1e-3)]
    [InlineData(300, 0.01)]
    [InlineData(3e4, 0.1)]
    public void WhatIsOverBeforeTheFirstLagIsNotSmearedOverIt(double angular, double accuracy)
    {
        (double steady, double strength, double rate) = (1, 20, 1e5);
        double[] squares = [.. s_lags.Select(t => 2 * ((steady * t) + (strength / rate * (1 - Math.Exp(-rate * t)))))];
        Complex exact = steady + (strength * new Complex(0, angular) / new Complex(rate, angular));
        Complex response = ResponseSpectrum.Of(s_lags, squares, 2 * (steady + strength), angular);
        Assert.InRange((response - exact).Magnitude / exact.Magnitude, 0, accuracy);
    }

    /// <summary>What cannot travel has no response at zero frequency, and all of its jumps at infinite frequency.</summary>
    [Fact]
    public void TheLimitsAreThoseOfTheSlopes()
    {
        double MeanSquare(double t) => 2 * (1 - Math.Exp(-t));
        double[] squares = [.. s_lags.Select(MeanSquare)];
        Assert.Equal(0, ResponseSpectrum.Of(s_lags, squares, 2, 1e-9).Magnitude, 6);
        Assert.Equal(1, ResponseSpectrum.Of(s_lags, squares, 2, 1e9).Real, 6);
    }

    private static IEnumerable<double> LagsFourAnOctave(double first, double last)
    {
        for (int lag = 1; lag <= 8 && lag * first <= last; lag++)
            yield return lag * first;
        for (double unit = 2 * first; 5 * unit <= last; unit *= 2)
        {
            for (int lag = 5; lag <= 8; lag++)
                yield return lag * unit;
        }
    }
}
