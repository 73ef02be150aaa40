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

    private readonly double[] noise;
    private readonly int[] grid = new int[3];
    private readonly int[] reach = new int[3];
    private readonly Vector3D[] step;
    private readonly double inverseTwiceSquare;
    private readonly double radius;

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
        noise = new double[grid[0] * grid[1] * grid[2]];
        Parallel.For(0, noise.Length, point => noise[point] = NormalDistribution.Quantile(UniformDraw.At(seed, purpose, GridWord, word, (ulong)point)));
    }

    // The replica word of the counter tells grid noise from independent values.
    private const uint GridWord = 1;

    /// <summary>Value at a fractional position in the box.</summary>
    public double At(Vector3D fractional)
    {
        (double a, double b, double c) = (fractional.X * grid[0], fractional.Y * grid[1], fractional.Z * grid[2]);
        (int nearA, int nearB) = ((int)Math.Floor(a), (int)Math.Floor(b));
        double along = step[2].Dot(step[2]);
        double decay = PortableMath.Exp(-2 * along * inverseTwiceSquare);
        (double sum, double squares) = (0, 0);
        for (int i = nearA - reach[0]; i <= nearA + reach[0] + 1; i++)
        {
            for (int j = nearB - reach[1]; j <= nearB + reach[1] + 1; j++)
            {
                // Along a row |v|² is quadratic in k, so that the kernel follows from two exponentials by products.
                Vector3D row = ((i - a) * step[0]) + ((j - b) * step[1]);
                double projection = row.Dot(step[2]);
                double half = (radius * radius) - row.Dot(row) + (projection * projection / along);
                if (half < 0)
                    continue;
                half = Math.Sqrt(half / along);
                int first = (int)Math.Ceiling(c - (projection / along) - half);
                int last = (int)Math.Floor(c - (projection / along) + half);
                Vector3D from = row + ((first - c) * step[2]);
                double kernel = PortableMath.Exp(-from.Dot(from) * inverseTwiceSquare);
                double ratio = PortableMath.Exp(-((2 * from.Dot(step[2])) + along) * inverseTwiceSquare);
                int start = ((Wrap(i, grid[0]) * grid[1]) + Wrap(j, grid[1])) * grid[2];
                for (int k = first; k <= last; k++)
                {
                    sum += kernel * noise[start + Wrap(k, grid[2])];
                    squares += kernel * kernel;
                    kernel *= ratio;
                    ratio *= decay;
                }
            }
        }

        return sum / Math.Sqrt(squares);
    }

    private static int Wrap(int index, int count)
    {
        int rest = index % count;
        return rest < 0 ? rest + count : rest;
    }
}
