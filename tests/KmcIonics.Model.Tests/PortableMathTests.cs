using System.Security.Cryptography;
using FsCheck;
using FsCheck.Xunit;

namespace KmcIonics.Model.Tests;

/// <summary>exp and ln are as exact as they say, and their bits never change.</summary>
public sealed class PortableMathTests
{
    private const double Limit = 4;
    private const int Cases = 2000;

    [Property(MaxTest = Cases)]
    public void ExpIsExactOverItsRange(DoNotSize<ulong> random)
    {
        double x = -708 + (1417.7 * Fraction(random.Item));
        double error = PreciseElementary.Exp(x).UnitsInTheLastPlaceTo(PortableMath.Exp(x));
        Assert.True(error <= Limit, $"exp({x:R}) is {error} units in the last place off");
    }

    [Property(MaxTest = Cases)]
    public void ExpIsExactForSmallArguments(DoNotSize<ulong> random, bool negative, int exponent)
    {
        double x = Math.ScaleB((negative ? -1 : 1) * (1 + Fraction(random.Item)), -Math.Abs(exponent % 64));
        double error = PreciseElementary.Exp(x).UnitsInTheLastPlaceTo(PortableMath.Exp(x));
        Assert.True(error <= Limit, $"exp({x:R}) is {error} units in the last place off");
    }

    [Property(MaxTest = Cases)]
    public void LogIsExactForEveryNormalNumber(DoNotSize<ulong> random)
    {
        double x = BitConverter.UInt64BitsToDouble(random.Item >> 1);
        if (!double.IsNormal(x))
            return;
        double error = PreciseElementary.Log(x).UnitsInTheLastPlaceTo(PortableMath.Log(x));
        Assert.True(error <= Limit, $"ln({x:R}) is {error} units in the last place off");
    }

    [Property(MaxTest = Cases)]
    public void LogIsExactNearOne(DoNotSize<ulong> random, bool below, int exponent)
    {
        double x = 1 + Math.ScaleB((below ? -0.5 : 1) * Fraction(random.Item), -Math.Abs(exponent % 50));
        double error = PreciseElementary.Log(x).UnitsInTheLastPlaceTo(PortableMath.Log(x));
        Assert.True(error <= Limit, $"ln({x:R}) is {error} units in the last place off");
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-746, 0)]
    [InlineData(0, 1)]
    [InlineData(709.79, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void ExpAtItsEnds(double x, double expected) => Assert.Equal(expected, PortableMath.Exp(x));

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void LogAtItsEnds(double x, double expected) => Assert.Equal(expected, PortableMath.Log(x));

    [Fact]
    public void ThePreciseReferenceKnowsEAndLn2()
    {
        Assert.Equal(0, PreciseElementary.Exp(1).UnitsInTheLastPlaceTo(Math.E), 0.5);
        Assert.Equal(0, PreciseElementary.Log(2).UnitsInTheLastPlaceTo(0.69314718055994530942), 0.5);
        Assert.True(PreciseElementary.Exp(1).UnitsInTheLastPlaceTo(Math.BitIncrement(Math.E)) > 0.5);
        Assert.Equal(0, PreciseElementary.Log(0.5).UnitsInTheLastPlaceTo(-0.69314718055994530942), 0.5);
    }

    /// <summary>Rates and clocks hang on these bits: other bits are other trajectories, on this machine or the next.</summary>
    [Fact]
    public void BitsNeverChange()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int i = 1; i <= 10_000; i++)
        {
            hash.AppendData(BitConverter.GetBytes(PortableMath.Exp(-i / 256.0)));
            hash.AppendData(BitConverter.GetBytes(PortableMath.Log(i / 4096.0)));
        }

        Assert.Equal(
            "5268bfb42007cfc3c21e14a2d16ff5c1339bd7a354fe0d5bb175973a20d152d1", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 0.8875370839817152)]
    [InlineData(0.5, 0.4795001221869535)]
    [InlineData(1, 0.15729920705028513)]
    [InlineData(2, 0.004677734981047265)]
    [InlineData(2.5, 0.0004069520174449589)]
    [InlineData(4, 1.541725790028002e-08)]
    [InlineData(6, 2.1519736712498916e-17)]
    public void ComplementaryErrorFunction_IsThatOfTables(double x, double expected) => Assert.Equal(expected, PortableMath.Erfc(x), 1e-13);

    private static double Fraction(ulong random) => random / 18446744073709551616.0;
}
