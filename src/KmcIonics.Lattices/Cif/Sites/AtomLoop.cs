using System.Globalization;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>Reads the list of atoms of a block.</summary>
internal sealed class AtomLoop
{
    private static readonly string[] s_fractional = ["_atom_site_fract_x", "_atom_site_fract_y", "_atom_site_fract_z"];

    private readonly CifErrors errors;
    private readonly CifColumn?[] coordinates;
    private readonly CifColumn? labels;
    private readonly CifColumn? symbols;
    private readonly CifColumn? occupancies;
    private readonly CifColumn? multiplicities;
    private readonly CifColumn? flags;
    private readonly Dictionary<string, double> charges;

    private AtomLoop(CifBlock block, CifErrors errors)
    {
        this.errors = errors;
        coordinates = [.. s_fractional.Select(tag => block.Find(tag))];
        labels = block.Find("_atom_site_label");
        symbols = block.Find("_atom_site_type_symbol");
        occupancies = block.Find("_atom_site_occupancy");
        multiplicities = block.Find("_atom_site_site_symmetry_multiplicity", "_atom_site_symmetry_multiplicity");
        flags = block.Find("_atom_site_calc_flag");
        charges = OxidationNumbers.Read(block, errors);
    }

    /// <summary>Whether a block lists atoms.</summary>
    public static bool IsIn(CifBlock block) => block.Find("_atom_site_fract_x", "_atom_site_fract_y", "_atom_site_fract_z", "_atom_site_cartn_x", "_atom_site_label", "_atom_site_type_symbol") is not null;

    /// <summary>The atoms; adds what is wrong.</summary>
    public static IReadOnlyList<CifAtom> Read(CifBlock block, CifErrors errors)
    {
        var loop = new AtomLoop(block, errors);
        if (!loop.HasColumns(block))
            return [];
        List<CifAtom> atoms = [];
        Dictionary<string, CifAtom> byLabel = new(StringComparer.Ordinal);
        for (int row = 0; row < loop.coordinates[0]!.Values.Count; row++)
        {
            // A dummy atom marks a centroid.
            if (loop.flags?.Values[row].Text.Equals("dum", StringComparison.OrdinalIgnoreCase) == true || loop.ReadRow(row) is not { } atom)
                continue;
            atoms.Add(atom);
            if (!byLabel.TryAdd(atom.Label, atom) && (byLabel[atom.Label].Element, byLabel[atom.Label].Occupancy) != (atom.Element, atom.Occupancy))
                errors.Add(atom.Place, "_atom_site_label", $"there is another atom \"{atom.Label}\" of another element or occupancy", "Atoms of one label are taken as equivalent; give others another label");
        }

        return atoms;
    }

    private bool HasColumns(CifBlock block)
    {
        int before = errors.Count;
        for (int k = 0; k < 3; k++)
        {
            if (coordinates[k] is not null)
                continue;
            bool cartesian = block.Find("_atom_site_cartn_x") is not null;
            errors.Add(
                block.Find("_atom_site_cartn_x", "_atom_site_label", "_atom_site_type_symbol")?.Place ?? block.Place,
                s_fractional[k],
                cartesian ? "the atoms have Cartesian positions only" : "the tag is missing",
                "Give fractional coordinates");
        }

        if (labels is null && symbols is null)
            errors.Add(block.Find(s_fractional)?.Place ?? block.Place, "_atom_site_label", "the atoms have neither labels nor type symbols", "Give _atom_site_label or _atom_site_type_symbol");
        CifColumn[] used = [.. coordinates.Concat([labels, symbols, occupancies, multiplicities, flags]).OfType<CifColumn>()];
        foreach (CifColumn column in used.Where(column => column.Loop != used[0].Loop))
            errors.Add(column.Place, column.Tag, $"the tag stands in another loop than {used[0].Tag}", "List all that is said of the atoms in one loop");
        return errors.Count == before;
    }

    private CifAtom? ReadRow(int row)
    {
        int before = errors.Count;
        CifValue name = (labels ?? symbols!).Values[row];
        CifValue symbol = symbols?.Values[row] is { IsUnknown: false } given ? given : name;
        string? element = ElementSymbol.Of(symbol.Text);
        if (element is null)
            errors.Add(symbol.Place, (symbols ?? labels!).Tag, $"{symbol.Marked} starts with no element symbol", "Write it as Na, Na1+ or Na1");
        double[] position = new double[3];
        for (int k = 0; k < 3; k++)
        {
            CifValue value = coordinates[k]!.Values[row];
            const string Meaning = "a fractional coordinate from -100 to 100";
            if (CifNumber.TryRead(value, s_fractional[k], Meaning, errors, out position[k]) && Math.Abs(position[k]) > 100)
                errors.Add(value.Place, s_fractional[k], $"found {value.Marked}", $"Allowed is {Meaning}");
        }

        double? occupancy = Occupancy(row);
        int? multiplicity = multiplicities?.Values[row] is { IsUnknown: false } claimed && int.TryParse(claimed.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int sites) ? sites : null;
        double? charge = charges.TryGetValue(symbol.Text, out double stated) ? stated : ElementSymbol.ChargeOf(symbol.Text);
        return errors.Count > before ? null : new CifAtom(name.Text, element!, charge, new Vector3D(position[0], position[1], position[2]), occupancy ?? 1, multiplicity, name.Place) { IsTakenAsFull = occupancy is null };
    }

    /// <summary>Occupancy of a row, 1 in a file that states none at all; null where just this one is left open.</summary>
    private double? Occupancy(int row)
    {
        const string Meaning = "an occupancy from 0 to 1";
        if (occupancies?.Values[row] is not { } value)
            return 1;
        if (value.IsUnknown)
            return null;
        if (!CifNumber.TryRead(value, "_atom_site_occupancy", Meaning, errors, out double occupancy))
            return 1;
        if (occupancy is < 0 or > 1)
            errors.Add(value.Place, "_atom_site_occupancy", $"found {value.Marked}", $"Allowed is {Meaning}");
        return occupancy;
    }
}
