using KmcIonics.Electrostatics.Spatial;
using KmcIonics.Model;

namespace KmcIonics.Electrostatics.Tests.Spatial;

/// <summary>The potential has the same bits always and everywhere.</summary>
public sealed class SpatialBitsTests
{
    private static readonly SpatialGrid Grid = new(new(new(12.3, 0, 0), new(-4.5, 11, 0), new(1, 2, 17)), Vector3D.Zero, new(22, true), new(20, true), new(24, false));

    [Fact]
    public void TheBitsAreTheRecordedOnes() => Assert.Equal("b6dd892d38ee0fc4", Fingerprint.Of(Solve(1)));

    /// <summary>The grid is large enough for its planes to be divided among threads.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task TheNumberOfThreadsDoesNotMatter(int threads)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads);
        IReadOnlyList<double> there = await Task.Factory.StartNew(() => Solve(1), CancellationToken.None, TaskCreationOptions.None, scheduler.ConcurrentScheduler);
        Assert.Equal(Fingerprint.Of(Solve(1)), Fingerprint.Of(there));
    }

    /// <summary>Charges are counted in whole quanta, so their order does not matter.</summary>
    [Fact]
    public void TheOrderOfChargesDoesNotMatter()
    {
        (SpatialCharge one, SpatialCharge other) = (Charge(1), Charge(77));
        for (int node = 0; node < Grid.Nodes; node++)
            Assert.Equal(BitConverter.DoubleToInt64Bits(one[node]), BitConverter.DoubleToInt64Bits(other[node]));
    }

    /// <summary>What was solved before leaves no trace.</summary>
    [Fact]
    public void TheHistoryDoesNotMatter()
    {
        SpatialPoisson problem = Problem();
        string first = Fingerprint.Of(problem.Solve(Charge(1)).Potential);
        var other = new SpatialCharge(Grid);
        other.Add(Grid.CentreOf(3, 4, 5), 9);
        Assert.NotEqual(first, Fingerprint.Of(problem.Solve(other).Potential));
        Assert.Equal(first, Fingerprint.Of(problem.Solve(Charge(1)).Potential));
    }

    private static IReadOnlyList<double> Solve(int stride) => Problem().Solve(Charge(stride)).Potential;

    private static SpatialPoisson Problem() =>
        new(Grid, [.. Enumerable.Range(0, Grid.Cells).Select(cell => 2 + (cell * 7 % 31))], new AxisEnds(new ElectrodePotential(0.8), new FloatingElectrode(-3)));

    // Every ion once, in an order that depends on the stride; both are coprime to 1009.
    private static SpatialCharge Charge(int stride)
    {
        var charge = new SpatialCharge(Grid);
        for (int ion = 0; ion < 1009; ion++)
        {
            int which = ion * stride % 1009;
            charge.Add(Grid.WeightAt(Grid.Box.ToCartesian(new(which * 0.37, which * 0.59, which / 1009.0))), (which % 5) - 2);
        }

        return charge;
    }
}
