using KmcIonics.Lattices.Disorder;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Disorder;

/// <summary>Energies have the distribution and the correlation that is stated.</summary>
public sealed class EnergyFieldTests
{
    private const double Limit = 4;

    private static readonly UnitCell s_box = new(new Vector3D(120, 0, 0), new Vector3D(20, 130, 0), new Vector3D(-15, 25, 110));

    /// <summary>Kolmogorov–Smirnov: √n D is above 1.95 with probability 10⁻³.</summary>
    [Theory]
    [InlineData(DistributionKind.Gaussian)]
    [InlineData(DistributionKind.Uniform)]
    [InlineData(DistributionKind.Exponential)]
    public void Independent_values_follow_the_distribution(DistributionKind kind)
    {
        const int n = 20_000;
        var field = new EnergyField(new Distribution(kind, 0.3, 0.05, 0), s_box, 7, RandomStream.SiteEnergies, 0);
        double[] values = [.. Enumerable.Range(0, n).Select(k => field.MicroEv(Vector3D.Zero, (ulong)k) / 1e6).Order()];

        double distance = Enumerable.Range(0, n).Max(k => Math.Max(Math.Abs(Cumulative(kind, values[k]) - (k / (double)n)), Math.Abs(Cumulative(kind, values[k]) - ((k + 1.0) / n))));

        Assert.True(distance * Math.Sqrt(n) < 1.95, $"D √n = {distance * Math.Sqrt(n):F2}");
    }

    /// <summary>Points far apart are independent, so the marginal of a correlated field is tested by one point a seed.</summary>
    [Theory]
    [InlineData(DistributionKind.Gaussian)]
    [InlineData(DistributionKind.Uniform)]
    [InlineData(DistributionKind.Exponential)]
    public void Correlated_values_follow_the_same_distribution(DistributionKind kind)
    {
        const int n = 600;
        double[] values = [.. Enumerable.Range(0, n).Select(seed =>
            new EnergyField(new Distribution(kind, 0.3, 0.05, 15), s_box, (ulong)seed, RandomStream.SiteEnergies, 0).MicroEv(new Vector3D(0.31, 0.77, 0.123), 0) / 1e6).Order()];

        double distance = Enumerable.Range(0, n).Max(k => Math.Abs(Cumulative(kind, values[k]) - ((k + 0.5) / n)));

        Assert.True(distance * Math.Sqrt(n) < 1.95, $"D √n = {distance * Math.Sqrt(n):F2}");
    }

    /// <summary>Over independent fields, the product of two values has the mean exp(−r²/(4ξ²)), across the boundary too.</summary>
    [Theory]
    [InlineData(0.5, 0.02)]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.99)]
    [InlineData(3, 0.3)]
    public void Correlation_falls_off_as_stated(double lengths, double start)
    {
        const int n = 4000;
        const double xi = 15;
        double[] products = new double[n];
        var direction = new Vector3D(0.6, -0.48, 0.64);
        var from = new Vector3D(start, 0.4, start);
        Vector3D to = from + s_box.ToFractional(lengths * xi * direction);
        to = new Vector3D(to.X - Math.Floor(to.X), to.Y - Math.Floor(to.Y), to.Z - Math.Floor(to.Z));
        Parallel.For(0, n, seed =>
        {
            var field = new GaussianField(s_box, xi, (ulong)seed, RandomStream.Barriers, 3);
            products[seed] = field.At(from) * field.At(to);
        });

        double expected = Math.Exp(-lengths * lengths / 4);
        double error = Math.Sqrt((1 + (expected * expected)) / n);

        Assert.True(Math.Abs(products.Average() - expected) < Limit * error, $"{products.Average():F4} ± {error:F4}, expected {expected:F4}");
    }

    [Fact]
    public void A_box_too_narrow_for_the_correlation_is_refused()
    {
        var error = Assert.Throws<InputException>(() => new GaussianField(s_box, 30, 1, RandomStream.Barriers, 0));
        Assert.Contains("more than a sixth of the box", error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-300, -37.0471)]
    public void Quantiles_of_the_normal_distribution(double u, double expected)
    {
        Assert.Equal(expected, NormalDistribution.Quantile(u), Math.Abs(expected) > 10 ? 1e-3 : 1e-13);
        if (u > 1e-14)
            Assert.Equal(u, NormalDistribution.Cumulative(NormalDistribution.Quantile(u)), 1e-14);
    }

    private static double Cumulative(DistributionKind kind, double value) => kind switch
    {
        DistributionKind.Gaussian => NormalDistribution.Cumulative((value - 0.3) / 0.05),
        DistributionKind.Uniform => Math.Clamp((value - 0.25) / 0.1, 0, 1),
        _ => 1 - Math.Exp(-Math.Max(value - 0.3, 0) / 0.05),
    };
}
