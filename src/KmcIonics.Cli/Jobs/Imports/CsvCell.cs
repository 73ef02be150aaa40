namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Values of a table's cells, or errors.</summary>
internal static class CsvCell
{
    /// <summary>A number of the row; false after adding an error.</summary>
    /// <param name="table">Table, at a row.</param>
    /// <param name="column">Column.</param>
    /// <param name="what">What is allowed, as "a number".</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="value">The number.</param>
    /// <param name="most">Largest magnitude.</param>
    public static bool TryReal(CsvTable table, int column, string what, ErrorList errors, out double value, double most = 1e9)
    {
        if (PlainNumber.TryReal(table.Cell(column), out value) && Math.Abs(value) <= most)
            return true;
        Refuse(table, column, what, errors);
        return false;
    }

    /// <summary>A whole number of the row; false after adding an error.</summary>
    public static bool TryWhole(CsvTable table, int column, string what, ErrorList errors, out long value)
    {
        if (PlainNumber.TryWhole(table.Cell(column), out value))
            return true;
        Refuse(table, column, what, errors);
        return false;
    }

    private static void Refuse(CsvTable table, int column, string what, ErrorList errors)
    {
        string text = table.Cell(column).ToString();
        errors.Add(table.PlaceOf(column), FieldPath.Root, text.Length == 0 ? "the cell is empty" : $"found {Quote.Marked(text)}", $"Allowed is {what}");
    }
}
