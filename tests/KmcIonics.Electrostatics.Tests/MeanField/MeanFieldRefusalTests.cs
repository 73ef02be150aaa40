using KmcIonics.Electrostatics.MeanField;
using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Tests.MeanField;

/// <summary>Mean-field problems without a solution are refused in words.</summary>
public sealed class MeanFieldRefusalTests
{
    private static readonly AxisEnds Free = new(new SurfaceCharge(0), new SurfaceCharge(0));

    [Fact]
    public void ChargesThatDoNotBalance() =>
        Refusal.Says("net charge of 5 e", "Hold one end at a potential", () => Gas(Free, 300, 1).WithIons(25));

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(double.NaN)]
    public void IonsThatDoNotFit(double ions) => Refusal.Says($"{ions} ions do not fit on 40 sites", "fewer than sites", () => Gas(Free, 300, 1).WithIons(ions));

    [Theory]
    [InlineData(0, 300)]
    [InlineData(1, 0)]
    [InlineData(1, double.NaN)]
    public void NoChargeOrNoTemperature(int chargeNumber, double temperature) =>
        Refusal.Says("make no space charge", "above zero", () => Gas(Free, temperature, chargeNumber));

    [Fact]
    public void NoSites()
    {
        var grid = new PlanarGrid(0, 20, 10, 10, periodic: false);
        var problem = new PlanarPoisson(grid, [.. Enumerable.Repeat(5.0, 10)], Free);
        Refusal.Says("no sites", "Give each layer sites", () => _ = new PoissonFermi(problem, [], new PlanarBackground(grid), 300));
        Refusal.Says("no sites", "leave out", () => _ = new PoissonFermi(problem, [new SiteLayer(grid.WeightAt(3), 0, 0)], new PlanarBackground(grid), 300));
    }

    [Fact]
    public void ARepeatingBoxOfTwoPlanes() =>
        Refusal.Says("2 planes", "three planes", () => PoissonFermi.OfSlabs(new PlanarGrid(0, 20, 2, 10, periodic: true), [new(0, 20, 0.2, 0.5, 5)], null, 300));

    /// <summary>No filling of the sites can balance a surface charge greater than all ions.</summary>
    [Fact]
    public void FixedChargeThatNoIonsBalance() =>
        Refusal.Says("no mean-field equilibrium", "balance the fixed charge", () => Gas(Free with { Lower = new SurfaceCharge(300) }, 300, 1).At(0));

    // 40 sites, half filled.
    private static PoissonFermi Gas(AxisEnds ends, double temperature, int chargeNumber) =>
        PoissonFermi.OfSlabs(new PlanarGrid(0, 20, 10, 10, periodic: false), [new(0, 20, 0.2, 0.5, 5)], ends, temperature, chargeNumber);
}
