using System.Globalization;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>A value with its standard error in the field's short form: 3.21(5)e-8 is 3.21e-8 ± 0.05e-8.</summary>
internal static class Uncertain
{
    /// <summary>Text of an estimate, in units <paramref name="factor"/> times smaller.</summary>
    public static string Text(Estimate estimate, double factor = 1)
    {
        double value = estimate.Value * factor;
        if (estimate.StandardError is not { } error || !(error > 0) || !double.IsFinite(error) || !double.IsFinite(value))
            return value.ToString("0.###e+0", CultureInfo.InvariantCulture).Replace("e+0", string.Empty, StringComparison.Ordinal);
        error *= factor;
        int exponent = value == 0 ? Exponent(error) : Math.Max(Exponent(value), Exponent(error));
        bool plain = exponent is >= -2 and <= 3;
        int shift = plain ? 0 : exponent;

        // One digit of error, two where the first is 1.
        int errorExponent = Exponent(error);
        double leading = error / Math.Pow(10, errorExponent);
        int digits = leading < 1.95 ? 2 : 1;
        int decimals = Math.Max(shift - errorExponent + digits - 1, 0);
        double scaled = value / Math.Pow(10, shift);
        string inBrackets = decimals > 0
            ? Math.Round(error / Math.Pow(10, shift - decimals)).ToString("F0", CultureInfo.InvariantCulture)
            : (error / Math.Pow(10, shift)).ToString("F0", CultureInfo.InvariantCulture);
        string text = $"{scaled.ToString($"F{decimals}", CultureInfo.InvariantCulture)}({inBrackets})";
        return plain ? text : $"{text}e{shift}";
    }

    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
