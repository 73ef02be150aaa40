namespace KmcIonics.Analysis;

/// <summary>
/// Hops and the displacement of all ions together in one replica, counted in equal blocks of the sampled time, at most 256: what drifts and what is correlated in time is read from them. Their number
/// does not grow with the frames.
/// </summary>
internal sealed class SampleBlocks
{
    /// <summary>Most blocks.</summary>
    public const int Most = 256;

    private readonly int stride;
    private readonly (long Hops, long A, long B, long C)[] ends;

    /// <summary>Nothing seen yet.</summary>
    /// <param name="frames">Frames after the first; what is left of them after the last whole block is not counted.</param>
    public SampleBlocks(int frames)
    {
        stride = StrideOf(frames);
        ends = new (long, long, long, long)[(frames / stride) + 1];
    }

    /// <summary>Number of blocks.</summary>
    public int Count => ends.Length - 1;

    /// <summary>Frames in a block.</summary>
    public static int StrideOf(int frames) => (frames + Most - 1) / Most;

    /// <summary>Adds a frame: hops since the start of the run, and the sums of displacements, quanta.</summary>
    public void Observe(int frame, long hops, (long A, long B, long C) sums)
    {
        if (frame % stride == 0 && frame / stride < ends.Length)
            ends[frame / stride] = (hops, sums.A, sums.B, sums.C);
    }

    /// <summary>Hops in each block, [blocks].</summary>
    public double[] Hops() => [.. Enumerable.Range(1, Count).Select(block => (double)(ends[block].Hops - ends[block - 1].Hops))];

    /// <summary>Displacement of all ions together in each block along the lattice vectors, quanta, [blocks].</summary>
    public ((long A, long B, long C) From, (long A, long B, long C) To)[] Steps() =>
        [.. Enumerable.Range(1, Count).Select(block => ((ends[block - 1].A, ends[block - 1].B, ends[block - 1].C), (ends[block].A, ends[block].B, ends[block].C)))];
}
