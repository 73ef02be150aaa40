using System.Globalization;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Numbers of tables, of which there may be millions.</summary>
internal static class PlainNumber
{
    private const int LongestText = 60;

    /// <summary>A finite decimal number.</summary>
    public static bool TryReal(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(
            IsPlain(text) ? text : [], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    /// <summary>A whole number.</summary>
    public static bool TryWhole(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(IsPlain(text) ? text : [], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    // .NET passes over zero characters at the end.
    private static bool IsPlain(ReadOnlySpan<char> text) => text.Length <= LongestText && !text.Contains('\0');
}
