namespace KmcIonics.Analysis.Tests;

/// <summary>Linear equations, by elimination with pivots.</summary>
internal static class Solved
{
    public static double[] By(double[,] matrix, double[] right)
    {
        int n = right.Length;
        double[,] a = (double[,])matrix.Clone();
        double[] b = [.. right];
        for (int k = 0; k < n; k++)
        {
            int pivot = Enumerable.Range(k, n - k).MaxBy(row => Math.Abs(a[row, k]));
            for (int column = 0; column < n; column++)
                (a[k, column], a[pivot, column]) = (a[pivot, column], a[k, column]);
            (b[k], b[pivot]) = (b[pivot], b[k]);
            for (int row = k + 1; row < n; row++)
            {
                double factor = a[row, k] / a[k, k];
                for (int column = k; column < n; column++)
                    a[row, column] -= factor * a[k, column];
                b[row] -= factor * b[k];
            }
        }

        for (int k = n - 1; k >= 0; k--)
        {
            for (int column = k + 1; column < n; column++)
                b[k] -= a[k, column] * b[column];
            b[k] /= a[k, k];
        }

        return b;
    }
}
