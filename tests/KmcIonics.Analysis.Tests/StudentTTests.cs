namespace KmcIonics.Analysis.Tests;

public sealed class StudentTTests
{
    [Theory]
    [InlineData(0.5, 2, 1.0)] // The quartile of Cauchy's distribution.
    [InlineData(0.95, 2, 12.7062)]
    [InlineData(0.95, 3, 4.3027)]
    [InlineData(0.95, 4, 3.1824)]
    [InlineData(0.95, 5, 2.7764)]
    [InlineData(0.99, 11, 3.1693)]
    [InlineData(0.99, 31, 2.7500)]
    [InlineData(0.95, 121, 1.9799)]
    public void Follows_the_tables(double probability, int replicas, double standardErrors)
    {
        Assert.Equal(standardErrors, StudentT.StandardErrors(probability, replicas), 5e-5);
    }

    [Theory]
    [InlineData(StudentT.OneSigma, 1)]
    [InlineData(StudentT.ThreeSigma, 3)]
    public void Becomes_normal_for_many_replicas(double probability, double sigmas)
    {
        Assert.Equal(sigmas, StudentT.StandardErrors(probability, 20_001), 1e-3);
    }
}
