using KmcIonics.Electrostatics.Spatial;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Spatial;

/// <summary>Problems without a solution are refused in words.</summary>
public sealed class SpatialRefusalTests
{
    private static readonly AxisEnds Grounded = new(new ElectrodePotential(0), new ElectrodePotential(0));
    private static readonly UnitCell Box = new(new(8, 0, 0), new(0, 8, 0), new(0, 0, 8));

    [Theory]
    [InlineData(0.0)]
    [InlineData(-3.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ABadPermittivity(double value)
    {
        double[] relative = Even(Of(false));
        relative[5] = value;
        Refusal.Says($"permittivity of cell 5 is {value}", "above zero", () => _ = new SpatialPoisson(Of(false), relative, Grounded));
    }

    [Fact]
    public void NetChargeInARepeatingBox()
    {
        SpatialGrid grid = Of(true);
        var charge = new SpatialCharge(grid);
        charge.Add(grid.CentreOf(0, 1, 2), 3);
        Refusal.Says("net charge of 3 e", "fixed background", () => new SpatialPoisson(grid, Even(grid), null).Solve(charge));
    }

    [Fact]
    public void NetChargeAndNoElectrode()
    {
        SpatialGrid grid = Of(false);
        var charge = new SpatialCharge(grid);
        charge.Add(grid.CentreOf(0, 1, 2), 3);
        var ends = new AxisEnds(new FloatingElectrode(-1), new SurfaceCharge(0.5));
        Refusal.Says("no boundary fixes the potential, and the box holds a net charge of 2.5 e", "Hold one end at a potential", () => new SpatialPoisson(grid, Even(grid), ends).Solve(charge));
    }

    [Fact]
    public void EndsThatDoNotFit()
    {
        Refusal.Says("along the third axis, along which the lattice repeats", "stack with electrodes", () => _ = new SpatialPoisson(Of(true), Even(Of(true)), Grounded));
        Refusal.Says("the lattice ends along the third axis", "a potential or a surface charge", () => _ = new SpatialPoisson(Of(false), Even(Of(false)), null));
    }

    [Fact]
    public void TooFewSteps()
    {
        SpatialGrid grid = Of(false);
        var charge = new SpatialCharge(grid);
        charge.Add(grid.CentreOf(0, 1, 2), 3);
        Refusal.Says("not found in 2 steps", "halved often (here 4 by 4 by 4)", () => new SpatialPoisson(grid, Even(grid), Grounded, new SolverLimits(Steps: 2)).Solve(charge));
    }

    [Fact]
    public void AnEmptyOrEndlessGrid()
    {
        Refusal.Says("holds nothing", "span a volume", () => _ = new SpatialGrid(new(Box.A, Box.B, Box.B), Vector3D.Zero, new(4, true), new(4, true), new(4, true)));
        Refusal.Says("4 by 0 by 4 cells", "one cell or more", () => _ = new SpatialGrid(Box, Vector3D.Zero, new(4, true), new(0, true), new(4, true)));
        Refusal.Says("512 by 512 by 512 cells", "coarser", () => _ = new SpatialGrid(Box, Vector3D.Zero, new(512, true), new(512, true), new(512, true)));
        Refusal.Says("cannot be solved", "coarser", () => _ = new SpatialGrid(Box, Vector3D.Zero, new(int.MaxValue, false), new(1, true), new(1, true)));
        Refusal.Says("8 Å cannot be divided into cells of 0 Å", "not that small", () => SpatialGrid.CellsAlong(8, 0));
    }

    [Fact]
    public void AChargeOutside()
    {
        Refusal.Says("a charge at (1, 2, 8.1) Å lies outside the grid", "electrodes", () => Of(false).WeightAt(new(1, 2, 8.1)));
        Refusal.Says("lies outside the grid", "electrodes", () => Of(true).WeightAt(new(1, 2, double.NaN)));
    }

    private static SpatialGrid Of(bool periodic) => new(Box, Vector3D.Zero, new(4, true), new(4, true), new(4, periodic));

    private static double[] Even(SpatialGrid grid) => [.. Enumerable.Repeat(5.0, grid.Cells)];
}
