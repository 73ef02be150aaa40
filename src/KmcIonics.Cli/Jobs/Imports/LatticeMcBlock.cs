using System.Text.RegularExpressions;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Lines of a site list that stand together.</summary>
/// <param name="Lines">At least one line.</param>
internal sealed record LatticeMcBlock(IReadOnlyList<LatticeMcLine> Lines)
{
    /// <summary>Splits a text at empty lines.</summary>
    public static List<LatticeMcBlock> Split(string text)
    {
        var blocks = new List<LatticeMcBlock>();
        var lines = new List<LatticeMcLine>();
        using var reader = new StringReader(text);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(new LatticeMcLine(number, line));
            }
            else if (lines.Count > 0)
            {
                blocks.Add(new LatticeMcBlock(lines));
                lines = [];
            }
        }

        if (lines.Count > 0)
            blocks.Add(new LatticeMcBlock(lines));
        return blocks;
    }
}

/// <summary>A line of a site list.</summary>
/// <param name="Line">Its number from 1.</param>
/// <param name="Text">Its text.</param>
internal sealed record LatticeMcLine(int Line, string Text);

/// <summary>What stands behind the key of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Start">Where it starts.</param>
internal readonly partial record struct LatticeMcValue(LatticeMcLine Line, int Start)
{
    /// <summary>The text without blanks around it.</summary>
    public string Text => Line.Text[Start..].Trim();

    /// <summary>Column of its first character that is no blank, from 1.</summary>
    public int Column => Line.Text.Length - Line.Text.AsSpan(Start).TrimStart().Length + 1;

    /// <summary>Where its words stand in the line.</summary>
    public Range[] Words
    {
        get
        {
            var words = new List<Range>();
            foreach (ValueMatch word in Word().EnumerateMatches(Line.Text, Start))
                words.Add(word.Index..(word.Index + word.Length));
            return [.. words];
        }
    }

    [GeneratedRegex(@"\S+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
