using KmcIonics.Electrostatics.Planar;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Planar;

/// <summary>Potentials that are known in closed form.</summary>
public sealed class AnalyticPotentialTests
{
    private const double Vacuum = PhysicalConstants.VacuumPermittivityPerVoltAngstrom;
    private const double Exact = 1e-11;

    private static readonly AxisEnds Grounded = new(new ElectrodePotential(0), new ElectrodePotential(0));

    /// <summary>φ = ρ z (L − z) / (2ε), exact at the planes of any grid.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void AnEvenlyChargedSlab(int intervals)
    {
        (double length, double density, double relative) = (30, 2e-4, 10);
        var grid = new PlanarGrid(2, length, intervals, 150, periodic: false);
        var background = new PlanarBackground(grid);
        background.AddLayer(-100, 100, density);
        PlanarPotential potential = Solve(grid, relative, Grounded, background);
        for (int plane = 0; plane < grid.Planes; plane++)
        {
            double z = grid.HeightOf(plane) - grid.Bottom;
            Assert.Equal(density * z * (length - z) / (2 * relative * Vacuum), potential.Potential[plane], Exact);
        }

        Assert.Equal(-0.5 * density * length * grid.Area, potential.LowerCharge, Exact);
        Assert.Equal(-0.5 * density * length * grid.Area, potential.UpperCharge, Exact);
    }

    /// <summary>Two dielectrics in series, that meet between planes: field and charge of the capacitor are exact.</summary>
    [Fact]
    public void TwoDielectrics()
    {
        var grid = new PlanarGrid(0, 20, 10, 80, periodic: false);
        double[] relative = PermittivityLayer.OnGrid(grid, [new(0, 7.3, 4), new(7.3, 20, 25)]);
        PlanarPotential potential = new PlanarPoisson(grid, relative, new AxisEnds(new ElectrodePotential(1), new ElectrodePotential(-1))).Solve(new PlanarCharge(grid));
        double displacement = 2 * Vacuum / ((7.3 / 4) + (12.7 / 25));
        Assert.Equal(displacement * grid.Area, potential.LowerCharge, Exact);
        Assert.Equal(-displacement * grid.Area, potential.UpperCharge, Exact);
        Assert.Equal(1 - (displacement * 6 / (4 * Vacuum)), potential.Potential[3], Exact);
        Assert.Equal(displacement * 12 / (25 * Vacuum) - 1, potential.Potential[4], Exact);
        Assert.Equal(displacement / (25 * Vacuum), potential.IntervalField[9], Exact);
        Assert.Equal(displacement * grid.Area, potential.FieldEnergy, Exact);
        Assert.Equal(-displacement * grid.Area, potential.FreeEnergy, Exact);
    }

    /// <summary>A sheet between grounded plates: each takes the share of the other's distance, wherever the sheet is between planes.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(7.125)]
    [InlineData(19.9375)]
    public void ASheet(double height)
    {
        var grid = new PlanarGrid(0, 20, 10, 80, periodic: false);
        var charge = new PlanarCharge(grid);
        charge.Add(grid.WeightAt(height), 3);
        PlanarPotential potential = new PlanarPoisson(grid, Even(grid, 5), Grounded).Solve(charge);
        Assert.Equal(-3 * (20 - height) / 20, potential.LowerCharge, Exact);
        Assert.Equal(-3 * height / 20, potential.UpperCharge, Exact);
        Assert.Equal(3 / grid.Area * (20 - height) / 20 * 2 / (5 * Vacuum), potential.Potential[1], Exact);
    }

    /// <summary>A floating electrode with a charge, and a free surface on the other side of a sheet of the same charge.</summary>
    [Fact]
    public void AChargedEndAndAFreeSurface()
    {
        var grid = new PlanarGrid(0, 12, 12, 50, periodic: false);
        var charge = new PlanarCharge(grid);
        charge.Add(grid.WeightAt(8), -2);
        PlanarPotential potential = new PlanarPoisson(grid, Even(grid, 3), new AxisEnds(new SurfaceCharge(2), new SurfaceCharge(0))).Solve(charge);
        double field = 2 / (50 * 3 * Vacuum);
        Assert.Equal(field, potential.IntervalField[7], Exact);
        Assert.Equal(0, potential.IntervalField[8], Exact);
        Assert.Equal(8 * field, potential.Potential[0] - potential.Potential[12], Exact);
        Assert.Equal(field * 64 / 12, potential.Potential[0], Exact);
        Assert.Equal(0, potential.UpperCharge, Exact);
    }

    /// <summary>Charges of the ends that cancel but for their rounding are balanced.</summary>
    [Fact]
    public void TwoChargedEnds()
    {
        var grid = new PlanarGrid(0, 12, 3, 50, periodic: false);
        var charge = new PlanarCharge(grid);
        charge.Add(grid.WeightAt(4), 1);
        charge.Add(grid.WeightAt(4), -1);
        PlanarPotential potential = new PlanarPoisson(grid, Even(grid, 3), new AxisEnds(new SurfaceCharge(0.1 + 0.2), new SurfaceCharge(-0.3))).Solve(charge);
        Assert.Equal(0.3 / (50 * 3 * Vacuum) * 12, potential.Potential[0] - potential.Potential[3], Exact);
    }

    /// <summary>Charge sampled at the planes from a sine: second order in the step.</summary>
    [Fact]
    public void ASineChargeAtSecondOrder()
    {
        ConvergenceOrder.IsTwo([.. new[] { 8, 16, 32, 64 }.Select(intervals =>
        {
            var grid = new PlanarGrid(0, 25, intervals, 40, periodic: true);
            double wave = 2 * Math.PI / 25;
            var background = new PlanarBackground(grid);
            for (int plane = 0; plane < grid.Planes; plane++)
                background.Add(new PlaneWeight(plane, plane, 0), 1e-3 * Math.Sin(wave * grid.HeightOf(plane)) * grid.Area * grid.Step);
            PlanarPotential potential = Solve(grid, 8, null, background);
            return potential.Potential[intervals / 4] - (1e-3 / (8 * Vacuum * wave * wave));
        })]);
    }

    private static PlanarPotential Solve(PlanarGrid grid, double relative, AxisEnds? ends, PlanarBackground background) =>
        new PlanarPoisson(grid, Even(grid, relative), ends).Solve(new PlanarCharge(grid, background));

    private static double[] Even(PlanarGrid grid, double relative) => [.. Enumerable.Repeat(relative, grid.Intervals)];
}
