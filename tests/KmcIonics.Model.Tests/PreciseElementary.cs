using System.Numerics;

namespace KmcIonics.Model.Tests;

/// <summary>exp and ln to 300 bits, from their series in integers.</summary>
internal static class PreciseElementary
{
    private const int Bits = 320;
    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = 2 * HyperbolicArctangent(One / 3);

    /// <summary>e^x = 2^k Σ rⁿ/n!, with r = x − k ln 2.</summary>
    public static BinaryNumber Exp(double x)
    {
        BigInteger argument = BinaryNumber.Of(x).At(-Bits);
        BigInteger k = BigInteger.DivRem(argument, Ln2, out BigInteger rest);
        BigInteger sum = One;
        BigInteger term = One;
        for (int n = 1; !term.IsZero; n++)
        {
            term = Product(term, rest) / n;
            sum += term;
        }

        return new BinaryNumber(sum, (int)k - Bits);
    }

    /// <summary>ln x = k ln 2 + 2 artanh((m − 1)/(m + 1)), with x = m 2^k and m in [1, 2).</summary>
    public static BinaryNumber Log(double x)
    {
        int k = Math.ILogB(x);
        BigInteger m = BinaryNumber.Of(Math.ScaleB(x, -k)).At(-Bits);
        return new BinaryNumber((k * Ln2) + (2 * HyperbolicArctangent(((m - One) << Bits) / (m + One))), -Bits);
    }

    private static BigInteger HyperbolicArctangent(BigInteger s)
    {
        BigInteger square = Product(s, s);
        BigInteger sum = BigInteger.Zero;
        BigInteger power = s;
        for (int n = 1; !power.IsZero; n += 2)
        {
            sum += power / n;
            power = Product(power, square);
        }

        return sum;
    }

    // Division truncates towards zero, so that a small negative term vanishes; a shift would stop at −1.
    private static BigInteger Product(BigInteger left, BigInteger right) => left * right / One;
}
