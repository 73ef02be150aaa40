using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>
/// Reads site lists of lattice_mc (B. J. Morgan, J. Open Source Softw. 2, 247 (2017)): the number of sites, then a block for each with the keys site, centre, neighbours,
/// label and optionally energy, in any order, blocks parted by empty lines. Neighbours are mutual.
/// </summary>
internal sealed class LatticeMcReader(string text, string file, ImportUnits units, SiteGathering sites, ErrorList errors)
{
    private static readonly string[] s_keys = ["site", "centre", "neighbours", "label", "energy"];

    private readonly List<(int Site, LatticeMcValue Neighbours)> _neighbours = [];

    /// <summary>Reads sites and edges; the sites, or null after adding errors.</summary>
    public ImportedSites? Read(EdgeGathering edges)
    {
        int before = errors.Count;
        List<LatticeMcBlock> blocks = LatticeMcBlock.Split(text);
        if (blocks.Count == 0 || blocks[0].Lines is not [{ } first] || !PlainNumber.TryWhole(first.Text.AsSpan().Trim(), out long count))
        {
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "the file does not start with the number of sites and an empty line", "A site list of lattice_mc is needed");
            return null;
        }

        if (count != blocks.Count - 1)
            errors.Add(new Place(file, first.Line, 1), FieldPath.Root, $"the first line says {count} sites, and {blocks.Count - 1} follow", "Correct the number, or part blocks by an empty line");
        foreach (LatticeMcBlock block in blocks.Skip(1))
            ReadBlock(block);
        sites.CheckSpan(file);
        sites.CheckFilled(file);
        if (errors.Count > before)
            return null;
        foreach ((int site, LatticeMcValue value) in _neighbours)
            AddEdges(edges, site, value);
        edges.RequireBothDirections(file);
        if (edges.Edges.Count == 0 && errors.Count == before)
            errors.Add(new Place(file, 1, 1), FieldPath.Root, "no site has a neighbour", "Ions hop between neighbours: give some");
        return errors.Count == before ? sites.ToSites() : null;
    }

    private void ReadBlock(LatticeMcBlock block)
    {
        var values = new Dictionary<string, LatticeMcValue>();
        foreach (LatticeMcLine line in block.Lines)
            ReadLine(line, values);
        var place = new Place(file, block.Lines[0].Line, 1);
        string[] missing = [.. s_keys[..^1].Where(key => !values.ContainsKey(key))];
        if (missing.Length > 0)
        {
            errors.Add(place, FieldPath.Root, $"{string.Join(" and ", missing)} {(missing.Length == 1 ? "is" : "are")} missing in this block", $"Every site has {string.Join(", ", s_keys[..^1])}");
            return;
        }

        bool sound = TryWhole(values["site"], out long id) & TryCentre(values["centre"], out Vector3D centre) & TryEnergy(values, out double energy);
        if (!sound)
            return;
        int before = sites.Count;
        sites.Add(id, sites.Fractional(units.Angstrom * centre), values["label"].Text, "import", new SiteProperties(energy, -1, 0), () => place);
        if (sites.Count > before)
            _neighbours.Add((before, values["neighbours"]));
    }

    private void ReadLine(LatticeMcLine line, Dictionary<string, LatticeMcValue> values)
    {
        int colon = line.Text.IndexOf(':');
        string key = colon < 0 ? "" : line.Text[..colon].Trim();
        string known = key switch
        {
            "center" => "centre",
            "neighbors" => "neighbours",
            _ => key,
        };
        var value = new LatticeMcValue(line, colon + 1);
        if (colon < 0)
            Refuse(new LatticeMcValue(line, 0), "there is no colon in this line", "Lines are of the form key: value");
        else if (!s_keys.Contains(known))
            errors.Add(new Place(file, line.Line, 1), FieldPath.Root, $"there is no key {Quote.Marked(key)}", $"Known are {string.Join(", ", s_keys)}", Closest.To(key, s_keys));
        else if (!values.TryAdd(known, value))
            errors.Add(new Place(file, line.Line, 1), FieldPath.Root, $"the key {known} is there twice in a block", "Keep one, or part blocks by an empty line");
    }

    private void AddEdges(EdgeGathering edges, int site, LatticeMcValue value)
    {
        foreach (Range range in value.Words)
        {
            (int column, string line) = (range.Start.Value + 1, value.Line.Text);
            Place Here() => new(file, value.Line.Line, column);
            if (!PlainNumber.TryWhole(line.AsSpan(range), out long id))
                errors.Add(Here(), FieldPath.Root, $"found {Quote.Marked(line[range])}", "Neighbours are numbers of sites");
            else if (edges.SiteOf(id, Here) is var other and >= 0)
                edges.Add(site, other, null, null, -1, Here);
        }
    }

    private bool TryWhole(LatticeMcValue value, out long number) =>
        PlainNumber.TryWhole(value.Text, out number) || Refuse(value, $"found {Quote.Marked(value.Text)}", "Allowed is a whole number");

    private bool TryCentre(LatticeMcValue value, out Vector3D centre)
    {
        Range[] words = value.Words;
        double[] x = new double[3];
        bool sound = words.Length == 3;
        for (int axis = 0; sound && axis < 3; axis++)
            sound = PlainNumber.TryReal(value.Line.Text.AsSpan(words[axis]), out x[axis]) && Math.Abs(x[axis]) < 1e9;
        centre = new Vector3D(x[0], x[1], x[2]);
        return sound || Refuse(value, $"found {Quote.Marked(value.Text)}", "Allowed are three numbers x y z");
    }

    private bool TryEnergy(Dictionary<string, LatticeMcValue> values, out double energyEv)
    {
        energyEv = 0;
        if (!values.TryGetValue("energy", out LatticeMcValue value))
            return true;
        if (!PlainNumber.TryReal(value.Text, out double energy) || Math.Abs(energy * (units.Ev ?? 1)) > 10)
            return Refuse(value, $"found {Quote.Marked(value.Text)}", "Allowed is an energy of at most 10 eV");
        energyEv = energy * (units.Ev ?? 1);
        return units.Ev is not null || Refuse(value, "the site has an energy, and the job does not state its unit", "Give energy_unit beside the file in the job");
    }

    private bool Refuse(LatticeMcValue value, string problem, string allowed)
    {
        errors.Add(new Place(file, value.Line.Line, value.Column), FieldPath.Root, problem, allowed);
        return false;
    }
}
