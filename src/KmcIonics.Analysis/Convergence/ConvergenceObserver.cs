using KmcIonics.Engine;

namespace KmcIonics.Analysis;

/// <summary>
/// Watches whether a condition is in equilibrium and sampled long enough: hops, occupation by sublattice and the charge displacement of all ions in blocks of the sample. Its memory does not grow with
/// the frames; any number of replicas may be shown, each from its first frame to its last.
/// </summary>
public sealed class ConvergenceObserver
{
    private readonly SampledSites system;
    private readonly int threads;
    private readonly int stride;
    private readonly List<SampleBlocks> replicas = [];
    private readonly long[,] filled;
    private readonly long[] sites;
    private (double First, double Last) time;

    /// <summary>An observer that has seen nothing yet.</summary>
    /// <param name="system">What is watched.</param>
    /// <param name="threads">Threads that may work at a frame; the result is the same on any number.</param>
    public ConvergenceObserver(SampledSites system, int threads = 1)
    {
        (this.system, this.threads) = (system, threads);
        stride = SampleBlocks.StrideOf(system.Frames);
        sites = new long[system.Sublattices.Count];
        foreach (byte sublattice in system.SublatticeOfSite)
            sites[sublattice]++;
        filled = new long[system.Frames / stride, system.Sublattices.Count];
    }

    /// <summary>Adds a frame of all ions; its buffers may be reused afterwards.</summary>
    /// <param name="frameIndex">0 at the start of sampling, then 1 to F, each once, in order, evenly spaced in time.</param>
    /// <param name="frame">State of one replica.</param>
    public void Observe(int frameIndex, IonFrame frame)
    {
        while (replicas.Count <= frame.Replica)
            replicas.Add(new SampleBlocks(system.Frames));
        if (frameIndex == 0)
            time.First = frame.Time;
        if (frameIndex == system.Frames)
            time.Last = frame.Time;
        replicas[frame.Replica].Observe(frameIndex, frame.HopsByPathway.Sum(), Charge(frame));
        if (sites.Length > 1 && frameIndex > 0 && (frameIndex - 1) / stride < filled.GetLength(0))
            Count(frame.Occupants, (frameIndex - 1) / stride);
    }

    /// <summary>What was found.</summary>
    public ConvergenceResult Result()
    {
        double interval = (time.Last - time.First) / system.Frames;
        double frames = (double)stride * replicas.Count;
        IReadOnlyList<IReadOnlyList<double>> occupation = sites.Length < 2 ? [] :
        [
            .. sites.Select((count, sublattice) => (IReadOnlyList<double>)[.. Enumerable.Range(0, filled.GetLength(0)).Select(block => filled[block, sublattice] / (frames * Math.Max(count, 1)))]),
        ];
        return new ConvergenceMeasurement(system.Ions, stride * interval, [.. replicas.Select(one => one.Hops())], [.. replicas.Select(one => one.Steps())])
            .Result(system.Sublattices, occupation);
    }

    // Σ z Δr, which wraps as displacements do.
    private (long A, long B, long C) Charge(IonFrame frame)
    {
        (long a, long b, long c) = (0, 0, 0);
        for (int ion = 0; ion < frame.DisplacementA.Length; ion++)
        {
            long charge = frame.Species.Length > ion ? system.Charges[frame.Species[ion]] : 1;
            (a, b, c) = unchecked((a + (charge * frame.DisplacementA[ion]), b + (charge * frame.DisplacementB[ion]), c + (charge * frame.DisplacementC[ion])));
        }

        return (a, b, c);
    }

    private void Count(byte[] occupants, int block)
    {
        long[][] counted = new long[IonBlocks.CountOf(occupants.Length)][];
        IonBlocks.Run(occupants.Length, threads, (number, start, length) =>
        {
            long[] own = counted[number] = new long[sites.Length];
            for (int site = start; site < start + length; site++)
            {
                if (occupants[site] != 0)
                    own[system.SublatticeOfSite[site]]++;
            }
        });
        foreach (long[] own in counted)
        {
            for (int sublattice = 0; sublattice < sites.Length; sublattice++)
                filled[block, sublattice] += own[sublattice];
        }
    }
}
