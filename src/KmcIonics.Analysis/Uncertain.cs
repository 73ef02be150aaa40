using System.Globalization;

namespace KmcIonics.Analysis;

/// <summary>A value with its standard error in the field's short form: 3.21(5)e-8 is 3.21e-8 ± 0.05e-8.</summary>
public static class Uncertain
{
    /// <summary>Text of an estimate, in units <paramref name="factor"/> times smaller.</summary>
    public static string Text(Estimate estimate, double factor = 1)
    {
        double value = estimate.Value * factor;
        if (estimate.StandardError is not { } error || !(error > 0) || !double.IsFinite(error) || !double.IsFinite(value))
            return value.ToString(value == 0 || IsPlain(Exponent(value)) ? "G4" : "0.###e0", CultureInfo.InvariantCulture);
        error *= factor;
        int exponent = value == 0 ? Exponent(error) : Math.Max(Exponent(value), Exponent(error));

        // One digit of error, two where the first is 1.
        int errorExponent = Exponent(error);
        double leading = error / Math.Pow(10, errorExponent);
        int digits = leading < 1.95 ? 2 : 1;
        int lastDigit = errorExponent - digits + 1;
        bool plain = IsPlain(exponent) && lastDigit <= 0;
        int shift = plain ? 0 : exponent;
        int decimals = shift - lastDigit;
        double scaled = value / Math.Pow(10, shift);
        string inBrackets = (error / Math.Pow(10, lastDigit)).ToString("F0", CultureInfo.InvariantCulture);
        string text = $"{scaled.ToString($"F{decimals}", CultureInfo.InvariantCulture)}({inBrackets})";
        return plain ? text : $"{text}e{shift}";
    }

    private static bool IsPlain(int exponent) => exponent is >= -2 and <= 3;

    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
