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
    [InlineData(1_000, 4, 1_000_000, 10)]
    [InlineData(1_000, 4, 10_000_000, 16)]
    [InlineData(1_000_000, 8, 1L << 30, 5)]
    [InlineData(1_000_000, 8, 1000, 1)]
    public void Origins_stay_within_the_memory_limit(int ions, int replicas, long limit, int origins)
    {
        Study study = new() { Ions = ions, Replicas = replicas };
        Assert.Equal(origins, new TransportObserver(study.System with { Sites = 2 * ions }, limit).Origins);
    }

    [Fact]
    public void Observing_allocates_no_more_than_the_limit()
    {
        const long Limit = 3_000_000;
        Study study = new() { Ions = 10_000, Replicas = 2, Frames = 30 };
        SampledSystem system = study.System with { Sites = 20_000 };
        var recording = Recording.Random(study, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var observer = new TransportObserver(system, Limit);
        foreach (IReadOnlyList<IonFrame> replica in recording.Frames)
        {
            for (int frame = 0; frame <= study.Frames; frame++)
                observer.Observe(frame, replica[frame]);
        }

        // A little is needed beside the origins: the sums by lag, and the run time's own.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, Limit + 100_000);
        Assert.Equal(6, observer.Origins);
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
