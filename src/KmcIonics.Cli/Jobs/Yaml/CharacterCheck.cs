namespace KmcIonics.Cli.Jobs.Yaml;

/// <summary>Finds characters that an editor does not show but a parser obeys.</summary>
internal static class CharacterCheck
{
    /// <summary>Adds an error for every tab in an indentation and every control character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="placeOf">Place of a line and column, both from 1.</param>
    /// <param name="errors">Takes the errors.</param>
    public static void Check(string text, Func<int, int, Place> placeOf, ErrorList errors)
    {
        (int line, int column, bool indenting) = (1, 1, true);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                (line, column, indenting) = (line + 1, 1, true);
                continue;
            }

            if (c == '\t' && indenting)
            {
                errors.Add(placeOf(line, column), FieldPath.Root, "found a tab in the indentation", "Indent with spaces");
                indenting = false;
            }
            else if (c is not ('\t' or '\r') && (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF'))
            {
                errors.Add(placeOf(line, column), FieldPath.Root, $"found the invisible character U+{(int)c:X4}", "Delete it");
            }

            indenting &= c == ' ';
            column++;
        }
    }
}
