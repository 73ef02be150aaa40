namespace KmcIonics.Lattices.Cells;

/// <summary>Unit cells along one lattice vector, divided into blocks whose lengths differ by at most one.</summary>
internal sealed class AxisDivision
{
    private readonly int[] start;
    private readonly int[] blockOf;

    public AxisDivision(int length, int blocks)
    {
        Length = length;
        Blocks = blocks;
        start = new int[blocks + 1];
        blockOf = new int[length];
        for (int b = 0; b < blocks; b++)
        {
            start[b + 1] = start[b] + (length / blocks) + (b < length % blocks ? 1 : 0);
            blockOf.AsSpan(start[b], start[b + 1] - start[b]).Fill(b);
        }
    }

    public int Length { get; }

    public int Blocks { get; }

    public int StartOf(int block) => start[block];

    public int LengthOf(int block) => start[block + 1] - start[block];

    /// <summary>Block and place in it of a coordinate, which may lie outside the period.</summary>
    public (int Block, int Place) Locate(int coordinate)
    {
        int wrapped = ((coordinate % Length) + Length) % Length;
        int block = blockOf[wrapped];
        return (block, wrapped - start[block]);
    }

    /// <summary>Blocks from one to the other, as the canonical representative in [0, blocks) under periodicity.</summary>
    public int Relative(int from, int to) => (to - from + Blocks) % Blocks;

    /// <summary>Blocks with the same signature see the same block boundaries within <paramref name="reach"/> unit cells of their ends.</summary>
    public string Signature(int block, int reach)
    {
        var lengths = new List<int> { LengthOf(block) };
        int ahead = 0, behind = 0;
        for (int k = 1; k <= Blocks && (ahead < reach || behind < reach); k++)
        {
            int next = LengthOf((block + k) % Blocks);
            int previous = LengthOf(((block - k) % Blocks + Blocks) % Blocks);
            lengths.Add(next);
            lengths.Add(previous);
            (ahead, behind) = (ahead + next, behind + previous);
        }

        return string.Join(',', lengths);
    }
}
