using ScottPlot;

namespace KmcIonics.Plots.Tests;

public sealed class DecadeTicksTests
{
    [Theory]
    [InlineData(0, "10⁰")]
    [InlineData(-12, "10⁻¹²")]
    [InlineData(304, "10³⁰⁴")]
    public void PowersAreWrittenWithARaisedExponent(int exponent, string text) => Assert.Equal(text, DecadeTicks.Power(exponent));

    [Fact]
    public void DecadesAreLabelled() => Assert.Equal(["10⁻³", "10⁻²", "10⁻¹", "10⁰"], Labels(-2.9, -0.1));

    [Fact]
    public void WithinADecadeMultiplesAreLabelledToo()
    {
        Tick five = Assert.Single(DecadeTicks.Between(0.9, 1.8), tick => string.Equals(tick.Label, "5·10¹", StringComparison.Ordinal));
        Assert.Equal(Math.Log10(50), five.Position, 12);
    }

    [Theory]
    [InlineData(-300, 300)]
    [InlineData(-20, 3)]
    public void LabelsNeverCrowd(double from, double to) => Assert.InRange(Labels(from, to).Length, 2, 9);

    private static string[] Labels(double from, double to) =>
        [.. DecadeTicks.Between(from, to).Where(tick => tick.IsMajor).Select(tick => tick.Label)];
}
