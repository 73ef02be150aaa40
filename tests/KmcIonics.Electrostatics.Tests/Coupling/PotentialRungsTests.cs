using KmcIonics.Electrostatics.Coupling;

namespace KmcIonics.Electrostatics.Tests.Coupling;

public sealed class PotentialRungsTests
{
    [Fact]
    public void Rooms_double_up_to_the_largest_step()
    {
        Assert.Equal([20_000, 40_000, 80_000, 100_000], new PotentialRungs(0.1).RoomMicroEv);
        Assert.Equal([5_000], new PotentialRungs(0.005).RoomMicroEv);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(20_000, 0, 0)]
    [InlineData(20_001, 0, 1)]
    [InlineData(90_000, 0, 3)]
    [InlineData(100_000, 3, 3)]
    [InlineData(100_001, 3, -1)]
    [InlineData(30_000, 2, 2)]
    [InlineData(30_000, 3, 1)]
    public void A_replica_goes_to_the_least_rung_that_holds_its_step_and_stays_where_one_less_would_do(long step, int current, int expected)
    {
        var rungs = new PotentialRungs(0.1);

        int rung = rungs.For(step, current);

        Assert.Equal(expected, rung);
        Assert.True(rung < 0 || rungs.RoomMicroEv[rung] >= step);
    }
}
