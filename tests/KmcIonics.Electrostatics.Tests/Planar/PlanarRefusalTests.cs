using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Tests.Planar;

/// <summary>Problems without a solution are refused in words.</summary>
public sealed class PlanarRefusalTests
{
    private static readonly AxisEnds Grounded = new(new ElectrodePotential(0), new ElectrodePotential(0));

    [Theory]
    [InlineData(0.0)]
    [InlineData(-3.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ABadPermittivity(double relative)
    {
        PlanarGrid grid = Open(3);
        Refusal.Says($"permittivity of cell 1 is {relative}", "above zero", () => _ = new PlanarPoisson(grid, [5, relative, 5], Grounded));
        Refusal.Says($"permittivity of cell 0 is {relative}", "above zero", () => PermittivityLayer.OnGrid(grid, [new(0, 10, relative)]));
    }

    [Fact]
    public void APermittivityTooFew() =>
        Refusal.Says("2 permittivities for 3 cells", "one relative permittivity a cell", () => _ = new PlanarPoisson(Open(3), [5, 5], Grounded));

    [Theory]
    [InlineData(4, 6, "heights from 2.5 to 5 Å")]
    [InlineData(3, 2, "heights from 0 to 2.5 Å")]
    public void LayersThatLeaveAGapOrOverlap(double firstTop, double secondBottom, string where) =>
        Refusal.Says(where, "cover the box", () => PermittivityLayer.OnGrid(Open(4), [new(0, firstTop, 5), new(secondBottom, 10, 5)]));

    [Fact]
    public void NetChargeInARepeatingBox()
    {
        var grid = new PlanarGrid(0, 10, 4, 20, periodic: true);
        var charge = new PlanarCharge(grid);
        charge.Add(grid.WeightAt(3), 7);
        charge.Add(grid.WeightAt(8), -2);
        Refusal.Says("net charge of 5 e", "fixed background", () => new PlanarPoisson(grid, [5, 5, 5, 5], null).Solve(charge));
    }

    [Fact]
    public void NetChargeAndNoElectrode()
    {
        PlanarGrid grid = Open(2);
        var charge = new PlanarCharge(grid);
        charge.Add(grid.WeightAt(5), 4);
        var problem = new PlanarPoisson(grid, [5, 5], new AxisEnds(new SurfaceCharge(-1), new SurfaceCharge(0.5)));
        Refusal.Says("no boundary fixes the potential, and the box holds a net charge of 3.5 e", "Hold one end at a potential", () => problem.Solve(charge));
    }

    [Fact]
    public void ElectrodesWhereTheLatticeRepeats() =>
        Refusal.Says("along which the lattice repeats", "stack with electrodes", () => _ = new PlanarPoisson(new PlanarGrid(0, 10, 1, 20, periodic: true), [5], Grounded));

    [Fact]
    public void NothingSaidAboutTheEnds() =>
        Refusal.Says("nothing is said about its ends", "a potential or a surface charge", () => _ = new PlanarPoisson(Open(1), [5], null));

    [Fact]
    public void AnEndThatIsNotFinite()
    {
        Refusal.Says("Volts = NaN", "finite potential", () => _ = new PlanarPoisson(Open(1), [5], Grounded with { Upper = new ElectrodePotential(double.NaN) }));
        Refusal.Says("ElementaryCharges = ", "finite potential", () => _ = new PlanarPoisson(Open(1), [5], Grounded with { Lower = new SurfaceCharge(double.PositiveInfinity) }));
    }

    [Theory]
    [InlineData(0, 10, 20)]
    [InlineData(3, 0, 20)]
    [InlineData(3, 10, double.NaN)]
    [InlineData(3, -1, 20)]
    [InlineData(int.MaxValue, 10, 20)]
    public void AnEmptyGrid(int intervals, double height, double area) =>
        Refusal.Says(string.Empty, string.Empty, () => _ = new PlanarGrid(0, height, intervals, area, periodic: false));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(10.1)]
    [InlineData(double.NaN)]
    public void AChargeOutside(double height) => Refusal.Says("outside the planes, which reach from 0 to 10", "electrodes", () => Open(4).WeightAt(height));

    private static PlanarGrid Open(int intervals) => new(0, 10, intervals, 20, periodic: false);
}
