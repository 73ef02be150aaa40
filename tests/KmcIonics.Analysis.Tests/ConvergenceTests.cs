using KmcIonics.Engine;

namespace KmcIonics.Analysis.Tests;

/// <summary>Equilibration, drift and correlation times of series that are known.</summary>
public sealed class ConvergenceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.9)]
    public void Inefficiency_of_an_autoregressive_series_is_known(double memory)
    {
        // C(k)/C(0) = φ^k, so that g = (1 + φ)/(1 − φ); cut at n values it is smaller by about 2φ/((1 − φ)² n).
        var random = new Random(1);
        double[][] series = [.. Enumerable.Range(0, 400).Select(_ => Autoregressive(random, memory, 256))];
        double exact = ((1 + memory) / (1 - memory)) - (2 * memory / ((1 - memory) * (1 - memory) * 256));
        Assert.Equal(exact, CorrelationTime.Inefficiency(series), 0.05 * exact);
        Assert.Equal(exact, series.Average(one => CorrelationTime.Inefficiency(one)), 0.25 * exact);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.8)]
    public void Noise_alone_is_no_transient(double memory)
    {
        var random = new Random(2);
        int found = Enumerable.Range(0, 200).Count(_ => Equilibration.Of(Autoregressive(random, memory, 200)).IsTransient);
        Assert.InRange(found, 0, 4);
    }

    [Fact]
    public void Transient_is_found_where_it_ends()
    {
        // Ten standard deviations that decay with a time of 10: below one after 23 values, below a quarter after 37.
        var random = new Random(3);
        (double independent, double start) = (0, 0);
        for (int study = 0; study < 50; study++)
        {
            double[] series = [.. Autoregressive(random, 0.3, 200).Select((value, k) => value + (10 * Math.Exp(-k / 10.0)))];
            Equilibration found = Equilibration.Of(series);
            Assert.True(found.IsTransient);
            Assert.InRange(found.Start, 12, 120);
            start += found.Start / 50.0;
            independent += found.Independent / 50;
        }

        // 160 to 190 values are left, of which one in 1.3/0.7 is independent.
        Assert.InRange(independent, 80, 105);
        Assert.InRange(start, 20, 45);
    }

    [Fact]
    public void Drift_is_real_beyond_chance_alone()
    {
        var random = new Random(4);
        double[][] Series(double slope) => [.. Enumerable.Range(0, 8).Select(_ => Autoregressive(random, 0, 100).Select((value, k) => 10 + value + (slope * k / 100)).ToArray())];
        int still = Enumerable.Range(0, 300).Count(_ => DriftTest.Of(Series(0)).IsReal);
        // 0.27 % of 300.
        Assert.InRange(still, 0, 4);
        DriftTest drift = DriftTest.Of(Series(1));
        Assert.True(drift.IsReal);
        // From 10.25 to 10.75 around 10.5.
        Testing.ZScore.Within(drift.Relative.Value, drift.Relative.StandardError!.Value, 0.5 / 10.5);
        Assert.False(DriftTest.Of([Series(1)[0]]).IsReal);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(256, 256)]
    [InlineData(1000, 250)]
    public void Steady_walks_have_independent_blocks_and_need_no_sentence(int frames, int blocks)
    {
        ConvergenceResult result = Watch(new Study { Frames = frames, Replicas = 8 }, (_, _) => 1);
        Assert.Empty(result.Notes);
        Assert.Equal(blocks, result.HopRate.Count);
        Assert.Equal(0, result.Transient);
        Assert.InRange(result.HopRateSamples, 0.6 * 8 * blocks, 8 * blocks);
        Assert.InRange(result.DisplacementSamples, 0.6 * 8 * blocks, 8 * blocks);
        double rate = new Study().Hops.Sum(hop => hop.Rate);
        Assert.All(result.HopRate, one => Assert.Equal(rate, one.Value, 0.5 * rate));
        Assert.Equal(result.Time[^1], (blocks * (frames / blocks)) * new Study().Interval, 1e-9 * result.Time[^1]);
    }

    [Fact]
    public void Walks_that_slow_down_say_how_long_to_equilibrate()
    {
        var study = new Study { Frames = 100, Replicas = 8 };
        ConvergenceResult result = Watch(study, (frame, frames) => 1 + (2 * Math.Exp(-10.0 * frame / frames)));
        string note = Assert.Single(result.Notes);
        Assert.Contains("hops per ion sampled are not yet of equilibrium: lengthen run.equilibrate by ", note);
        Assert.InRange(result.Transient / study.Interval, 5, 50);
    }

    [Fact]
    public void Walks_that_never_settle_are_told()
    {
        ConvergenceResult result = Watch(new Study { Frames = 100, Replicas = 8 }, (frame, frames) => 2 - ((double)frame / frames));
        Assert.Contains("lengthen run.equilibrate by ", Assert.Single(result.Notes));
        Assert.True(result.Drift.Value < 0);
    }

    private static ConvergenceResult Watch(Study study, Func<int, int, double> speed)
    {
        var observer = new ConvergenceObserver(new SampledSites
        {
            Ions = study.Ions,
            Frames = study.Frames,
            Sublattices = ["site"],
            SublatticeOfSite = [],
            Charges = [1],
        });
        for (int replica = 0; replica < study.Replicas; replica++)
        {
            var walk = new IndependentWalk(study.Hops, replica, study.Ions, study.Seed);
            for (int frame = 0; frame <= study.Frames; frame++)
            {
                walk.Advance(study.Interval * speed(frame, study.Frames));
                IonFrame state = walk.Frame;
                state.Time = frame * study.Interval;
                observer.Observe(frame, state);
            }
        }

        return observer.Result();
    }

    private static double[] Autoregressive(Random random, double memory, int length)
    {
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double value = Normal();
        return [.. Enumerable.Range(0, length).Select(_ => value = (memory * value) + (Math.Sqrt(1 - (memory * memory)) * Normal()))];
    }
}
