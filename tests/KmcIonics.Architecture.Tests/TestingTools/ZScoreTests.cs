using KmcIonics.Testing;
using Xunit.Sdk;

namespace KmcIonics.Architecture.Tests.TestingTools;

/// <summary>The comparison that physics tests rest on.</summary>
public sealed class ZScoreTests
{
    [Theory]
    [InlineData(1.039, 0.01, 1, 0)]
    [InlineData(0.961, 0.01, 1, 0)]
    [InlineData(1.05, 0.01, 1, 0.01)]
    public void WithinFourStandardErrorsPasses(double measured, double standardError, double exact, double exactError) =>
        ZScore.Within(measured, standardError, exact, exactError);

    [Theory]
    [InlineData(1.041, 0.01, 1, 0)]
    [InlineData(0.959, 0.01, 1, 0)]
    [InlineData(1.057, 0.01, 1, 0.01)]
    [InlineData(double.NaN, 0.01, 1, 0)]
    [InlineData(1, double.NaN, 1, 0)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(1, double.PositiveInfinity, 1, 0)]
    public void MoreOrMeaninglessFails(double measured, double standardError, double exact, double exactError) =>
        Assert.ThrowsAny<XunitException>(() => ZScore.Within(measured, standardError, exact, exactError));

    [Fact]
    public void ReportsSamplesErrorAndScore() =>
        Assert.Equal("measured 2.5, expected 2; n = 4, σ = 0.645, z = 0.77, limit 4", ZScore.Within([1, 2, 3, 4], exact: 2));

    [Fact]
    public void OneSampleTellsNothing() => Assert.ThrowsAny<XunitException>(() => ZScore.Within([1.0], exact: 1));
}
