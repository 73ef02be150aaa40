namespace KmcIonics.Lattices;

/// <summary>Work is divided on the scheduler of whoever calls, who so decides on how many threads; the lattice is the same on any number.</summary>
public static class CallerThreads
{
    /// <summary>Options of a parallel loop that stays on the threads of its caller; the scheduler of a loop without options is always the default one.</summary>
    public static ParallelOptions Options { get; } = new() { TaskScheduler = null };
}
