using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What one replica has shown between the start of sampling and its latest frame.</summary>
internal sealed class ReplicaSample
{
    /// <summary>Relative unevenness of the frames that is let pass; clocks that count ticks stay far below it.</summary>
    public const double TimeTolerance = 1e-3;

    private readonly SampledSystem system;
    private readonly int threads;
    private readonly TracerDisplacement tracer;
    private readonly SampleBlocks blocks;
    private (double First, double Latest, double Interval) time;
    private long[] firstHops = [];
    private long[] hops = [];
    private double firstSquaredLength;
    private double squaredLength;
    private int next;

    /// <summary>Nothing seen yet.</summary>
    /// <param name="system">What is sampled.</param>
    /// <param name="origins">Time origins of the tracer displacement.</param>
    /// <param name="threads">Threads that may work at a frame.</param>
    public ReplicaSample(SampledSystem system, TimeOrigins origins, int threads)
    {
        (this.system, this.threads) = (system, threads);
        tracer = new TracerDisplacement(system.Ions, origins, system.Cell);
        Collective = new CollectiveDisplacement(system.Ions, system.Frames, system.Cell);
        blocks = new SampleBlocks(system.Frames);
    }

    /// <summary>Whether every frame has been seen.</summary>
    public bool Complete => next > system.Frames;

    /// <summary>Sampled time, s.</summary>
    public double SampledTime => time.Latest - time.First;

    /// <summary>Pathways.</summary>
    public int PathwayCount => hops.Length;

    /// <summary>Hops of all ions in the sampled time.</summary>
    public long Hops => hops.Sum() - firstHops.Sum();

    /// <summary>Hops per ion and second, Hz.</summary>
    public double HopRate => Hops / (system.Ions * SampledTime);

    /// <summary>Σa² per ion and second, Å²/s.</summary>
    public double SquaredLengthPerSecond => (squaredLength - firstSquaredLength) / (system.Ions * SampledTime);

    /// <summary>Displacement of all ions together, by frame.</summary>
    public CollectiveDisplacement Collective { get; }

    /// <summary>Hops and displacement of all ions together in blocks of the sampled time.</summary>
    public SampleBlocks Blocks => blocks;

    /// <summary>Displacement of all ions together in the sampled time, Å.</summary>
    public Vector3D TotalDisplacement => Collective.Total;

    /// <summary>Hops along one pathway per ion and second, Hz.</summary>
    public double HopRateOf(int pathway) => (hops[pathway] - firstHops[pathway]) / (system.Ions * SampledTime);

    /// <summary>Tracer mean squares.</summary>
    public MeanSquares TracerMeanSquares() => tracer.MeanSquares();

    /// <summary>Collective mean squares.</summary>
    public MeanSquares CollectiveMeanSquares() => Collective.MeanSquares();

    /// <summary>Adds the next frame.</summary>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (Complete)
            throw new ArgumentException($"replica {frame.Replica}: frame {frameIndex} came after the last, {system.Frames}", nameof(frameIndex));
        if (frameIndex != next)
            throw new ArgumentException($"replica {frame.Replica}: frame {next} was due and frame {frameIndex} came", nameof(frameIndex));
        if (frame.DisplacementA.Length != system.Ions || frame.DisplacementB.Length != system.Ions || frame.DisplacementC.Length != system.Ions)
            throw new ArgumentException($"the frame has {frame.DisplacementA.Length} ions and the system {system.Ions}", nameof(frame));
        Pass(frame.Time);
        next++;
        if (frameIndex == 0)
            (firstHops, firstSquaredLength) = ([.. frame.HopsByPathway], frame.SquaredHopLength);
        if (Complete)
            (hops, squaredLength) = ([.. frame.HopsByPathway], frame.SquaredHopLength);
        var now = new DisplacementArrays(frame.DisplacementA, frame.DisplacementB, frame.DisplacementC);
        tracer.Observe(frameIndex, now, threads);
        Collective.Observe(frameIndex, now);
        blocks.Observe(frameIndex, frame.HopsByPathway.Sum(), Collective.Latest);
    }

    // Lags are counted in frames, so frames must be evenly spaced.
    private void Pass(double now)
    {
        if (next == 0)
        {
            time = (now, now, 0);
            return;
        }

        double interval = next == 1 ? now - time.First : time.Interval;
        if (!(interval > 0 && Math.Abs(now - time.Latest - interval) <= TimeTolerance * interval))
            throw new ArgumentException($"frame {next} at {now} s does not follow {time.Latest} s after {interval} s", nameof(now));
        time = (time.First, now, interval);
    }
}
