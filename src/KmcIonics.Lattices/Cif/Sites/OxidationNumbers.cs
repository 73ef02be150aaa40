namespace KmcIonics.Lattices.Cif;

/// <summary>Reads oxidation numbers by type symbol.</summary>
internal static class OxidationNumbers
{
    private const string Tag = "_atom_type_oxidation_number";

    /// <summary>Oxidation numbers that a block states; adds what is wrong.</summary>
    public static Dictionary<string, double> Read(CifBlock block, CifErrors errors)
    {
        Dictionary<string, double> numbers = new(StringComparer.Ordinal);
        if (block.Find("_atom_type_symbol") is not { } symbols || block.Find(Tag) is not { } values)
            return numbers;
        if (symbols.Loop != values.Loop)
        {
            errors.Add(values.Place, Tag, "the tag stands in another loop than _atom_type_symbol", "List both in one loop");
            return numbers;
        }

        const string Meaning = "an oxidation number from -8 to 8";
        for (int row = 0; row < symbols.Values.Count; row++)
        {
            CifValue value = values.Values[row];
            if (value.IsUnknown || !CifNumber.TryRead(value, Tag, Meaning, errors, out double number))
                continue;
            if (Math.Abs(number) > 8)
                errors.Add(value.Place, Tag, $"found {value.Marked}", $"Allowed is {Meaning}");
            else
                numbers[symbols.Values[row].Text] = number;
        }

        return numbers;
    }
}
