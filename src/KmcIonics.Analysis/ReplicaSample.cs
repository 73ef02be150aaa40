using KmcIonics.Engine;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>What one replica has shown between the start of sampling and its latest frame.</summary>
internal sealed class ReplicaSample
{
    /// <summary>Relative unevenness of the frames that is let pass; clocks that count ticks stay far below it.</summary>
    public const double TimeTolerance = 1e-3;

    /// <summary>Bytes kept for every frame: its time, three collective displacements and the products of its lag.</summary>
    public const int BytesPerFrame = sizeof(double) + (3 * sizeof(long)) + (DisplacementProducts.Count * sizeof(double));

    private readonly SampledSystem system;
    private readonly TracerDisplacement tracer;
    private readonly CollectiveDisplacement collective;
    private readonly double[] times;
    private long[] firstHops = [];
    private long[] hops = [];
    private double firstSquaredLength;
    private double squaredLength;
    private int next;

    public ReplicaSample(SampledSystem system, int origins)
    {
        this.system = system;
        tracer = new TracerDisplacement(system.Ions, system.Frames, origins);
        collective = new CollectiveDisplacement(system.Ions, system.Frames);
        times = new double[system.Frames + 1];
    }

    /// <summary>Whether every frame has been seen.</summary>
    public bool Complete => next > system.Frames;

    /// <summary>Sampled time, s.</summary>
    public double SampledTime => times[^1] - times[0];

    /// <summary>Pathways.</summary>
    public int PathwayCount => hops.Length;

    /// <summary>Hops of all ions in the sampled time.</summary>
    public long Hops => hops.Sum() - firstHops.Sum();

    /// <summary>Hops per ion and second, Hz.</summary>
    public double HopRate => Hops / (system.Ions * SampledTime);

    /// <summary>Σa² per ion and second, Å²/s.</summary>
    public double SquaredLengthPerSecond => (squaredLength - firstSquaredLength) / (system.Ions * SampledTime);

    /// <summary>Hops along one pathway per ion and second, Hz.</summary>
    public double HopRateOf(int pathway) => (hops[pathway] - firstHops[pathway]) / (system.Ions * SampledTime);

    /// <summary>Tracer mean squares by lag in frames, Å², [frames + 1].</summary>
    public Vector3D[] TracerMeanSquares() => tracer.MeanSquares(system.Cell);

    /// <summary>Displacement of all ions together, by frame.</summary>
    public CollectiveDisplacement Collective => collective;

    /// <summary>Collective mean squares by lag in frames, Å², [frames + 1].</summary>
    public Vector3D[] CollectiveMeanSquares() => collective.MeanSquares(system.Cell);

    /// <summary>Displacement of all ions together in the sampled time, Å.</summary>
    public Vector3D TotalDisplacement => collective.Total(system.Cell);

    /// <summary>Adds the next frame.</summary>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (Complete)
            throw new ArgumentException($"replica {frame.Replica}: frame {frameIndex} came after the last, {system.Frames}", nameof(frameIndex));
        if (frameIndex != next)
            throw new ArgumentException($"replica {frame.Replica}: frame {next} was due and frame {frameIndex} came", nameof(frameIndex));
        if (frame.DisplacementA.Length != system.Ions || frame.DisplacementB.Length != system.Ions || frame.DisplacementC.Length != system.Ions)
            throw new ArgumentException($"the frame has {frame.DisplacementA.Length} ions and the system {system.Ions}", nameof(frame));
        CheckTime(frame.Time);
        times[next++] = frame.Time;
        if (frameIndex == 0)
            (firstHops, firstSquaredLength) = ([.. frame.HopsByPathway], frame.SquaredHopLength);
        if (Complete)
            (hops, squaredLength) = ([.. frame.HopsByPathway], frame.SquaredHopLength);
        var now = new Displacements(frame.DisplacementA, frame.DisplacementB, frame.DisplacementC);
        tracer.Observe(frameIndex, now);
        collective.Observe(frameIndex, now);
    }

    // Lags are counted in frames, so frames must be evenly spaced.
    private void CheckTime(double time)
    {
        if (next == 0)
            return;
        double interval = next == 1 ? time - times[0] : times[1] - times[0];
        if (!(interval > 0 && Math.Abs(time - times[next - 1] - interval) <= TimeTolerance * interval))
            throw new ArgumentException($"frame {next} at {time} s does not follow {times[next - 1]} s after {interval} s", nameof(time));
    }
}
