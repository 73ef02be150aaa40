using KmcIonics.Electrostatics.Planar;

namespace KmcIonics.Electrostatics.Tests.Planar;

/// <summary>The potential has the same bits always and everywhere.</summary>
public sealed class PlanarBitsTests
{
    [Fact]
    public void TheBitsAreTheRecordedOnes()
    {
        var grid = new PlanarGrid(0, 33.3, 37, 123.4, periodic: false);
        double[] relative = [.. Enumerable.Range(0, 37).Select(interval => 3 + (interval * 0.7))];
        var problem = new PlanarPoisson(grid, relative, new AxisEnds(new ElectrodePotential(0.8), new ElectrodePotential(-0.1)));
        Assert.Equal("5e79cc88af436859", Fingerprint.Of(problem.Solve(Charge(grid, 1)).Potential));
    }

    /// <summary>Charges are counted in whole quanta, so their order does not matter.</summary>
    [Fact]
    public void TheOrderOfChargesDoesNotMatter()
    {
        var grid = new PlanarGrid(0, 33.3, 37, 123.4, periodic: false);
        (PlanarCharge one, PlanarCharge other) = (Charge(grid, 1), Charge(grid, 77));
        for (int plane = 0; plane < grid.Planes; plane++)
            Assert.Equal(BitConverter.DoubleToInt64Bits(one[plane]), BitConverter.DoubleToInt64Bits(other[plane]));
    }

    // Every ion once, in an order that depends on the stride; both are coprime to 1009.
    private static PlanarCharge Charge(PlanarGrid grid, int stride)
    {
        var charge = new PlanarCharge(grid);
        for (int ion = 0; ion < 1009; ion++)
        {
            int which = ion * stride % 1009;
            charge.Add(grid.WeightAt(33.3 * which / 1009), (which % 5) - 2);
        }

        return charge;
    }
}
