using System.Numerics;

namespace KmcIonics.Model.Tests;

/// <summary>Mantissa · 2^Exponent, without rounding.</summary>
internal readonly record struct BinaryNumber(BigInteger Mantissa, int Exponent)
{
    private const int FractionBits = 52;
    private const int LeastExponent = -1074;

    /// <summary>A finite double as it is; the mantissa counts its units in the last place.</summary>
    public static BinaryNumber Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)((bits >> FractionBits) & 0x7FF);
        long fraction = bits & ((1L << FractionBits) - 1);
        BigInteger mantissa = biased == 0 ? fraction : fraction | (1L << FractionBits);
        return new BinaryNumber(bits < 0 ? -mantissa : mantissa, LeastExponent + Math.Max(biased - 1, 0));
    }

    /// <summary>The same number with another exponent; bits below it are dropped.</summary>
    public BigInteger At(int exponent) =>
        Exponent >= exponent ? Mantissa << (Exponent - exponent) : Mantissa >> (exponent - Exponent);

    /// <summary>How far a double is from this number, in units of the double's last place.</summary>
    public double UnitsInTheLastPlaceTo(double value)
    {
        const int extraBits = 10;
        BinaryNumber other = Of(value);
        int exponent = other.Exponent - extraBits;
        return (double)BigInteger.Abs(other.At(exponent) - At(exponent)) / (1 << extraBits);
    }
}
