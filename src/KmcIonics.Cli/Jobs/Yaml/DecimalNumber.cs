using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace KmcIonics.Cli.Jobs.Yaml;

/// <summary>A decimal number as written; whole numbers are exact.</summary>
internal sealed class DecimalNumber
{
    // No physical quantity and no seed needs more, and a megabyte of digits is no number.
    private const int LongestText = 60;

    // NonBacktracking takes time linear in the text, whatever the text.
    private static readonly Regex s_written = new(
        @"\A(?<mantissa>(?<sign>[-+]?)((?<integer>[0-9]+)(\.(?<fraction>[0-9]*))?|\.(?<fraction>[0-9]+)))([eE](?<powerSign>[-+]?)(?<power>[0-9]{1,9}))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex s_leadingZero = new(@"\A[-+]?0[0-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private readonly Match _match;

    private DecimalNumber(Match match)
    {
        _match = match;
        Value = double.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The nearest double.</summary>
    public double Value { get; }

    /// <summary>The number, or null; then the reason why not, where there is more to say than that it is none.</summary>
    public static DecimalNumber? Read(string text, out string? reason)
    {
        Match match = s_written.Match(text);
        reason = match.Success && text.Length > LongestText ? "it has too many digits" : null;
        if (!match.Success || reason is not null)
            return null;
        var number = new DecimalNumber(match);
        if (s_leadingZero.IsMatch(text))
            reason = "a leading zero may mean octal: leave it out";
        else if (!double.IsFinite(number.Value))
            reason = "it is too large";
        else if (number.Value == 0 && match.Groups["mantissa"].ValueSpan.IndexOfAnyInRange('1', '9') >= 0)
            reason = "it is too small to tell from 0";
        return reason is null ? number : null;
    }

    /// <summary>The exact value when it is whole, as that of 1e3 or 2.50e1; else null.</summary>
    public BigInteger? Whole()
    {
        string fraction = _match.Groups["fraction"].Value;
        BigInteger value = BigInteger.Parse("0" + _match.Groups["integer"].Value + fraction, CultureInfo.InvariantCulture);
        if (value.IsZero)
            return value;
        // A double that is neither 0 nor infinite bounds the exponent, so the power stays small.
        int exponent = int.Parse("0" + _match.Groups["power"].Value, CultureInfo.InvariantCulture);
        int scale = (_match.Groups["powerSign"].Value == "-" ? -exponent : exponent) - fraction.Length;
        BigInteger power = BigInteger.Pow(10, Math.Abs(scale));
        if (scale < 0 && !(value % power).IsZero)
            return null;
        value = scale < 0 ? value / power : value * power;
        return _match.Groups["sign"].Value == "-" ? -value : value;
    }
}
