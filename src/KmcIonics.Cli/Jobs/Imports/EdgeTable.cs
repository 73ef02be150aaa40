using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>
/// Reads a table of edges: from, to, and optionally image_a, image_b, image_c, barrier and pathway. An edge stands for both directions; it may be listed in both if they
/// agree.
/// </summary>
internal static class EdgeTable
{
    private const int From = 0;
    private const int To = 1;
    private const int Image = 2;
    private const int Barrier = 5;
    private const int Pathway = 6;
    private const double MostEv = 10;
    private const string ImageText = "a whole number of supercells, or nothing in all three columns for the nearest image";

    private static readonly CsvColumn[] s_columns =
    [
        new("from", true), new("to", true), new("image_a", false), new("image_b", false), new("image_c", false), new("barrier", false), new("pathway", false),
    ];

    /// <summary>Reads the edges, or adds errors.</summary>
    public static void Read(string text, string file, EdgeGathering edges, ImportUnits units, ErrorList errors)
    {
        int before = errors.Count;
        if (CsvTable.Open(text, file, s_columns, errors) is not { } table)
            return;
        if (table.Has(Barrier) && units.Ev is null)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "the table has barriers, and the job does not state their unit", "Give energy_unit beside the file in the job");
        int images = Enumerable.Range(Image, 3).Count(table.Has);
        if (images is 1 or 2)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, $"the table has {images} of the columns image_a, image_b and image_c", "Give all three, or none");
        while (table.NextRow())
            ReadRow(table, edges, units, errors);
        if (edges.Edges.Count == 0 && errors.Count == before)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "there are no edges", "Ions hop along edges: give at least one");
    }

    private static void ReadRow(CsvTable table, EdgeGathering edges, ImportUnits units, ErrorList errors)
    {
        bool sound = CsvCell.TryWhole(table, From, "the number of a site", errors, out long fromId);
        sound &= CsvCell.TryWhole(table, To, "the number of a site", errors, out long toId);
        sound &= TryImage(table, errors, out EdgeImage? image);
        double barrier = 0;
        bool hasBarrier = !table.Cell(Barrier).IsEmpty;
        sound &= !hasBarrier || CsvCell.TryReal(table, Barrier, $"a barrier of at most {MostEv} eV, or nothing for that of the pathway", errors, out barrier, MostEv / (units.Ev ?? 1));
        sound &= edges.TryPathway(table.Cell(Pathway), () => table.PlaceOf(Pathway), out int pathway);
        if (!sound)
            return;
        (int from, int to) = (edges.SiteOf(fromId, () => table.PlaceOf(From)), edges.SiteOf(toId, () => table.PlaceOf(To)));
        if (from >= 0 && to >= 0)
            edges.Add(from, to, image, hasBarrier ? (int)Math.Floor((barrier * (units.Ev ?? 1) * 1e6) + 0.5) : null, pathway, () => table.PlaceOf(From));
    }

    private static bool TryImage(CsvTable table, ErrorList errors, out EdgeImage? image)
    {
        image = null;
        if (table.Cell(Image).IsEmpty && table.Cell(Image + 1).IsEmpty && table.Cell(Image + 2).IsEmpty)
            return true;
        Span<int> component = stackalloc int[3];
        for (int axis = 0; axis < 3; axis++)
        {
            if (!CsvCell.TryWhole(table, Image + axis, ImageText, errors, out long value))
                return false;
            component[axis] = (int)Math.Clamp(value, -1000, 1000);
        }

        image = new EdgeImage(component[0], component[1], component[2]);
        return true;
    }
}
