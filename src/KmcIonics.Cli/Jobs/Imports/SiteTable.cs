using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Reads a table of sites: id, x, y, z, type, and optionally region, energy, grain and interface_distance.</summary>
internal static class SiteTable
{
    private const int Id = 0;
    private const int X = 1;
    private const int Type = 4;
    private const int Region = 5;
    private const int Energy = 6;
    private const int Grain = 7;
    private const int Distance = 8;
    private const double MostEv = 10;

    private static readonly CsvColumn[] s_columns =
    [
        new("id", true), new("x", true), new("y", true), new("z", true), new("type", true),
        new("region", false), new("energy", false), new("grain", false), new("interface_distance", false),
    ];

    /// <summary>The sites, or null after adding errors.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="file">Its path.</param>
    /// <param name="sites">Takes the sites.</param>
    /// <param name="isFractional">Whether positions are fractional; else they are Cartesian in the unit of length.</param>
    /// <param name="units">Units of the numbers.</param>
    /// <param name="errors">Takes the errors.</param>
    public static ImportedSites? Read(string text, string file, SiteGathering sites, bool isFractional, ImportUnits units, ErrorList errors)
    {
        int before = errors.Count;
        if (CsvTable.Open(text, file, s_columns, errors) is not { } table)
            return null;
        if (table.Has(Energy) && units.Ev is null)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "the table has energies of sites, and the job does not state their unit", "Give energy_unit beside the file in the job");
        while (table.NextRow())
            ReadRow(table, sites, isFractional, units, errors);
        sites.CheckSpan(file);
        if (sites.Count < 2 && errors.Count == before)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, $"there {(sites.Count == 1 ? "is one site" : "are no sites")}", "Give two or more");
        return errors.Count == before ? sites.ToSites(table.Has(Grain), table.Has(Distance)) : null;
    }

    private static void ReadRow(CsvTable table, SiteGathering sites, bool isFractional, ImportUnits units, ErrorList errors)
    {
        bool sound = CsvCell.TryWhole(table, Id, "a whole number that no other site has", errors, out long id);
        sound &= CsvCell.TryReal(table, X, "a number", errors, out double x);
        sound &= CsvCell.TryReal(table, X + 1, "a number", errors, out double y);
        sound &= CsvCell.TryReal(table, X + 2, "a number", errors, out double z);
        sound &= TryProperties(table, units, errors, out SiteProperties properties);
        if (!sound)
            return;
        var position = new Vector3D(x, y, z);
        ReadOnlySpan<char> region = table.Cell(Region);
        sites.Add(
            id, isFractional ? position : sites.Fractional(units.Angstrom * position), table.Cell(Type), region.IsEmpty ? "import" : region, properties, () => table.PlaceOf(Id));
    }

    private static bool TryProperties(CsvTable table, ImportUnits units, ErrorList errors, out SiteProperties properties)
    {
        (double energy, long grain, double distance) = (0, -1, 0);
        bool sound = table.Cell(Energy).IsEmpty || CsvCell.TryReal(table, Energy, $"an energy of at most {MostEv} eV, or nothing", errors, out energy, MostEv / (units.Ev ?? 1));
        sound &= !table.Has(Grain) || CsvCell.TryWhole(table, Grain, "the number of a grain from 0 on, or -1 for none", errors, out grain);
        sound &= !table.Has(Distance) || CsvCell.TryReal(table, Distance, "a distance in Å", errors, out distance);
        if (grain is < -1 or > int.MaxValue || distance < 0)
        {
            errors.Add(table.PlaceOf(grain < -1 || grain > int.MaxValue ? Grain : Distance), FieldPath.Root, "found a number out of range", "Grains count from 0, with -1 for none, and distances are not negative");
            sound = false;
        }

        properties = sound ? new SiteProperties(energy * (units.Ev ?? 1), (int)grain, (float)distance) : default;
        return sound;
    }
}
