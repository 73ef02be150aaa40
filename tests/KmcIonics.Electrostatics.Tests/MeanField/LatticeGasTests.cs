using FsCheck.Xunit;
using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.MeanField;

/// <summary>The statistics of a lattice gas.</summary>
public sealed class LatticeGasTests
{
    private const double Temperature = 300;
    private const double Thermal = PhysicalConstants.BoltzmannEvPerKelvin * Temperature;

    /// <summary>c_B/(1 − c_B) = c_A/(1 − c_A)·exp(−Δμ°/kT).</summary>
    [Property]
    public void AcrossAContactTheOddsChangeByTheBoltzmannFactor(int seed)
    {
        var random = new Random(seed);
        (double filling, double difference) = (0.01 + (0.98 * random.NextDouble()), random.NextDouble() - 0.5);
        double across = LatticeGas.Filling(filling, difference / Thermal);
        Assert.Equal(filling / (1 - filling) * Math.Exp(-difference / Thermal), across / (1 - across), 1e-6 * (1 + (across / (1 - across))));
        Assert.Equal(LatticeGas.ChemicalPotential(filling, Temperature), LatticeGas.ChemicalPotential(across, Temperature) + difference, 1e-6);
    }

    [Theory]
    [InlineData(0.3, 1e-9)]
    [InlineData(0.3, 9.99e-4)]
    [InlineData(0.3, 1.001e-3)]
    [InlineData(1e-4, 1.001e-3)]
    [InlineData(0.999, 0.02)]
    [InlineData(0.5, 3)]
    [InlineData(0.2, 600)]
    public void ThePressureIsTheIntegralOfTheCharge(double filling, double energy)
    {
        foreach (double end in new[] { energy, -energy })
        {
            // Simpson's rule, which is exact to far below the tolerance on so fine a division.
            const int Parts = 40_000;
            double sum = 0;
            for (int part = 0; part <= Parts; part++)
            {
                double weight = part is 0 or Parts ? 1 : part % 2 == 1 ? 4 : 2;
                sum += weight * (filling - LatticeGas.Filling(filling, end * part / Parts));
            }

            double integral = sum * end / (3.0 * Parts);
            Assert.Equal(1, LatticeGas.ExcessPressure(filling, end) / integral, 1e-6);
        }
    }

    [Fact]
    public void EnergiesOfAnySizeGiveNumbers()
    {
        Assert.Equal(0, LatticeGas.Filling(0.5, 1e5));
        Assert.Equal(1, LatticeGas.Filling(0.5, -1e5));
        Assert.Equal(Math.Log(0.5), LatticeGas.LogPartition(0.5, 1e5), 1e-14);
        Assert.Equal(1e5 + Math.Log(0.5), LatticeGas.LogPartition(0.5, -1e5), 1e-9);
    }
}
