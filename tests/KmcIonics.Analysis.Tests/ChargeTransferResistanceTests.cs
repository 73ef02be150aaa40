using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>R_ct and the exchange that it follows from.</summary>
public sealed class ChargeTransferResistanceTests
{
    /// <summary>0.19 Ω cm² at 10¹⁹ sites/m², 10¹³ Hz, 0.6 eV and 300 K.</summary>
    [Fact]
    public void The_worked_example()
    {
        double perArea = 1e19 * ArrheniusRate.Of(1e13, 0.6, 300);

        Estimate resistance = ChargeTransferResistance.Of(new Estimate(perArea, perArea / 100), 1, 300);

        Assert.Equal(0.19, resistance.Value * 1e4, 0.005);
        Assert.Equal(resistance.Value / 100, resistance.StandardError!.Value, resistance.Value * 1e-12);
        Assert.Equal(resistance.Value / 4, ChargeTransferResistance.Of(new Estimate(perArea, null), -2, 300).Value, resistance.Value * 1e-12);
    }

    [Fact]
    public void Nothing_exchanged_is_no_number() => Assert.True(double.IsNaN(ChargeTransferResistance.Of(new Estimate(0, 0), 1, 300).Value));

    /// <summary>k_in (1 − c) = k_out c at every energy, also where the ion falls or climbs without a barrier of its own.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(120_000)]
    [InlineData(-120_000)]
    [InlineData(700_000)]
    [InlineData(-700_000)]
    public void As_many_come_in_as_go_out(int stepMicroEv)
    {
        double rateOut = ArrheniusRate.Of(1e13, KineticallyResolvedBarrier.TwiceMicroEv(300_000, 0, -stepMicroEv) / 2e6, 400);

        double exchange = ExchangeRate.Of(1e13, 300_000, stepMicroEv, 400);

        Assert.Equal(1, rateOut * ExchangeRate.Filling(stepMicroEv, 400) / exchange, 1e-9);
    }
}
