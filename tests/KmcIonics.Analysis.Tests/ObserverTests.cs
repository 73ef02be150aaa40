using FsCheck.Xunit;
using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

/// <summary>What an observer accepts, refuses and keeps.</summary>
public sealed class ObserverTests
{
    private static readonly Study Small = new() { Replicas = 2, Ions = 3, Frames = 6 };

    [Property(MaxTest = 50)]
    public void Frames_out_of_order_are_refused(int seed)
    {
        var random = new Random(seed);
        var recording = Recording.Random(Small, seed);
        var observer = new TransportObserver(Small.System);
        int seen = random.Next(0, Small.Frames + 1);
        for (int frame = 0; frame < seen; frame++)
            observer.Observe(frame, recording.Frames[0][frame]);
        int wrong = (seen + random.Next(1, Small.Frames + 1)) % (Small.Frames + 1);
        Assert.Throws<ArgumentException>(() => observer.Observe(wrong, recording.Frames[0][wrong]));
    }

    [Fact]
    public void Frame_after_the_last_is_refused()
    {
        var recording = Recording.Random(Small, 1);
        var observer = new TransportObserver(Small.System);
        for (int frame = 0; frame <= Small.Frames; frame++)
            observer.Observe(frame, recording.Frames[0][frame]);
        IonFrame extra = Recording.At(recording.Frames[0][0], (Small.Frames + 1) * Small.Interval);
        Assert.Throws<ArgumentException>(() => observer.Observe(Small.Frames + 1, extra));
    }

    [Theory]
    [InlineData(1.01)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void Frames_at_uneven_times_are_refused(double intervals)
    {
        var recording = Recording.Random(Small, 1);
        var observer = new TransportObserver(Small.System);
        observer.Observe(0, recording.Frames[0][0]);
        observer.Observe(1, recording.Frames[0][1]);
        IonFrame uneven = Recording.At(recording.Frames[0][2], (1 + intervals) * Small.Interval);
        Assert.Throws<ArgumentException>(() => observer.Observe(2, uneven));
    }

    [Fact]
    public void Frames_of_another_system_are_refused()
    {
        var observer = new TransportObserver(Small.System);
        Assert.Throws<ArgumentException>(() => observer.Observe(0, Recording.Random(Small with { Ions = 4 }, 1).Frames[0][0]));
        Assert.Throws<ArgumentException>(() => observer.Observe(0, Recording.Random(Small with { Replicas = 3 }, 1).Frames[2][0]));
    }

    [Fact]
    public void Result_before_every_replica_is_complete_is_refused()
    {
        var recording = Recording.Random(Small, 1);
        Assert.Throws<InvalidOperationException>(() => (recording with { Frames = [recording.Frames[0]] }).Measure());
    }

    [Fact]
    public void Replicas_sampled_for_different_times_are_refused()
    {
        Recording recording = Recording.Random(Small, 1)
            .Select(frame => Recording.At(frame, frame.Time * (1 + (0.01 * frame.Replica))));
        Assert.Throws<InvalidOperationException>(() => recording.Measure());
    }

    [Fact]
    public void Frame_buffers_may_be_reused()
    {
        var recording = Recording.Random(Small, 1);
        var observer = new TransportObserver(Small.System);
        foreach (IReadOnlyList<IonFrame> replica in recording.Frames)
        {
            IonFrame buffer = Recording.WithIons(replica[0], [0, 1, 2]);
            for (int frame = 0; frame <= Small.Frames; frame++)
            {
                replica[frame].DisplacementA.CopyTo(buffer.DisplacementA, 0);
                replica[frame].DisplacementB.CopyTo(buffer.DisplacementB, 0);
                replica[frame].DisplacementC.CopyTo(buffer.DisplacementC, 0);
                replica[frame].HopsByPathway.CopyTo(buffer.HopsByPathway, 0);
                (buffer.Time, buffer.SquaredHopLength) = (replica[frame].Time, replica[frame].SquaredHopLength);
                observer.Observe(frame, buffer);
            }
        }

        Assert.Equivalent(Recording.Random(Small, 1).Measure(), observer.Result(), strict: true);
    }

    [Theory]
    [InlineData(1_000, 200, 1L << 28, 65)] // Every frame: 8 a level, and the first.
    [InlineData(1_000, 200, 1_000_000, 29)] // Every second.
    [InlineData(500_000, 200, 1L << 28, 5)] // Every sixteenth, so that the hops cost more.
    [InlineData(5_000_000, 200, 1L << 28, 1)] // The first alone.
    [InlineData(1_000, 200, 0, 1)]
    [InlineData(1_000, 1_000_000, 1L << 28, 161)]
    public void Origins_stay_within_the_memory_limit(int ions, int frames, long limit, int origins)
    {
        Study study = new() { Ions = ions, Replicas = 1, Frames = frames };
        Assert.Equal(origins, new TransportObserver(study.System with { Sites = 2 * ions }, memoryLimit: limit).Origins);
        Assert.True(origins == 1 || origins * 24L * ions <= limit);
    }

    [Theory]
    [InlineData(300, 1)]
    [InlineData(300, 4)]
    [InlineData(300, 16)]
    [InlineData(300, 300)]
    public void No_more_origins_live_than_are_counted(int frames, int spacing)
    {
        var origins = new TimeOrigins(frames, spacing);
        int most = Enumerable.Range(0, frames).Max(frame =>
            Enumerable.Range(0, frame + 1).Count(origin => origins.Contains(origin) && frame - origin < origins.Life(origin)));
        Assert.InRange(most, 1, origins.MostAlive);
        foreach (int lag in LagGrid.Lags(frames))
            Assert.Equal(Enumerable.Range(0, frames - lag + 1).Count(origin => origins.Contains(origin) && lag <= origins.Life(origin)), origins.CountOf(lag));
    }

    [Fact]
    public void Result_is_the_same_on_any_number_of_threads()
    {
        var recording = Recording.Random(Small with { Ions = 40_000, Frames = 20 }, 3);
        Assert.Equivalent(recording.Measure(), recording.Measure(threads: 4), strict: true);
    }

    [Fact]
    public void Replicas_may_be_added()
    {
        var recording = Recording.Random(Small with { Replicas = 5 }, 1);
        var observer = new TransportObserver(Small.System with { Replicas = 2 });
        foreach (IReadOnlyList<IonFrame> replica in recording.Frames)
        {
            if (replica[0].Replica == 2)
                observer.Extend(3);
            for (int frame = 0; frame <= Small.Frames; frame++)
                observer.Observe(frame, replica[frame]);
        }

        Assert.Equivalent(recording.Measure(), observer.Result(), strict: true);
    }

    [Fact]
    public void Fewer_origins_measure_the_same_within_their_error()
    {
        var recording = Recording.Random(Small with { Replicas = 16, Ions = 30, Frames = 60 }, 4);
        (TransportResult all, TransportResult one) = (recording.Measure(), recording.Measure(memoryLimit: 0));
        Assert.NotEqual(all.TracerDiffusivity.Value, one.TracerDiffusivity.Value);
        Assert.Equal(all.ChargeDiffusivity, one.ChargeDiffusivity);
        Testing.ZScore.Within(
            one.TracerDiffusivity.Value, one.TracerDiffusivity.StandardError!.Value, all.TracerDiffusivity.Value);
    }

    [Fact]
    public void Impossible_systems_are_refused()
    {
        SampledSystem good = Small.System;
        SampledSystem[] bad =
        [
            good with { Replicas = 0 }, good with { Ions = 0 }, good with { Sites = 2 }, good with { Sites = 1, Ions = 1 },
            good with { Volume = 0 }, good with { Volume = double.NaN }, good with { Temperature = 0 }, good with { Dimension = 0 },
            good with { Dimension = 4 }, good with { LongestHop = 0 }, good with { Frames = 1 }, good with { FitFromHops = -1 },
            good with { FitToHops = good.FitFromHops }, good with { FitToHops = double.PositiveInfinity },
        ];
        Assert.All(bad, system => Assert.Throws<InputException>(() => new TransportObserver(system)));
    }
}
