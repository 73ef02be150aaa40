using System.Globalization;

namespace KmcIonics.Lattices.Cif;

/// <summary>Numbers as CIFs write them: decimal, perhaps with the standard uncertainty of the last digits in brackets, as 3.142(5).</summary>
internal static class CifNumber
{
    /// <summary>Reads a number; false for anything else, and for what is not finite.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        int bracket = text.IndexOf('(', StringComparison.Ordinal);
        if (bracket >= 0 && !(text.EndsWith(')') && bracket + 2 < text.Length && text[(bracket + 1)..^1].All(char.IsAsciiDigit)))
            return false;
        ReadOnlySpan<char> number = bracket < 0 ? text : text.AsSpan(0, bracket);
        foreach (char c in number)
        {
            if (!(char.IsAsciiDigit(c) || c is '.' or '+' or '-' or 'e' or 'E'))
                return false;
        }

        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>Reads the number of a value, or adds why it is none.</summary>
    public static bool TryRead(CifValue value, string item, string meaning, CifErrors errors, out double number)
    {
        if (!value.IsUnknown && TryParse(value.Text, out number))
            return true;
        number = 0;
        errors.Add(value.Place, item, $"found {value.Marked}", $"Allowed is {meaning}, as 3.142 or 3.142(5)");
        return false;
    }
}
