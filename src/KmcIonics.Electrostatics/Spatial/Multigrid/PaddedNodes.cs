namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>
/// Memory layout of one number a node: rows along the first axis, with a node more on every side, so that neighbours lie at fixed distances. Where the box repeats, the margin
/// repeats the nodes of the other side; where it ends, it is zero.
/// </summary>
internal sealed class PaddedNodes
{
    // Below this it takes longer to divide the work than to do it.
    private const int FewNodes = 1 << 13;

    /// <summary>Layout of a grid.</summary>
    /// <param name="a">The axis of the rows.</param>
    /// <param name="b">The axis of the rows in a plane.</param>
    /// <param name="c">The axis of the planes.</param>
    /// <param name="lowerIsHeld">Is the potential of the first plane given?</param>
    /// <param name="upperIsHeld">Is that of the last plane?</param>
    public PaddedNodes(GridAxis a, GridAxis b, GridAxis c, bool lowerIsHeld, bool upperIsHeld)
    {
        (A, B, C) = (a, b, c);
        RowStride = a.Nodes + 2;
        PlaneStride = RowStride * (b.Nodes + 2);
        Length = PlaneStride * (c.Nodes + 2);
        (FirstFree, EndFree) = (lowerIsHeld ? 1 : 0, upperIsHeld ? c.Nodes - 1 : c.Nodes);
    }

    /// <summary>The axis of the rows.</summary>
    public GridAxis A { get; }

    /// <summary>The axis of the rows in a plane.</summary>
    public GridAxis B { get; }

    /// <summary>The axis of the planes.</summary>
    public GridAxis C { get; }

    /// <summary>Distance of rows in memory.</summary>
    public int RowStride { get; }

    /// <summary>Distance of planes in memory.</summary>
    public int PlaneStride { get; }

    /// <summary>Size of the memory.</summary>
    public int Length { get; }

    /// <summary>The first plane whose potential is to be found.</summary>
    public int FirstFree { get; }

    /// <summary>The plane after the last whose potential is to be found.</summary>
    public int EndFree { get; }

    /// <summary>Is the potential of the first plane given?</summary>
    public bool LowerIsHeld => FirstFree > 0;

    /// <summary>Is that of the last plane?</summary>
    public bool UpperIsHeld => EndFree < C.Nodes;

    /// <summary>Place of a node in memory; −1 and the number of nodes are the margins.</summary>
    public int At(int a, int b, int c) => ((c + 1) * PlaneStride) + ((b + 1) * RowStride) + a + 1;

    /// <summary>Nodes of a row.</summary>
    public Span<double> Row(double[] values, int b, int c) => values.AsSpan(At(0, b, c), A.Nodes);

    /// <summary>Does something for each plane whose potential is to be found, on the threads of the caller; planes must not depend on each other.</summary>
    public void ForFreePlanes(Action<int> plane)
    {
        if (Length >= FewNodes)
        {
            Parallel.For(FirstFree, EndFree, Lattices.CallerThreads.Options, plane);
            return;
        }

        for (int c = FirstFree; c < EndFree; c++)
            plane(c);
    }

    /// <summary>Writes the margins where the box repeats.</summary>
    public void Repeat(double[] values)
    {
        (int aNodes, int bNodes, int cNodes) = (A.Nodes, B.Nodes, C.Nodes);
        for (int c = 0; c < cNodes && A.IsPeriodic; c++)
        {
            for (int b = 0; b < bNodes; b++)
            {
                values[At(-1, b, c)] = values[At(aNodes - 1, b, c)];
                values[At(aNodes, b, c)] = values[At(0, b, c)];
            }
        }

        for (int c = 0; c < cNodes && B.IsPeriodic; c++)
        {
            Array.Copy(values, At(-1, bNodes - 1, c), values, At(-1, -1, c), RowStride);
            Array.Copy(values, At(-1, 0, c), values, At(-1, bNodes, c), RowStride);
        }

        if (!C.IsPeriodic)
            return;
        Array.Copy(values, At(-1, -1, cNodes - 1), values, At(-1, -1, -1), PlaneStride);
        Array.Copy(values, At(-1, -1, 0), values, At(-1, -1, cNodes), PlaneStride);
    }
}
