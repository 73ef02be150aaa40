namespace KmcIonics.Electrostatics.Tests;

/// <summary>How fast an error falls when the grid is refined.</summary>
public static class ConvergenceOrder
{
    /// <summary>The error of each grid, twice as fine as the one before, is a fourth of it or nearly.</summary>
    /// <param name="errors">Errors, coarsest grid first.</param>
    public static void IsTwo(params double[] errors)
    {
        Assert.True(errors.Length > 2);
        for (int grid = 1; grid < errors.Length; grid++)
        {
            double order = Math.Log2(Math.Abs(errors[grid - 1] / errors[grid]));
            Assert.True(Math.Abs(order - 2) < 0.2, $"order {order:F3} from errors {string.Join(", ", errors)}");
        }
    }
}
