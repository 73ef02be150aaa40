using KmcIonics.Electrostatics.Spatial;

namespace KmcIonics.Electrostatics.Coupling;

/// <summary>Gives cells without a value the mean of those around them, from known ones outwards.</summary>
internal static class FilledCells
{
    /// <summary>The values, all known.</summary>
    /// <param name="values">Values, NaN where there is none; one at least is known; [cells].</param>
    /// <param name="grid">The cells.</param>
    public static double[] From(double[] values, SpatialGrid grid)
    {
        double[] next = [.. values];
        while (next.Any(double.IsNaN))
        {
            double[] known = [.. next];
            for (int c = 0; c < grid.C.Intervals; c++)
            {
                for (int b = 0; b < grid.B.Intervals; b++)
                {
                    for (int a = 0; a < grid.A.Intervals; a++)
                    {
                        if (double.IsNaN(known[grid.CellAt(a, b, c)]))
                            next[grid.CellAt(a, b, c)] = MeanAround(known, grid, a, b, c);
                    }
                }
            }
        }

        return next;
    }

    // NaN where nothing around is known either.
    private static double MeanAround(double[] known, SpatialGrid grid, int a, int b, int c)
    {
        (double sum, int count) = (0, 0);
        foreach (int step in (int[])[-1, 1])
        {
            foreach (double value in (double[])[At(known, grid, a + step, b, c), At(known, grid, a, b + step, c), At(known, grid, a, b, c + step)])
                (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
        }

        return sum / count;
    }

    private static double At(double[] known, SpatialGrid grid, int a, int b, int c) =>
        Within(grid.A, a) is { } i && Within(grid.B, b) is { } j && Within(grid.C, c) is { } k ? known[grid.CellAt(i, j, k)] : double.NaN;

    private static int? Within(GridAxis axis, int interval) =>
        axis.IsPeriodic ? (interval + axis.Intervals) % axis.Intervals : interval >= 0 && interval < axis.Intervals ? interval : null;
}
