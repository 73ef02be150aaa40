namespace KmcIonics.Lattices;

/// <summary>Work is divided on the scheduler of whoever calls, who so decides on how many threads; the lattice is the same on any number.</summary>
internal static class CallerThreads
{
    // The scheduler of a loop without options is always the default one.
    public static ParallelOptions Options { get; } = new() { TaskScheduler = null };
}
