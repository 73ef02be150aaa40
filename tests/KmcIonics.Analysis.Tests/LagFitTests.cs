using KmcIonics.Model;

namespace KmcIonics.Analysis.Tests;

public sealed class LagFitTests
{
    [Fact]
    public void Straight_line_gives_its_slope_and_intercept()
    {
        var fit = new LagFit(new LagWindow(3, 9), interval: 0.5);
        Assert.Equal(4, fit.Slope(lag => 7 + (4 * 0.5 * lag)), 1e-13);
        Assert.Equal(7, fit.Intercept(lag => 7 + (4 * 0.5 * lag)), 1e-13);
    }

    [Fact]
    public void Lags_weigh_as_the_inverse_cube()
    {
        // Lags 1, 2, 3 with weights 1, 1/8, 1/27 and values 0, 1, 0: slope Σw(t − t̄)y/Σw(t − t̄)².
        double[] weights = [1, 1.0 / 8, 1.0 / 27];
        double mean = (1 + (2.0 / 8) + (3.0 / 27)) / weights.Sum();
        double spread = weights.Select((weight, i) => weight * Math.Pow(i + 1 - mean, 2)).Sum();
        double slope = weights[1] * (2 - mean) / spread;
        Assert.Equal(slope, new LagFit(new LagWindow(1, 3), interval: 1).Slope(lag => lag == 2 ? 1 : 0), 1e-14);
    }

    [Fact]
    public void Diffusivity_is_half_the_slope_along_an_axis()
    {
        // ⟨Δα²⟩ = 2 D_α t with D = 1, 2, 3 Å²/s.
        var fit = new LagFit(new LagWindow(1, 4), interval: 2);
        Vector3D[] squares = [.. Enumerable.Range(0, 5).Select(lag => 4.0 * lag * new Vector3D(1, 2, 3))];
        Vector3D byAxis = Diffusivity.ByAxis(fit, squares);
        Assert.Equal(1e-20, byAxis.X, 1e-33);
        Assert.Equal(2e-20, byAxis.Y, 1e-33);
        Assert.Equal(3e-20, byAxis.Z, 1e-33);
        Assert.Equal(2e-20, Diffusivity.Trace(byAxis, 3), 1e-33);
        Assert.Equal(6e-20, Diffusivity.Trace(byAxis, 1), 1e-33);
    }
}
