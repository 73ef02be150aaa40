namespace KmcIonics.Analysis;

/// <summary>Work on many ions, in blocks that are the same on any number of threads; what blocks give is added up in their order.</summary>
internal static class IonBlocks
{
    // Its displacements stay in the cache of a core while time origins pass by; a thread is worth starting for several.
    private const int Length = 2048;
    private const int LeastBlocksForThreads = 8;

    /// <summary>Number of blocks.</summary>
    public static int CountOf(int ions) => (ions + Length - 1) / Length;

    /// <summary>Does the work of every block: its number, its first ion and how many.</summary>
    public static void Run(int ions, int threads, Action<int, int, int> work)
    {
        int blocks = CountOf(ions);
        if (threads > 1 && blocks >= LeastBlocksForThreads)
        {
            Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, One);
            return;
        }

        for (int block = 0; block < blocks; block++)
            One(block);

        void One(int block)
        {
            int start = block * Length;
            work(block, start, Math.Min(Length, ions - start));
        }
    }
}
