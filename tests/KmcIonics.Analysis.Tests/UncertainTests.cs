using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace KmcIonics.Analysis.Tests;

/// <summary>Values with their errors as people read them.</summary>
public sealed class UncertainTests
{
    [Theory]
    [InlineData(0.031, 0.0018, "0.0310(18)")]
    [InlineData(0.845, 0.003, "0.845(3)")]
    [InlineData(3.214e-8, 0.05e-8, "3.21(5)e-8")]
    [InlineData(3.21, 0.0996, "3.21(10)")]
    [InlineData(3.21, 0.96, "3.2(10)")]
    [InlineData(3.21, 0.0194, "3.210(19)")]
    [InlineData(3.21, 0.0196, "3.21(2)")]
    [InlineData(9.996, 0.03, "10.00(3)")]
    [InlineData(0.9996, 0.003, "1.000(3)")]
    [InlineData(-0.031, 0.0018, "-0.0310(18)")]
    [InlineData(-3.2e-8, 0.5e-8, "-3.2(5)e-8")]
    [InlineData(0, 0.02, "0.00(2)")]
    [InlineData(0.001, 5, "0(5)")]
    [InlineData(1234, 20, "1.23(2)e3")]
    [InlineData(-1234, 5000, "-1(5)e3")]
    [InlineData(1234, 13, "1234(13)")]
    [InlineData(5.1e11, 1.2e9, "5.100(12)e11")]
    [InlineData(1e-300, 2e-302, "1.00(2)e-300")]
    public void A_value_has_its_error_in_brackets(double value, double error, string expected) =>
        Assert.Equal(expected, Uncertain.Text(new Estimate(value, error)));

    [Fact]
    public void Value_and_error_are_converted_alike() => Assert.Equal("3.21(5)e-8", Uncertain.Text(new Estimate(3.21e-12, 5e-14), 1e4));

    [Theory]
    [InlineData(0.12345, null, "0.1235")]
    [InlineData(3.14159e-9, null, "3.142e-9")]
    [InlineData(12345678, null, "1.235e7")]
    [InlineData(1e10, null, "1e10")]
    [InlineData(1, 0.0, "1")]
    [InlineData(0, 0.0, "0")]
    [InlineData(-2.5, double.NaN, "-2.5")]
    [InlineData(2.5, double.PositiveInfinity, "2.5")]
    [InlineData(double.NaN, null, "NaN")]
    [InlineData(double.NaN, 0.1, "NaN")]
    public void A_value_without_an_error_stands_alone(double value, double? error, string expected) =>
        Assert.Equal(expected, Uncertain.Text(new Estimate(value, error)));

    [Property(MaxTest = 2000)]
    public Property The_text_is_within_half_a_last_digit_of_value_and_error() =>
        Prop.ForAll(Estimates, estimate =>
        {
            (double value, double error, double lastDigit) = Parse(Uncertain.Text(estimate));
            // Rounding in binary may overstep the half by a trifle.
            double half = 0.5 * lastDigit * (1 + 1e-6);
            Assert.InRange(value, estimate.Value - half, estimate.Value + half);
            Assert.InRange(error, estimate.StandardError!.Value - half, estimate.StandardError!.Value + half);
            Assert.InRange(error / lastDigit, 1.9, 19.6);
        });

    private static Arbitrary<Estimate> Estimates { get; } = Arb.From(
        from mantissa in Gen.Choose(-99_999_999, 99_999_999)
        from exponent in Gen.Choose(-40, 30)
        from errorMantissa in Gen.Choose(10_000, 99_999)
        from relative in Gen.Choose(-7, 2)
        select new Estimate(mantissa * Math.Pow(10, exponent - 7), errorMantissa * Math.Pow(10, exponent + relative - 4)));

    private static (double Value, double Error, double LastDigit) Parse(string text)
    {
        Match match = Regex.Match(text, @"^(?<value>-?\d+(\.(?<decimals>\d+))?)\((?<error>\d+)\)(e(?<exponent>-?\d+))?$", RegexOptions.ExplicitCapture);
        Assert.True(match.Success, text);
        string power = match.Groups["exponent"] is { Success: true } exponent ? exponent.Value : "0";
        double lastDigit = Math.Pow(10, int.Parse(power, CultureInfo.InvariantCulture) - match.Groups["decimals"].Length);
        return (Number($"{match.Groups["value"].Value}e{power}"), Number(match.Groups["error"].Value) * lastDigit, lastDigit);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
