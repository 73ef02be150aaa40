using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Disorder;

/// <summary>
/// A Gaussian random field of mean 0 and variance 1 with correlation exp(−r²/(4ξ²)), periodic in the box: white noise on a grid, smoothed by exp(−r²/(2ξ²)) and
/// normalised at each point. The grid is finer than ξ, where the grid's trace in the correlation is below 10⁻⁴.
/// </summary>
public sealed class GaussianField
{
    private const double GridStep = 0.8;
    private const double KernelReach = 3.5;
    private const double FewestLengths = 6;
    private const int MostGridPoints = 1 << 27;

    // The replica word of the counter tells grid noise from independent values.
    private const uint GridWord = 1;

    private readonly int[] grid = new int[3];
    private readonly int[] reach = new int[3];
    private readonly Vector3D[] step;
    private readonly double inverseTwiceSquare;
    private readonly double radius;

    // Rows along c go on at both ends as they are periodic, so that a kernel reads them without wrapping.
    private readonly double[] noise;
    private readonly int margin;
    private readonly int rowLength;

    /// <summary>Draws the noise.</summary>
    /// <param name="box">Periodic box, Å.</param>
    /// <param name="correlationLength">ξ, Å.</param>
    /// <param name="seed">Seed of the job.</param>
    /// <param name="purpose">Random-stream purpose.</param>
    /// <param name="word">Word of the random counter that tells fields of one purpose apart.</param>
    /// <exception cref="InputException">The box is not six ξ wide, or holds more than 10⁸ ξ³.</exception>
    public GaussianField(UnitCell box, double correlationLength, ulong seed, uint purpose, uint word)
    {
        double volume = Math.Abs(box.Volume);
        double[] spacing = [volume / box.B.Cross(box.C).Length, volume / box.C.Cross(box.A).Length, volume / box.A.Cross(box.B).Length];
        if (!(spacing.Min() >= FewestLengths * correlationLength))
        {
            throw new InputException(
                $"a correlation length of {correlationLength} Å is more than a sixth of the box, which is {spacing.Min():F1} Å wide", "Shorten correlation_length, or enlarge the box.");
        }

        if (volume / (correlationLength * correlationLength * correlationLength) > 0.5 * MostGridPoints)
            throw new InputException($"a correlation length of {correlationLength} Å is too short for a box of {volume:G3} Å³", "Leave correlation_length out: values at different points are then independent.");
        radius = Math.Min(KernelReach * correlationLength, spacing.Min() / 2);
        inverseTwiceSquare = 1 / (2 * correlationLength * correlationLength);
        for (int axis = 0; axis < 3; axis++)
        {
            grid[axis] = (int)Math.Ceiling(spacing[axis] / (GridStep * correlationLength));
            reach[axis] = (int)Math.Ceiling(radius / spacing[axis] * grid[axis]);
        }

        step = [(1.0 / grid[0]) * box.A, (1.0 / grid[1]) * box.B, (1.0 / grid[2]) * box.C];
        margin = reach[2] + 1 + Vector256<double>.Count;
        rowLength = grid[2] + (2 * margin);
        noise = new double[grid[0] * grid[1] * rowLength];
        Parallel.For(0, grid[0] * grid[1], CallerThreads.Options, row =>
        {
            Span<double> values = noise.AsSpan(row * rowLength, rowLength);
            for (int k = 0; k < grid[2]; k++)
                values[margin + k] = NormalDistribution.Quantile(UniformDraw.At(seed, purpose, GridWord, word, ((ulong)row * (ulong)grid[2]) + (ulong)k));
            for (int k = 1; k <= margin; k++)
            {
                values[margin - k] = values[margin + Wrap(-k, grid[2])];
                values[margin + grid[2] + k - 1] = values[margin + Wrap(k - 1, grid[2])];
            }
        });
    }

    /// <summary>Value at a fractional position in the box.</summary>
    public double At(Vector3D fractional)
    {
        (double a, double b, double c) = (fractional.X * grid[0], fractional.Y * grid[1], fractional.Z * grid[2]);
        (int nearA, int nearB) = ((int)Math.Floor(a), (int)Math.Floor(b));
        double along = step[2].Dot(step[2]);
        double inverseAlong = 1 / along;
        Vector256<double> sum = Vector256<double>.Zero;
        Vector256<double> squares = Vector256<double>.Zero;
        for (int i = nearA - reach[0]; i <= nearA + reach[0] + 1; i++)
        {
            Vector3D plane = (i - a) * step[0];
            int firstRow = Wrap(i, grid[0]) * grid[1];
            for (int j = nearB - reach[1]; j <= nearB + reach[1] + 1; j++)
            {
                // Along a row |v|² is quadratic in k.
                Vector3D row = plane + ((j - b) * step[1]);
                double nearest = -row.Dot(step[2]) * inverseAlong;
                double half = (((radius * radius) - row.Dot(row)) * inverseAlong) + (nearest * nearest);
                if (half < 0)
                    continue;
                half = Math.Sqrt(half);
                int first = (int)Math.Ceiling(c + nearest - half);
                int last = (int)Math.Floor(c + nearest + half);
                Vector3D from = row + ((first - c) * step[2]);
                int start = ((firstRow + Wrap(j, grid[1])) * rowLength) + margin + first;
                AddRow(
                    start, last - first, from.Dot(from) * inverseTwiceSquare, 2 * from.Dot(step[2]) * inverseTwiceSquare, along * inverseTwiceSquare, ref sum, ref squares);
            }
        }

        return Total(sum) / Math.Sqrt(Total(squares));
    }

    /// <summary>Adds points 0 to <paramref name="last"/> of a row, with |v|²/(2ξ²) a quadratic function of their number.</summary>
    private void AddRow(int start, int last, double constant, double linear, double quadratic, ref Vector256<double> sum, ref Vector256<double> squares)
    {
        ref double values = ref MemoryMarshal.GetArrayDataReference(noise);
        var end = Vector256.Create(last + 0.5);
        var k = Vector256.Create(0.0, 1, 2, 3);
        for (int point = 0; point <= last; point += Vector256<double>.Count)
        {
            Vector256<double> exponent = Vector256.Create(constant) + (k * (Vector256.Create(linear) + (k * quadratic)));
            Vector256<double> kernel = Vector256.ConditionalSelect(Vector256.LessThan(k, end), SmallExponential.Of(exponent), Vector256<double>.Zero);
            sum += kernel * Vector256.LoadUnsafe(ref values, (nuint)(start + point));
            squares += kernel * kernel;
            k += Vector256.Create((double)Vector256<double>.Count);
        }
    }

    private static double Total(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);

    private static int Wrap(int index, int count)
    {
        if ((uint)index < (uint)count)
            return index;
        int rest = index % count;
        return rest < 0 ? rest + count : rest;
    }
}
