namespace KmcIonics.Lattices.Cif;

/// <summary>
/// Cuts a CIF into tokens by the grammar of CIF 1.1 (International Tables for Crystallography G, ch. 2.2), but takes any printable character and lines up to
/// <see cref="LongestLine"/>.
/// </summary>
internal sealed class CifLexer(string text, CifErrors errors)
{
    /// <summary>Characters in the longest line that is read.</summary>
    public const int LongestLine = 1 << 16;

    private int at;
    private int line = 1;
    private int lineStart;

    private CifPlace Here => new(line, at - lineStart + 1);

    /// <summary>Adds an error for a line that is too long or a character that is no text; true when there is none.</summary>
    public bool IsText()
    {
        (int start, int number) = (0, 1);
        for (int k = 0; k <= text.Length; k++)
        {
            if (k - start > LongestLine)
            {
                errors.Add(new CifPlace(number, LongestLine + 1), "", $"the line is longer than {LongestLine} characters", "A CIF has short lines; check that the file is one");
                return false;
            }

            if (k == text.Length)
                break;
            char c = text[k];
            if (c == '\n' || (c == '\r' && !(k + 1 < text.Length && text[k + 1] == '\n')))
            {
                (start, number) = (k + 1, number + 1);
            }
            else if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\r' or '\f' or '\v' or (>= '\u0080' and <= '\u009F'))))
            {
                errors.Add(new CifPlace(number, k - start + 1), "", $"the character U+{(int)c:X4} is no text", "A CIF is a text file; check that it was saved and copied whole");
                return false;
            }
        }

        return true;
    }

    /// <summary>The next token, null at the end; adds errors for quotation marks and text fields without end.</summary>
    public CifToken? Next()
    {
        SkipBlanks();
        if (at == text.Length)
            return null;
        CifPlace place = Here;
        char first = text[at];
        if (first == ';' && at == lineStart)
            return new CifToken(CifTokenKind.Value, TextField(place), true, place);
        if (first is '\'' or '"')
            return new CifToken(CifTokenKind.Value, Quoted(first, place), true, place);
        int start = at;
        while (at < text.Length && !IsBlank(text[at]))
            at++;
        string word = text[start..at];
        return new CifToken(KindOf(word), word, false, place);
    }

    private static CifTokenKind KindOf(string word)
    {
        if (word[0] == '_')
            return CifTokenKind.Tag;
        if (word.StartsWith("data_", StringComparison.OrdinalIgnoreCase))
            return CifTokenKind.Data;
        if (word.Equals("loop_", StringComparison.OrdinalIgnoreCase))
            return CifTokenKind.Loop;
        bool reserved = word.StartsWith("save_", StringComparison.OrdinalIgnoreCase)
            || word.Equals("global_", StringComparison.OrdinalIgnoreCase) || word.Equals("stop_", StringComparison.OrdinalIgnoreCase);
        return reserved ? CifTokenKind.Reserved : CifTokenKind.Value;
    }

    private void SkipBlanks()
    {
        while (at < text.Length)
        {
            if (text[at] == '#')
                SkipToLineEnd();
            else if (IsBlank(text[at]))
                Step();
            else
                return;
        }
    }

    // A quotation mark inside is part of the text unless a blank follows.
    private string Quoted(char mark, CifPlace place)
    {
        int start = ++at;
        for (; at < text.Length && !IsLineEnd(text[at]); at++)
        {
            if (text[at] != mark || (at + 1 < text.Length && !IsBlank(text[at + 1])))
                continue;
            at++;
            return text[start..(at - 1)];
        }

        errors.Add(place, "", $"the quotation mark {mark} is not closed on its line", $"End the text with {mark} and a blank, or write it between lines that start with ;");
        return text[start..at];
    }

    private string TextField(CifPlace place)
    {
        int start = ++at;
        while (at < text.Length)
        {
            SkipToLineEnd();
            int end = at;
            if (at < text.Length)
                Step();
            if (at >= text.Length || text[at] != ';')
                continue;
            at++;
            return text[start..end];
        }

        errors.Add(place, "", "the text field that starts here has no end", "End it with a line that starts with ;");
        return text[start..];
    }

    private void SkipToLineEnd()
    {
        while (at < text.Length && !IsLineEnd(text[at]))
            at++;
    }

    private void Step()
    {
        char c = text[at++];
        if (c == '\r' && at < text.Length && text[at] == '\n')
            at++;
        if (IsLineEnd(c))
            (line, lineStart) = (line + 1, at);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';
}
