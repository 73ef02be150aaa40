using System.Numerics;
using System.Runtime.InteropServices;

namespace KmcIonics.Electrostatics.Spatial.Multigrid;

/// <summary>
/// A symmetric matrix that couples each node with the 26 around it. Neighbour n stands at (i, j, k) with n = i + 3j + 9k, each −1, 0 or 1; coefficients are kept for n from 0 to 13,
/// those of the others are the same ones seen from there.
/// </summary>
internal sealed class Stencil
{
    /// <summary>The last neighbour; the first is its negative.</summary>
    public const int LastNeighbour = 13;

    private readonly double[][] coefficient = new double[LastNeighbour + 1][];
    private readonly int[] distance = new int[LastNeighbour + 1];

    /// <summary>No coupling yet.</summary>
    public Stencil(PaddedNodes nodes)
    {
        Nodes = nodes;
        for (int neighbour = 0; neighbour <= LastNeighbour; neighbour++)
        {
            (int a, int b, int c) = Step(neighbour);
            coefficient[neighbour] = new double[nodes.Length];
            distance[neighbour] = a + (b * nodes.RowStride) + (c * nodes.PlaneStride);
        }
    }

    /// <summary>The nodes.</summary>
    public PaddedNodes Nodes { get; }

    /// <summary>Neighbour in a direction.</summary>
    public static int Neighbour(int a, int b, int c) => a + (3 * b) + (9 * c);

    /// <summary>Direction of a neighbour.</summary>
    public static (int A, int B, int C) Step(int neighbour)
    {
        int shifted = neighbour + LastNeighbour;
        return ((shifted % 3) - 1, (shifted / 3 % 3) - 1, (shifted / 9) - 1);
    }

    /// <summary>Coupling of a node, by its place in memory, with a neighbour.</summary>
    public double Coupling(int at, int neighbour) => neighbour >= 0 ? coefficient[neighbour][at] : coefficient[-neighbour][at - distance[-neighbour]];

    /// <summary>Adds to the coupling with a neighbour from 0 to 13; no other is kept.</summary>
    public void Add(int at, int neighbour, double amount) => coefficient[neighbour][at] += amount;

    /// <summary>Ends the additions.</summary>
    public void Repeat()
    {
        foreach (double[] values in coefficient)
            Nodes.Repeat(values);
    }

    /// <summary>Product with a vector, in the planes whose potential is to be found; the margins of the vector are written.</summary>
    public void Multiply(double[] vector, double[] product)
    {
        Nodes.Repeat(vector);
        Nodes.ForFreePlanes(plane => MultiplyPlane(vector, product, plane));
    }

    /// <summary>Product with a vector of which the margins are written, in one plane.</summary>
    public void MultiplyPlane(double[] vector, double[] product, int plane)
    {
        for (int b = 0; b < Nodes.B.Nodes; b++)
        {
            (int start, int length) = (Nodes.At(0, b, plane), Nodes.A.Nodes);
            Span<double> row = product.AsSpan(start, length);
            row.Clear();
            AddProducts(row, coefficient[0].AsSpan(start, length), vector.AsSpan(start, length));
            for (int neighbour = 1; neighbour <= LastNeighbour; neighbour++)
            {
                (double[] values, int step) = (coefficient[neighbour], distance[neighbour]);
                AddProducts(row, values.AsSpan(start, length), vector.AsSpan(start + step, length));
                AddProducts(row, values.AsSpan(start - step, length), vector.AsSpan(start - step, length));
            }
        }
    }

    // Each place of the row is on its own, so the bits do not depend on how many are done at once.
    private static void AddProducts(Span<double> sum, ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(sum);
        ReadOnlySpan<Vector<double>> lefts = MemoryMarshal.Cast<double, Vector<double>>(left);
        ReadOnlySpan<Vector<double>> rights = MemoryMarshal.Cast<double, Vector<double>>(right);
        for (int place = 0; place < sums.Length; place++)
            sums[place] += lefts[place] * rights[place];
        for (int place = sums.Length * Vector<double>.Count; place < sum.Length; place++)
            sum[place] += left[place] * right[place];
    }
}
