namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>
/// Reads comma-separated values row by row, strictly: a header that names the columns, in any order; as many cells in every row; cells may stand in quotation marks;
/// empty lines and lines that start with # are passed over. It knows the place of every cell.
/// </summary>
internal sealed class CsvTable
{
    private readonly string _text;
    private readonly string _file;
    private readonly ErrorList _errors;
    private readonly List<(int Start, int Length)> _cells = [];
    private int[] _cellOfColumn = [];
    private int _width;
    private int _next;
    private int _line;
    private int _lineStart;

    private CsvTable(string text, string file, ErrorList errors)
    {
        (_text, _file, _errors) = (text, file, errors);
    }

    /// <summary>Reads the header; null after adding errors.</summary>
    public static CsvTable? Open(string text, string file, IReadOnlyList<CsvColumn> columns, ErrorList errors)
    {
        var table = new CsvTable(text, file, errors);
        int before = errors.Count;
        if (table.ReadLine())
            table.ReadHeader(columns);
        else if (errors.Count == before)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "the table is empty", $"Its first line names the columns: {Names(columns)}");
        return errors.Count == before ? table : null;
    }

    /// <summary>Goes to the next row that has a cell for every column; false at the end.</summary>
    public bool NextRow()
    {
        while (ReadLine())
        {
            if (_cells.Count == _width)
                return true;
            _errors.Add(new Place(_file, _line, 1), FieldPath.Root, $"the row has {_cells.Count} cells, and the header {_width}", "Give every row a cell for every column, empty or not");
        }

        return false;
    }

    /// <summary>Whether the table has a column.</summary>
    /// <param name="column">Index in the columns it was opened with.</param>
    public bool Has(int column) => _cellOfColumn[column] >= 0;

    /// <summary>The cell of the row in a column, without blanks around it; empty where the table lacks the column.</summary>
    public ReadOnlySpan<char> Cell(int column)
    {
        if (!Has(column))
            return [];
        (int start, int length) = _cells[_cellOfColumn[column]];
        return _text.AsSpan(start, length);
    }

    /// <summary>Place of the row's cell in a column; of the row where the table lacks the column.</summary>
    public Place PlaceOf(int column) => Has(column) ? new Place(_file, _line, _cells[_cellOfColumn[column]].Start - _lineStart + 1) : new Place(_file, _line, 1);

    private void ReadHeader(IReadOnlyList<CsvColumn> columns)
    {
        _width = _cells.Count;
        _cellOfColumn = new int[columns.Count];
        Array.Fill(_cellOfColumn, -1);
        foreach ((int start, int length) in _cells)
        {
            string name = _text.Substring(start, length);
            var place = new Place(_file, _line, start - _lineStart + 1);
            int column = columns.ToList().FindIndex(known => known.Name == name);
            if (column < 0)
                _errors.Add(place, FieldPath.Root, $"there is no column {Quote.Marked(name)}{(name.Contains(';') || name.Contains('\t') ? ", and cells are separated by commas" : "")}", $"Known are {Names(columns)}", Closest.To(name, columns.Select(known => known.Name)));
            else if (_cellOfColumn[column] >= 0)
                _errors.Add(place, FieldPath.Root, $"the column {name} is there twice", "Keep one");
            else
                _cellOfColumn[column] = _cells.IndexOf((start, length));
        }

        string[] missing = [.. columns.Where((known, index) => known.Required && _cellOfColumn[index] < 0).Select(known => known.Name)];
        if (missing.Length > 0)
            _errors.Add(new Place(_file, _line, 1), FieldPath.Root, $"the column{(missing.Length == 1 ? "" : "s")} {string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} missing", $"The first line names the columns: {Names(columns)}");
    }

    private static string Names(IEnumerable<CsvColumn> columns) => string.Join(", ", columns.Select(column => column.Required ? column.Name : $"{column.Name} (optional)"));

    // Splits the next line that says something into cells.
    private bool ReadLine()
    {
        while (_next < _text.Length)
        {
            _lineStart = _next;
            int length = _text.AsSpan(_next).IndexOfAny('\r', '\n');
            int end = length < 0 ? _text.Length : _next + length;
            _next = end + (_text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            _line++;
            ReadOnlySpan<char> line = _text.AsSpan(_lineStart, end - _lineStart);
            if (!line.IsWhiteSpace() && line[0] != '#' && Split(end))
                return true;
        }

        return false;
    }

    private bool Split(int end)
    {
        _cells.Clear();
        int start = _lineStart;
        while (true)
        {
            int comma = _text.AsSpan(start, end - start).IndexOf(',');
            int stop = comma < 0 ? end : start + comma;
            if (!TryAddCell(start, stop))
                return false;
            if (comma < 0)
                return true;
            start = stop + 1;
        }
    }

    // No value of a table holds a comma or quotation mark, so a quoted cell ends at the next comma.
    private bool TryAddCell(int start, int stop)
    {
        ReadOnlySpan<char> cell = _text.AsSpan(start, stop - start);
        start += cell.Length - cell.TrimStart().Length;
        cell = cell.Trim();
        if (cell is ['"', .., '"'] && !cell[1..^1].Contains('"'))
            _cells.Add((start + 1, cell.Length - 2));
        else if (!cell.Contains('"'))
            _cells.Add((start, cell.Length));
        else
            _errors.Add(new Place(_file, _line, start - _lineStart + 1), FieldPath.Root, "found a quotation mark that has no partner in its cell", "Leave quotation marks out: numbers and names need none");
        return !cell.Contains('"') || (cell is ['"', .., '"'] && !cell[1..^1].Contains('"'));
    }
}
