using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

public sealed class LagFitTests
{
    [Fact]
    public void Straight_line_gives_its_slope_and_intercept()
    {
        int[] lags = LagGrid.Lags(40);
        var fit = new LagFit(new LagWindow(3, 32), interval: 0.5);
        Assert.Equal(4, fit.Slope(index => 7 + (4 * 0.5 * lags[index])), 1e-12);
        Assert.Equal(7, fit.Intercept(index => 7 + (4 * 0.5 * lags[index])), 1e-12);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(5, 20)]
    [InlineData(3, 96)]
    public void Weights_are_those_of_least_squares_with_the_covariance_of_free_diffusion(int first, int last)
    {
        // (XᵀC⁻¹X)⁻¹XᵀC⁻¹ with C_ij = t_i² t_j for t_i ≤ t_j, solved as it is written.
        var fit = new LagFit(new LagWindow(first, last), interval: 1);
        double[] lags = [.. LagGrid.Lags(last).Where(lag => lag >= first).Select(lag => (double)lag)];
        int count = lags.Length;
        double[,] covariance = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
                covariance[i, j] = Math.Pow(Math.Min(lags[i], lags[j]), 2) * Math.Max(lags[i], lags[j]);
        }

        (double[] ones, double[] times) = (Solved.By(covariance, [.. lags.Select(_ => 1.0)]), Solved.By(covariance, lags));
        double n = ones.Sum();
        double nt = times.Sum();
        double tt = times.Zip(lags, (x, y) => x * y).Sum();
        for (int k = 0; k < count; k++)
        {
            double slope = ((n * times[k]) - (nt * ones[k])) / ((n * tt) - (nt * nt));
            int index = LagGrid.IndexOf((int)lags[k]);
            Assert.Equal(slope, fit.Slope(other => other == index ? 1 : 0), 1e-9 / lags[0]);
        }
    }

    [Fact]
    public void Diffusivity_is_half_the_slope_along_an_axis()
    {
        // ⟨Δα²⟩ = 2 D_α t with D = 1, 2, 3 Å²/s.
        var fit = new LagFit(new LagWindow(1, 4), interval: 2);
        Vector3D[] squares = [.. Enumerable.Range(1, 4).Select(lag => 4.0 * lag * new Vector3D(1, 2, 3))];
        Vector3D byAxis = Diffusivity.ByAxis(fit, squares);
        Assert.Equal(1e-20, byAxis.X, 1e-33);
        Assert.Equal(2e-20, byAxis.Y, 1e-33);
        Assert.Equal(3e-20, byAxis.Z, 1e-33);
        Assert.Equal(2e-20, Diffusivity.Trace(byAxis, 3), 1e-33);
        Assert.Equal(6e-20, Diffusivity.Trace(byAxis, 1), 1e-33);
    }
}
