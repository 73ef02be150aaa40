using KmcIonics.Electrostatics.Planar;
using KmcIonics.Electrostatics.Spatial;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Spatial;

/// <summary>Potentials that are known in closed form, at second order in the size of cells.</summary>
public sealed class AnalyticSpatialTests
{
    private const double Vacuum = PhysicalConstants.VacuumPermittivityPerVoltAngstrom;

    private static readonly AxisEnds Grounded = new(new ElectrodePotential(0), new ElectrodePotential(0));

    private static readonly UnitCell Straight = new(new(12, 0, 0), new(0, 10, 0), new(0, 0, 16));
    private static readonly UnitCell Skew = new(new(12, 0, 0), new(-5, 9, 0), new(3, 2, 16));

    public static TheoryData<bool> Boxes => [false, true];

    /// <summary>φ = ρ/(εk²) of a wave of charge along a reciprocal vector.</summary>
    [Theory]
    [MemberData(nameof(Boxes))]
    public void AWaveOfCharge(bool skew)
    {
        UnitCell box = skew ? Skew : Straight;
        Vector3D wave = (2 * Math.PI / box.Volume) * (box.B.Cross(box.C) + (2 * box.C.Cross(box.A)) - box.A.Cross(box.B));
        ConvergenceOrder.IsTwo([.. new[] { 12, 24, 48 }.Select(cells =>
        {
            var grid = new SpatialGrid(box, new(1, 2, 3), new(cells, true), new(cells, true), new(cells, true));
            var background = new SpatialBackground(grid);
            ForNodes(grid, (a, b, c) => background.Add(grid.WeightAt(grid.PositionOf(a, b, c)), 1e-3 * grid.CellVolume * Math.Cos(wave.Dot(grid.PositionOf(a, b, c) - grid.Origin))));
            SpatialPotential potential = new SpatialPoisson(grid, Even(grid, 8), null).Solve(new SpatialCharge(grid, background));
            double worst = 0;
            ForNodes(grid, (a, b, c) =>
            {
                double exact = 1e-3 / (8 * Vacuum * wave.Dot(wave)) * Math.Cos(wave.Dot(grid.PositionOf(a, b, c) - grid.Origin));
                worst = Math.Max(worst, Math.Abs(potential.Potential[grid.NodeAt(a, b, c)] - exact));
            });
            return worst;
        })]);
    }

    /// <summary>A point charge in one of two dielectric layers between grounded electrodes, seen from the other layer.</summary>
    [Theory]
    [MemberData(nameof(Boxes))]
    public void APointChargeInALayeredDielectric(bool skew)
    {
        UnitCell box = skew ? Skew : Straight;
        var exact = new SlabPointCharge(box, 8, 6, 24);
        ConvergenceOrder.IsTwo([.. new[] { 16, 32, 64 }.Select(cells =>
        {
            var grid = new SpatialGrid(box, Vector3D.Zero, new(cells, true), new(cells, true), new(cells, false));
            double[] relative = grid.Layered([.. Enumerable.Range(0, cells).Select(interval => interval < cells / 2 ? 6.0 : 24)]);
            var charge = new SpatialCharge(grid);
            Vector3D place = box.ToCartesian(new(0.25, 0.5, 0.25));
            charge.Add(grid.WeightAt(place), 1);
            SpatialPotential potential = new SpatialPoisson(grid, relative, Grounded).Solve(charge);
            Vector3D probe = box.ToCartesian(new(0.5, 0.625, 0.625));
            return potential.At(grid.WeightAt(probe)) - exact.At(place, probe);
        })]);
    }

    /// <summary>What is even along the planes is what the planar equation says, with electrodes, charged ends and where the stack repeats.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void LayersAreThoseOfThePlanarEquation(int kind)
    {
        AxisEnds? ends = kind switch
        {
            0 => new AxisEnds(new ElectrodePotential(0.7), new ElectrodePotential(-0.2)),
            1 => new AxisEnds(new SurfaceCharge(3), new FloatingElectrode(-7.5)),
            _ => null,
        };
        const int Intervals = 20;
        var grid = new SpatialGrid(Skew, Vector3D.Zero, new(4, true), new(6, true), new(Intervals, ends is null));
        var planes = new PlanarGrid(0, Skew.C.Z, Intervals, Skew.A.Cross(Skew.B).Length, ends is null);
        double[] relative = [.. Enumerable.Range(0, Intervals).Select(interval => interval < 7 ? 3.0 : 45)];
        double[] density = [.. Enumerable.Range(0, Intervals).Select(interval => interval < 3 ? 5e-3 : 0)];
        double charged = 3 * 5e-3 * planes.Area * planes.Step;
        density[11] = ((ends is null ? 0 : 4.5) - charged) / (planes.Area * planes.Step);
        var background = new SpatialBackground(grid);
        background.AddDensity(grid.Layered(density));
        var planarBackground = new PlanarBackground(planes);
        for (int interval = 0; interval < Intervals; interval++)
            planarBackground.AddLayer(interval * planes.Step, (interval + 1) * planes.Step, density[interval]);

        SpatialPotential potential = new SpatialPoisson(grid, grid.Layered(relative), ends).Solve(new SpatialCharge(grid, background));
        PlanarPotential planar = new PlanarPoisson(planes, relative, ends).Solve(new PlanarCharge(planes, planarBackground));
        ForNodes(grid, (a, b, c) => Assert.Equal(planar.Potential[c], potential.Potential[grid.NodeAt(a, b, c)], 1e-7));
        Assert.Equal(planar.LowerCharge, potential.LowerCharge, 1e-7);
        Assert.Equal(planar.UpperCharge, potential.UpperCharge, 1e-7);
        Assert.Equal(planar.FieldEnergy, potential.FieldEnergy, 1e-6);
        Assert.Equal(planar.FreeEnergy, potential.FreeEnergy, 1e-6);
    }

    /// <summary>Each grounded electrode takes the share of the other's distance, wherever a charge is.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(7.77)]
    [InlineData(15.9)]
    public void TheImageCharges(double height)
    {
        var grid = new SpatialGrid(Straight, Vector3D.Zero, new(8, true), new(6, true), new(12, false));
        var charge = new SpatialCharge(grid);
        charge.Add(grid.WeightAt(new(3.3, 9.1, height)), -2);
        SpatialPotential potential = new SpatialPoisson(grid, Even(grid, 5), Grounded).Solve(charge);
        Assert.Equal(2 * (16 - height) / 16, potential.LowerCharge, 1e-6);
        Assert.Equal(2 * height / 16, potential.UpperCharge, 1e-6);
    }

    /// <summary>A column of a better dielectric beside one of a worse: the field is even, and the charges are those of two capacitors side by side.</summary>
    [Fact]
    public void DielectricsSideBySide()
    {
        var grid = new SpatialGrid(Straight, Vector3D.Zero, new(8, true), new(4, true), new(8, false));
        double[] relative = [.. Enumerable.Range(0, grid.Cells).Select(cell => cell % 8 < 2 ? 60.0 : 4)];
        SpatialPotential potential = new SpatialPoisson(grid, relative, Grounded with { Upper = new ElectrodePotential(1.6) }).Solve(new SpatialCharge(grid));
        double capacitance = Vacuum * ((60 * 30) + (4 * 90)) / 16;
        Assert.Equal(-1.6 * capacitance, potential.LowerCharge, 1e-8);
        Assert.Equal(1.6 * capacitance, potential.UpperCharge, 1e-8);
        Assert.Equal(-0.1, potential.FieldAt(grid.WeightAt(new(4, 7, 0.3))).Z, 1e-8);
    }

    private static double[] Even(SpatialGrid grid, double relative) => [.. Enumerable.Repeat(relative, grid.Cells)];

    private static void ForNodes(SpatialGrid grid, Action<int, int, int> act)
    {
        for (int c = 0; c < grid.C.Nodes; c++)
        {
            for (int b = 0; b < grid.B.Nodes; b++)
            {
                for (int a = 0; a < grid.A.Nodes; a++)
                    act(a, b, c);
            }
        }
    }
}
