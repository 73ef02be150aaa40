using FsCheck.Xunit;

namespace KmcIonics.Electrostatics.Tests;

public sealed class NodeFilterTests
{
    [Property]
    public void Reading_is_the_transpose_of_smearing(int seed, bool periodic)
    {
        var random = new Random(seed);
        var axis = new GridAxis(12, periodic);
        var filter = new NodeFilter(axis, 0.7, 1.9);
        double[] charge = [.. Enumerable.Range(0, axis.Nodes).Select(_ => random.NextDouble() - 0.5)];
        double[] potential = [.. Enumerable.Range(0, axis.Nodes).Select(_ => random.NextDouble() - 0.5)];
        (double[] smeared, double[] read) = ([.. charge], [.. potential]);

        filter.Spread(smeared, 0, 1);
        filter.Read(read, 0, 1);

        Assert.Equal(charge.Sum(), smeared.Sum(), 1e-12);
        Assert.Equal(smeared.Zip(potential, (q, v) => q * v).Sum(), charge.Zip(read, (q, v) => q * v).Sum(), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_charge_becomes_a_Gaussian_of_the_width(int stride)
    {
        const double width = 2;
        var axis = new GridAxis(60, true);
        double[] charge = new double[axis.Nodes * stride];
        charge[30 * stride] = 1;

        new NodeFilter(axis, 0.5, width).Spread(charge, 0, stride);

        double variance = Enumerable.Range(0, axis.Nodes).Sum(node => charge[node * stride] * Math.Pow((node - 30) * 0.5, 2));
        Assert.Equal((width * width) - (0.25 / 6), variance, 1e-9);
        Assert.Equal(Math.Exp(-2) * charge[30 * stride], charge[38 * stride], 0.03 * charge[38 * stride]);
        Assert.All(Enumerable.Range(0, charge.Length).Where(node => node % stride != 0), node => Assert.Equal(0, charge[node]));
    }

    [Fact]
    public void A_constant_is_read_as_it_is_at_ends_too()
    {
        double[] values = [2, 2, 2, 2, 2];

        new NodeFilter(new GridAxis(4, false), 1, 3).Read(values, 0, 1);

        Assert.All(values, value => Assert.Equal(2, value, 1e-14));
    }
}
