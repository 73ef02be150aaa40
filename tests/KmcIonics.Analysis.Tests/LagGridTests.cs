namespace KmcIonics.Analysis.Tests;

public sealed class LagGridTests
{
    [Fact]
    public void Lags_are_all_up_to_sixteen_and_then_eight_to_a_doubling() =>
        Assert.Equal([.. Enumerable.Range(1, 16), 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 44, 48, 52, 56, 60, 64, 72, 80, 88, 96], LagGrid.Lags(100));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(16, 16)]
    [InlineData(17, 16)]
    [InlineData(200, 44)]
    [InlineData(1_000_000, 143)]
    public void Their_number_grows_as_the_logarithm_of_the_frames(int frames, int count) => Assert.Equal(count, LagGrid.Lags(frames).Length);

    [Theory]
    [InlineData(5)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public void Every_lag_has_its_place_and_others_have_none(int frames)
    {
        int[] lags = LagGrid.Lags(frames);
        Assert.All(lags, (lag, index) => Assert.Equal(index, LagGrid.IndexOf(lag)));
        Assert.All(Enumerable.Range(1, 1000).Except(lags).Where(lag => lag < lags[^1]), lag => Assert.Equal(-1, LagGrid.IndexOf(lag)));
    }
}
