using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.MeanField;

/// <summary>The closed form of a space-charge layer: published lengths and its limits.</summary>
public sealed class SpaceChargeLayerTests
{
    private const double CubicMetre = 1e-30;

    private static readonly SpaceChargeLayer Layer = new(0.02, 0.3, 12, 400);

    /// <summary>0.38 nm at ε_r = 10, n c₀(1 − c₀) = 10²⁶ m⁻³, 300 K, however c₀ is chosen.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public void TheScreeningLength(double filling) =>
        Assert.Equal(3.8, new SpaceChargeLayer(1e26 * CubicMetre / (filling * (1 - filling)), filling, 10, 300).DebyeLength, 0.05);

    /// <summary>0.61 nm at ε_r = 50, 1 V, n c₀ = 1.5·10²⁸ m⁻³.</summary>
    [Fact]
    public void TheDepletionWidth() => Assert.Equal(6.1, new SpaceChargeLayer(3e28 * CubicMetre, 0.5, 50, 300).DepletionWidth(1), 0.05);

    [Fact]
    public void ASmallPotentialIsScreenedLinearly()
    {
        double capacitance = 12 * PhysicalConstants.VacuumPermittivityPerVoltAngstrom / Layer.DebyeLength;
        foreach (double volts in new[] { 1e-8, -1e-8, 1e-6 })
        {
            Assert.Equal(1, -Layer.SheetCharge(volts) / (capacitance * volts), 1e-4);
            Assert.Equal(1, Layer.Capacitance(volts) / capacitance, 1e-4);
        }

        Assert.Equal(capacitance, Layer.Capacitance(0), 1e-15);
        Assert.Equal(0, Layer.SheetCharge(0));
    }

    /// <summary>Far beyond kT all ions are gone, and the charge is the background's over the depletion width.</summary>
    [Fact]
    public void ALargePotentialDepletes() =>
        Assert.Equal(1, Layer.SheetCharge(40) / (-0.02 * 0.3 * Layer.DepletionWidth(40)), 1e-3);

    [Fact]
    public void TheCapacitanceIsTheDerivativeOfTheCharge()
    {
        foreach (SpaceChargeLayer layer in new[] { Layer, Layer with { ChargeNumber = -2 } })
        {
            foreach (double volts in new[] { -0.7, -0.05, 0.01, 0.2, 1.3 })
            {
                double derivative = (layer.SheetCharge(volts - 1e-5) - layer.SheetCharge(volts + 1e-5)) / 2e-5;
                Assert.Equal(1, layer.Capacitance(volts) / derivative, 1e-6);
            }
        }
    }

    /// <summary>Vacancies of a nearly full lattice behave as ions of the opposite charge.</summary>
    [Fact]
    public void IonsAndVacanciesAreMirrored() =>
        Assert.Equal(Layer.SheetCharge(0.4), -(Layer with { BulkFilling = 0.7 }).SheetCharge(-0.4), 1e-14);
}
