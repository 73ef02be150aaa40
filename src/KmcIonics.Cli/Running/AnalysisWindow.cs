using KmcIonics.Model;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Running;

/// <summary>Which stored frames are analysed.</summary>
/// <param name="FromFrame">Number in the run of the first; null for the start of sampling.</param>
/// <param name="SkipHops">Hops per ion before the first, counted from the start of sampling; null for none.</param>
internal sealed record AnalysisWindow(int? FromFrame, double? SkipHops)
{
    private const int FewestFrames = 3;

    /// <summary>Numbers in the run of the frames that are analysed, evenly spaced.</summary>
    /// <param name="run">The run.</param>
    /// <param name="conditions">What it found, by condition.</param>
    /// <exception cref="InputException">The stored frames are too few, or not evenly spaced.</exception>
    public IReadOnlyList<int> Frames(RunSettings run, IEnumerable<ConditionRecord> conditions)
    {
        IReadOnlyList<int> stored = run.Trajectory.StoredOf(run.Frames);
        if (Enumerable.Range(1, stored.Count - 1).Any(k => stored[k] - stored[k - 1] != stored[1] - stored[0]))
            throw new InputException($"the {stored.Count} stored frames of {run.Frames} are not evenly spaced", "Store one more than a divisor of run.sample.frames, or all.");
        int first = Math.Max(FromFrame ?? 0, SkippedFrames(run.Frames, conditions));
        int[] used = [.. stored.Where(frame => frame >= first)];
        return used.Length >= FewestFrames
            ? used
            : throw new InputException(
                $"{used.Length} stored frames are to be analysed, {stored.Count} are stored, and {FewestFrames} are needed",
                used.Length == stored.Count ? "Run the job with run.trajectory: {frames: all, replicas: all}." : "Leave out less of the start.");
    }

    // The slowest condition has the fewest hops from frame to frame.
    private int SkippedFrames(int frames, IEnumerable<ConditionRecord> conditions)
    {
        if (SkipHops is not > 0)
            return 0;
        double hopsPerFrame = conditions.Min(condition => condition.Transport.Min(transport => transport.HopRate.Value * transport.SampledTime)) / frames;
        return (int)Math.Min(Math.Ceiling(SkipHops.Value / hopsPerFrame), frames + 1.0);
    }
}
