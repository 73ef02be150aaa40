using FsCheck.Xunit;

namespace KmcIonics.Model.Tests.Environments;

/// <summary>Rates by pattern, as barriers and as rates.</summary>
public sealed class EnvironmentLawTests
{
    private const double KtEv = 300 * PhysicalConstants.BoltzmannEvPerKelvin;

    [Fact]
    public void Barriers_give_Arrhenius_rates()
    {
        var law = new BarrierLaw(1e13, new BarrierTable([0.35, 0.25, double.PositiveInfinity, 0.45]));

        Assert.Equal((2, 4), (law.SiteCount, law.Patterns));
        Assert.Equal(ArrheniusRate.Of(1e13, 0.35, 300), law.Rate(0, 300));
        Assert.Equal(ArrheniusRate.Of(1e13, 0.25, 300), law.LargestRate(300));
        Assert.Equal(0, law.Rate(2, 300));
        Assert.Equal([ArrheniusRate.Of(1, 0.35 - 0.25, 300), 1, 0, ArrheniusRate.Of(1, 0.45 - 0.25, 300)], Enumerable.Range(0, 4).Select(pattern => law.Acceptance(pattern, 300)));
        Assert.Equal((KtEv * Math.Log(1e13)) - 0.35, law.LogarithmEv(0, 300), 1e-13);
        Assert.Equal(double.NegativeInfinity, law.LogarithmEv(2, 300));
    }

    [Fact]
    public void Rates_are_what_they_are_at_every_temperature()
    {
        var law = new RateLaw([1.5, 0.5, 0, 2]);

        Assert.Equal((1.5, 2), (law.Rate(0, 300), law.LargestRate(700)));
        Assert.Equal([0.75, 0.25, 0, 1], Enumerable.Range(0, 4).Select(pattern => law.Acceptance(pattern, 300)));
        Assert.Equal(KtEv * Math.Log(1.5), law.LogarithmEv(0, 300), 1e-15);
        Assert.Equal(double.NegativeInfinity, law.LogarithmEv(2, 300));
    }

    [Fact]
    public void Rates_that_vanish_still_have_their_ratio()
    {
        var law = new BarrierLaw(1e13, new BarrierTable([50, 50.1]));

        Assert.Equal(0, law.LargestRate(300));
        Assert.Equal((1, ArrheniusRate.Of(1, 50.1 - 50, 300)), (law.Acceptance(0, 300), law.Acceptance(1, 300)));
        Assert.Equal(0.1, law.LogarithmEv(0, 300) - law.LogarithmEv(1, 300), 1e-12);
    }

    [Fact]
    public void A_hop_that_no_pattern_allows_is_never_accepted()
    {
        EnvironmentLaw[] laws = [new BarrierLaw(1e13, new BarrierTable([double.PositiveInfinity])), new RateLaw([0])];

        Assert.All(laws, law => Assert.Equal((0, 1, 0, 0), (law.SiteCount, law.Patterns, law.LargestRate(300), law.Acceptance(0, 300))));
    }

    [Theory]
    [InlineData("the table of an environment has 3 values", new double[] { 0.1, 0.2, 0.3 })]
    [InlineData("the table of an environment has 0 values", new double[0])]
    [InlineData("the barrier of pattern 1 is NaN", new double[] { 0.1, double.NaN })]
    [InlineData("the barrier of pattern 0 is -Infinity", new double[] { double.NegativeInfinity, 0.1 })]
    public void Tables_of_barriers_that_cannot_be_are_refused(string problem, double[] barriers) =>
        Assert.Equal(problem, Assert.Throws<InputException>(() => new BarrierTable(barriers)).Problem);

    [Theory]
    [InlineData("the table of an environment has 6 values", new double[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData("the rate of pattern 1 is -1 Hz", new double[] { 1, -1 })]
    [InlineData("the rate of pattern 0 is Infinity Hz", new double[] { double.PositiveInfinity, 1 })]
    [InlineData("the rate of pattern 0 is NaN Hz", new double[] { double.NaN, 1 })]
    public void Tables_of_rates_that_cannot_be_are_refused(string problem, double[] rates) =>
        Assert.Equal(problem, Assert.Throws<InputException>(() => new RateLaw(rates)).Problem);

    [Fact]
    public void Seventeen_sites_are_too_many()
    {
        Assert.Equal(16, new RateLaw(new double[1 << 16]).SiteCount);
        Assert.Equal("the rate of a hop depends on 17 sites around it that ions may leave or enter", Assert.Throws<InputException>(() => new RateLaw(new double[1 << 17])).Problem);
    }

    [Property(MaxTest = 60)]
    public void A_hop_forth_has_half_the_difference_more_and_one_back_half_less(int seed, ushort sites, ushort states)
    {
        RandomExpansion random = new(seed);
        ulong mask = sites & ((1UL << random.Sites) - 1);
        var law = new KineticallyResolvedExpansion(random.Expansion, random.Expansion);
        (BarrierTable forth, BarrierTable back) = (law.Barriers(isForth: true, mask, states), law.Barriers(isForth: false, mask, states));
        double[] values = random.Expansion.Fixed(mask, states).ValuesEv();

        for (int pattern = 0; pattern < values.Length; pattern++)
            Assert.Equal((1.5 * values[pattern], 0.5 * values[pattern]), (forth.Ev(pattern), back.Ev(pattern)));
        Assert.Equal(1.5 * random.WrittenOut(states & (1UL << random.Sites) - 1), law.BarrierEv(isForth: true, states & (1UL << random.Sites) - 1), 1e-12);
        Assert.Equal(values.Min() * 1.5, forth.LeastEv);
    }

    [Fact]
    public void Without_a_site_difference_both_directions_have_the_barrier()
    {
        int[] site = [0];
        var law = new KineticallyResolvedExpansion(new LocalClusterExpansion(0.3, [new ClusterOrbit(0.1, [site])], [SiteFunction.Spin]), null);

        Assert.Equal(0.3 - 0.1, law.BarrierEv(isForth: false, 0), 1e-15);
        Assert.Equal(law.Barriers(isForth: true, 0, 0).Ev(1), law.Barriers(isForth: false, 0, 0).Ev(1));
    }
}
