namespace KmcIonics.Model.Tests;

/// <summary>Sine and cosine of degrees.</summary>
public sealed class PortableTrigonometryTests
{
    [Fact]
    public void Sine_and_cosine_are_those_of_the_runtime_to_rounding()
    {
        for (int step = -4000; step <= 4000; step++)
        {
            double degrees = step * 0.1234567;
            (double sine, double cosine) = PortableTrigonometry.OfDegrees(degrees);

            // The runtime is given radians, whose rounding grows with the angle.
            Assert.Equal(Math.Sin(degrees * Math.PI / 180), sine, 3e-15);
            Assert.Equal(Math.Cos(degrees * Math.PI / 180), cosine, 3e-15);
            Assert.Equal(1, (sine * sine) + (cosine * cosine), 5e-16);
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(90, 1, 0)]
    [InlineData(180, 0, -1)]
    [InlineData(-90, -1, 0)]
    [InlineData(450, 1, 0)]
    public void Right_angles_are_exact(double degrees, double sine, double cosine)
    {
        (double s, double c) = PortableTrigonometry.OfDegrees(degrees);
        Assert.True(s == sine && c == cosine, $"{s}, {c}");
    }
}
