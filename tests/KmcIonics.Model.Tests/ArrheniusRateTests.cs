using FsCheck;
using FsCheck.Xunit;

namespace KmcIonics.Model.Tests;

/// <summary>Γ = ν exp(−E/kT).</summary>
public sealed class ArrheniusRateTests
{
    /// <summary>Worked out in 40-digit decimal arithmetic from the exact SI constants.</summary>
    [Theory]
    [InlineData(0.25, 300, 631225951.35463282)]
    [InlineData(0.35, 300, 13190424.844703822)]
    [InlineData(0.45, 300, 275633.95834787737)]
    [InlineData(0.35, 400, 389219049.58390580)]
    [InlineData(0, 300, 1e13)]
    public void KnownRates(double barrierEv, double temperature, double rate) =>
        Assert.Equal(1, ArrheniusRate.Of(1e13, barrierEv, temperature) / rate, 1e-13);

    [Property]
    public void IsProportionalToTheAttemptFrequency(NormalFloat barrier, PositiveInt temperature)
    {
        double barrierEv = Math.Abs(barrier.Get) % 1;
        Assert.Equal(
            8 * ArrheniusRate.Of(1e12, barrierEv, temperature.Get), ArrheniusRate.Of(8e12, barrierEv, temperature.Get));
    }

    [Property]
    public void FallsWithTheBarrier(NormalFloat barrier, PositiveInt temperature)
    {
        double barrierEv = Math.Abs(barrier.Get) % 1;
        double kelvin = 100 + temperature.Get;
        Assert.True(ArrheniusRate.Of(1e13, barrierEv + 0.001, kelvin) < ArrheniusRate.Of(1e13, barrierEv, kelvin));
    }
}
