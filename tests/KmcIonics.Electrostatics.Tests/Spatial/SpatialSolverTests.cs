using KmcIonics.Electrostatics.Spatial;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Spatial;

/// <summary>How many steps a solution takes.</summary>
public sealed class SpatialSolverTests
{
    /// <summary>As many on a fine grid as on a coarse one, and hardly more where permittivities differ or cells are long.</summary>
    [Theory]
    [InlineData(8, 1, 1, 8)]
    [InlineData(16, 1, 1, 8)]
    [InlineData(32, 1, 1, 8)]
    [InlineData(32, 80, 1, 10)]
    [InlineData(32, 1, 4, 20)]
    [InlineData(15, 1, 1, 20)]
    public void AFewAreEnough(int cells, double contrast, double elongation, int most)
    {
        var box = new UnitCell(new(16, 0, 0), new(0, 16, 0), new(0, 0, 16 * elongation));
        var grid = new SpatialGrid(box, Vector3D.Zero, new(cells, true), new(cells, true), new(cells, false));
        double[] relative = grid.Layered([.. Enumerable.Range(0, cells).Select(interval => interval < cells / 2 ? 1 : contrast)]);
        var charge = new SpatialCharge(grid);
        charge.Add(grid.CentreOf(1, 2, 3), 1);
        charge.Add(grid.CentreOf(5, 6, cells - 1), -1);
        SpatialPotential potential = new SpatialPoisson(grid, relative, new AxisEnds(new ElectrodePotential(0), new SurfaceCharge(0))).Solve(charge);
        Assert.InRange(potential.Steps, 1, most);
        Assert.InRange(potential.Residual, 0, 1e-10);
    }

    [Fact]
    public void NoChargeTakesNone()
    {
        var grid = new SpatialGrid(new(new(5, 0, 0), new(0, 5, 0), new(0, 0, 5)), Vector3D.Zero, new(4, true), new(4, true), new(4, true));
        SpatialPotential potential = new SpatialPoisson(grid, [.. Enumerable.Repeat(3.0, grid.Cells)], null).Solve(new SpatialCharge(grid));
        Assert.Equal(0, potential.Steps);
        Assert.All(potential.Potential, value => Assert.Equal(0, value));
    }

    /// <summary>No more cells than a fourth more than asked, and few after halving.</summary>
    [Fact]
    public void CellsCanBeHalved()
    {
        for (int wanted = 1; wanted < 3000; wanted++)
        {
            int cells = SpatialGrid.CellsAlong(wanted * 0.7, 0.7 * (1 + 1e-12));
            Assert.InRange(cells, wanted, wanted * 1.25);
            while (cells % 2 == 0)
                cells /= 2;
            Assert.InRange(cells, 1, 7);
        }
    }
}
