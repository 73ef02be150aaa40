using KmcIonics.Engine;

namespace KmcIonics.Analysis.Tests;

/// <summary>Frames of several replicas, kept so that they can be shown again, changed.</summary>
internal sealed record Recording(Study Study, IReadOnlyList<IReadOnlyList<IonFrame>> Frames)
{
    /// <summary>Random displacements of up to a cell a frame, with offsets before the first frame.</summary>
    public static Recording Random(Study study, int seed, long offset = 0)
    {
        var random = new Random(seed);
        return new Recording(study, [.. Enumerable.Range(0, study.Replicas).Select(replica => Replica(study, replica, random, offset))]);
    }

    /// <summary>Each frame changed.</summary>
    public Recording Select(Func<IonFrame, IonFrame> change) =>
        this with { Frames = [.. Frames.Select(replica => (IReadOnlyList<IonFrame>)[.. replica.Select(change)])] };

    /// <summary>Measures the frames.</summary>
    public TransportResult Measure(long memoryLimit = 1L << 30, int threads = 1)
    {
        var observer = new TransportObserver(Study.System, threads, memoryLimit);
        foreach (IReadOnlyList<IonFrame> replica in Frames)
        {
            for (int frame = 0; frame < replica.Count; frame++)
                observer.Observe(frame, replica[frame]);
        }

        return observer.Result();
    }

    /// <summary>A copy of a frame with each ion's displacement taken from another.</summary>
    public static IonFrame WithIons(IonFrame frame, IReadOnlyList<int> order) => Copy(
        frame,
        frame.Time,
        [.. order.Select(ion => frame.DisplacementA[ion])],
        [.. order.Select(ion => frame.DisplacementB[ion])],
        [.. order.Select(ion => frame.DisplacementC[ion])]);

    /// <summary>A copy of a frame at another time.</summary>
    public static IonFrame At(IonFrame frame, double time) =>
        Copy(frame, time, frame.DisplacementA, frame.DisplacementB, frame.DisplacementC);

    private static IonFrame Copy(IonFrame frame, double time, long[] a, long[] b, long[] c) => new()
    {
        Replica = frame.Replica,
        Time = time,
        Site = frame.Site,
        DisplacementA = a,
        DisplacementB = b,
        DisplacementC = c,
        HopsByPathway = frame.HopsByPathway,
        SquaredHopLength = frame.SquaredHopLength,
    };

    private static List<IonFrame> Replica(Study study, int replica, Random random, long offset)
    {
        long[] Start() => [.. Enumerable.Range(0, study.Ions).Select(ion => offset * (ion + 1))];
        (long[] a, long[] b, long[] c) = (Start(), Start(), Start());
        var frames = new List<IonFrame>();
        for (int frame = 0; frame <= study.Frames; frame++)
        {
            foreach (long[] component in new[] { a, b, c })
            {
                for (int ion = 0; ion < component.Length; ion++)
                    component[ion] += random.Next(-(1 << 20), 1 << 20);
            }

            frames.Add(new IonFrame
            {
                Replica = replica,
                Time = frame * study.Interval,
                Site = new int[study.Ions],
                DisplacementA = [.. a],
                DisplacementB = [.. b],
                DisplacementC = [.. c],
                HopsByPathway = [100L * frame * study.Ions, 7L * frame],
                SquaredHopLength = 900.0 * frame * study.Ions,
            });
        }

        return frames;
    }
}
