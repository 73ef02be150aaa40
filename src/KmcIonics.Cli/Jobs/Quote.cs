using System.Text;

namespace KmcIonics.Cli.Jobs;

/// <summary>Foreign text made fit for a one-line message: shortened, and without control characters.</summary>
internal static class Quote
{
    private const int Longest = 60;

    /// <summary>The text, at most 60 characters long, with control characters written as \uXXXX.</summary>
    public static string Short(string text)
    {
        var shown = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
                return shown.Append('…').ToString();
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is
                System.Globalization.UnicodeCategory.Format or
                System.Globalization.UnicodeCategory.LineSeparator or
                System.Globalization.UnicodeCategory.ParagraphSeparator)
            {
                shown.Append($"\\u{rune.Value:X4}");
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }

    /// <summary>The text in quotation marks.</summary>
    public static string Marked(string text) => $"\"{Short(text)}\"";
}
