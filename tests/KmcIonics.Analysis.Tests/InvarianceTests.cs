using FsCheck.Xunit;

namespace KmcIonics.Analysis.Tests;

/// <summary>What must not matter.</summary>
public sealed class InvarianceTests
{
    private static readonly Study Small = new() { Replicas = 3, Ions = 9, Frames = 20, FitFromHops = 200, FitToHops = 800 };

    [Property(MaxTest = 20)]
    public void Order_of_the_ions(int seed)
    {
        var recording = Recording.Random(Small, seed);
        int[] order = [.. Enumerable.Range(0, Small.Ions)];
        new Random(seed).Shuffle(order);
        Same(recording.Measure(), recording.Select(frame => Recording.WithIons(frame, order)).Measure(), timeFactor: 1);
    }

    [Property(MaxTest = 20)]
    public void Unit_of_time(int seed)
    {
        double factor = Math.Pow(10, new Random(seed).Next(-12, 12));
        var recording = Recording.Random(Small, seed);
        Same(recording.Measure(), recording.Select(frame => Recording.At(frame, frame.Time * factor)).Measure(), factor);
    }

    [Property(MaxTest = 20)]
    public void Time_before_sampling(int seed)
    {
        var recording = Recording.Random(Small, seed);
        double before = Small.Interval * new Random(seed).Next(1000);
        Same(recording.Measure(), recording.Select(frame => Recording.At(frame, frame.Time + before)).Measure(), timeFactor: 1);
    }

    [Property(MaxTest = 20)]
    public void Order_of_the_replicas_in_time(int seed)
    {
        var recording = Recording.Random(Small, seed);
        var observer = new TransportObserver(Small.System);
        for (int frame = 0; frame <= Small.Frames; frame++)
        {
            foreach (IReadOnlyList<Engine.IonFrame> replica in recording.Frames.Reverse())
                observer.Observe(frame, replica[frame]);
        }

        Assert.Equivalent(recording.Measure(), observer.Result(), strict: true);
    }

    private static void Same(TransportResult one, TransportResult other, double timeFactor)
    {
        Close(one.TracerDiffusivity, other.TracerDiffusivity, timeFactor);
        Close(one.ChargeDiffusivity, other.ChargeDiffusivity, timeFactor);
        Close(one.Conductivity, other.Conductivity, timeFactor);
        Close(one.HopRate, other.HopRate, timeFactor);
        Close(one.TracerCorrelation, other.TracerCorrelation, 1);
        Close(one.CollectiveCorrelation, other.CollectiveCorrelation, 1);
        Close(one.HavenRatio, other.HavenRatio, 1);
    }

    private static void Close(Estimate one, Estimate other, double factor)
    {
        double scale = 1e-9 * Math.Max(Math.Abs(one.Value), one.StandardError ?? 0);
        Assert.Equal(one.Value, other.Value * factor, scale);
        Assert.Equal(one.StandardError ?? -1, (other.StandardError * factor) ?? -1, scale);
    }
}
