namespace KmcIonics.Lattices.Cif;

/// <summary>Reads the data blocks of a CIF.</summary>
internal sealed class CifParser
{
    private readonly CifErrors errors;
    private readonly CifLexer lexer;
    private readonly List<CifBlock> blocks = [];
    private CifToken? token;
    private int loops;

    private CifParser(string text, CifErrors errors)
    {
        (this.errors, lexer) = (errors, new CifLexer(text, errors));
    }

    /// <summary>The data blocks; adds what is wrong.</summary>
    public static IReadOnlyList<CifBlock> Parse(string text, CifErrors errors)
    {
        var parser = new CifParser(text, errors);
        if (!parser.lexer.IsText())
            return [];
        parser.Advance();
        while (parser.token is { } next)
            parser.Read(next);
        if (parser.blocks.Count == 0)
            errors.Add(new CifPlace(1, 1), "", "the file has no data block", "A CIF starts with data_ and a name");
        return parser.blocks;
    }

    private void Advance() => token = lexer.Next();

    private void Read(CifToken next)
    {
        switch (next.Kind)
        {
            case CifTokenKind.Data:
                blocks.Add(new CifBlock(next.Text[5..], next.Place));
                Advance();
                break;
            case CifTokenKind.Loop:
                Advance();
                ReadLoop(next.Place);
                break;
            case CifTokenKind.Tag:
                Advance();
                ReadItem(next);
                break;
            case CifTokenKind.Reserved:
                errors.Add(next.Place, "", $"\"{Shortened(next.Text)}\" belongs to STAR dictionaries", "A CIF of a structure has no save frames, global_ and stop_; take them out");
                SkipUntilData();
                break;
            default:
                string where = blocks.Count == 0 ? "stands before the first data block" : "belongs to no tag";
                errors.Add(next.Place, "", $"the value {Marked(next)} {where}", "Give tag and value in turn, and put texts with blanks in quotation marks");
                SkipValues();
                break;
        }
    }

    private void ReadItem(CifToken tag)
    {
        if (token is not { Kind: CifTokenKind.Value } value)
        {
            errors.Add(tag.Place, Shortened(tag.Text), "the tag has no value", "Write ? after it if the value is unknown, or take it out");
            return;
        }

        Advance();
        Add(new CifColumn(tag.Text, tag.Place, -1, [new CifValue(value.Text, value.IsQuoted, value.Place)]));
    }

    private void ReadLoop(CifPlace place)
    {
        List<CifColumn> columns = [];
        while (token is { Kind: CifTokenKind.Tag } tag)
        {
            columns.Add(new CifColumn(tag.Text, tag.Place, loops, []));
            Advance();
        }

        loops++;
        int count = 0;
        CifPlace last = place;
        while (token is { Kind: CifTokenKind.Value } value)
        {
            if (columns.Count > 0)
                columns[count++ % columns.Count].Values.Add(new CifValue(value.Text, value.IsQuoted, value.Place));
            last = value.Place;
            Advance();
        }

        if (columns.Count == 0)
        {
            errors.Add(place, "loop_", "the loop has no tags", "Write its tags after loop_, then its values row by row");
            return;
        }

        string first = Shortened(columns[0].Tag);
        if (count == 0)
            errors.Add(place, first, "the loop has no values", "Give its values row by row, or take it out");
        else if (count % columns.Count != 0)
            errors.Add(last, first, $"the loop has {columns.Count} tags and {count} values, which is {count / columns.Count} rows and {count % columns.Count} more", "Give every row a value for every tag, and put texts with blanks in quotation marks");
        else
            columns.ForEach(Add);
    }

    private void Add(CifColumn column)
    {
        if (blocks.Count == 0)
            errors.Add(column.Place, Shortened(column.Tag), "the tag stands before the first data block", "A CIF starts with data_ and a name");
        else if (!blocks[^1].TryAdd(column))
            errors.Add(column.Place, Shortened(column.Tag), "the tag is there already", "Keep one of the two");
    }

    private void SkipUntilData()
    {
        do
            Advance();
        while (token is { Kind: not CifTokenKind.Data });
    }

    private void SkipValues()
    {
        while (token is { Kind: CifTokenKind.Value })
            Advance();
    }

    private static string Marked(CifToken token) => new CifValue(token.Text, token.IsQuoted, token.Place).Marked;

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
