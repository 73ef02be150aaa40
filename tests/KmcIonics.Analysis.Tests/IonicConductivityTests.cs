using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

public sealed class IonicConductivityTests
{
    /// <summary>Exclusion only: D_J = z a² ν(1 − c) e^(−E/kT)/6, with 2·10²⁸ sites/m³, c = ½, z = 6, a = 3 Å, ν = 10¹³ Hz, 300 K.</summary>
    [Theory]
    [InlineData(0.25, 1.76e-2, 3)]
    [InlineData(0.35, 3.68e-4, 3)]
    [InlineData(0.45, 7.7e-6, 2)]
    public void Exclusion_gives_the_tabulated_values(double barrier, double siemensPerCentimetre, int digits)
    {
        double rate = 1e13 * Math.Exp(-barrier / (PhysicalConstants.BoltzmannEvPerKelvin * 300));
        double diffusivity = 6 * 9e-20 * rate * 0.5 / 6;
        // 0.02 sites/Å³, half of them filled.
        double sigma = IonicConductivity.Of(ions: 500, 1, new Estimate(diffusivity, null), volume: 50_000, temperature: 300).Value / 100;
        Assert.Equal(siemensPerCentimetre.ToString($"E{digits - 1}"), sigma.ToString($"E{digits - 1}"));
    }

    [Fact]
    public void Charge_counts_squared_and_the_error_carries_over()
    {
        Estimate one = IonicConductivity.Of(10, 1, new Estimate(1e-12, 2e-13), 1000, 300);
        Estimate two = IonicConductivity.Of(10, -2, new Estimate(1e-12, 2e-13), 1000, 300);
        Assert.Equal(4 * one.Value, two.Value, 1e-15);
        Assert.Equal(0.2 * two.Value, two.StandardError!.Value, 1e-15);
    }
}
