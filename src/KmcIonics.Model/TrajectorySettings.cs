namespace KmcIonics.Model;

/// <summary>Whose positions are stored, and how often.</summary>
/// <param name="Frames">Sample frames that are stored, evenly spaced, the first and the last among them; 0 for none, null for all.</param>
/// <param name="AllReplicas">Whether those of every replica are, or of the first alone.</param>
public sealed record TrajectorySettings(int? Frames, bool AllReplicas)
{
    /// <summary>Nothing is stored.</summary>
    public static TrajectorySettings None { get; } = new(0, false);

    /// <summary>Numbers of the frames that are stored, increasing, out of those from the start of sampling (0) to the last.</summary>
    /// <param name="last">Number of the last frame.</param>
    public IReadOnlyList<int> StoredOf(int last)
    {
        int count = Frames ?? (last + 1);
        return count == 1 ? [last] : [.. Enumerable.Range(0, count).Select(k => (int)((long)last * k / (count - 1)))];
    }
}
