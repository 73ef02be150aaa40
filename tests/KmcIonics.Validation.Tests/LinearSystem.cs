namespace KmcIonics.Validation.Tests;

/// <summary>Gaussian elimination with partial pivoting.</summary>
internal static class LinearSystem
{
    /// <summary>x of A x = b; both are overwritten.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        int count = right.Length;
        for (int column = 0; column < count; column++)
        {
            int pivot = Enumerable.Range(column, count - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (int k = 0; k < count; k++)
                (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (int row = column + 1; row < count; row++)
            {
                double factor = matrix[row, column] / matrix[column, column];
                if (factor == 0)
                    continue;
                for (int k = column; k < count; k++)
                    matrix[row, k] -= factor * matrix[column, k];
                right[row] -= factor * right[column];
            }
        }

        for (int row = count - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < count; k++)
                right[row] -= matrix[row, k] * right[k];
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
