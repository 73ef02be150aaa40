namespace KmcIonics.Storage;

/// <summary>How much of a dataset is read before the file is taken for a broken one.</summary>
/// <param name="Elements">Most elements in a dataset.</param>
/// <param name="Characters">Most characters in a dataset of texts.</param>
internal readonly record struct ReadLimit(ulong Elements, long Characters)
{
    /// <summary>For files this process wrote itself.</summary>
    public static ReadLimit None { get; } = new(ulong.MaxValue, long.MaxValue);
}
