namespace KmcIonics.Lattices.Cif;

/// <summary>What a CIF is called and where it comes from.</summary>
internal static class CifTitle
{
    private const int Longest = 100;

    /// <summary>Name of the structure: its mineral or common name, its formula, or that of the data block.</summary>
    public static string Name(CifBlock block)
    {
        CifValue? value = block.Single("_chemical_name_mineral", "_chemical_name_common", "_chemical_formula_structural", "_chemical_formula_sum", "_chemical_name_systematic");
        string name = OnOneLine(value?.Text ?? block.Name);
        return name.Length == 0 ? "crystal" : name.Length <= Longest ? name : name[..Longest];
    }

    /// <summary>Where cell and positions come from, as far as the file says.</summary>
    public static string Source(CifBlock block)
    {
        string[] parts =
        [
            .. new[]
            {
                block.Single("_publ_section_title", "_citation_title"), block.Single("_journal_name_full", "_citation_journal_full", "_citation_journal_abbrev"),
                block.Single("_journal_volume", "_citation_journal_volume"), block.Single("_journal_page_first", "_citation_page_first"),
                block.Single("_journal_year", "_citation_year"), block.Single("_journal_paper_doi", "_citation_doi"),
            }.OfType<CifValue>().Select(value => OnOneLine(value.Text)).Where(part => part.Length > 0),
        ];
        return parts.Length > 0 ? string.Join(", ", parts) : $"CIF, data block {block.Name}";
    }

    private static string OnOneLine(string text) =>
        string.Concat(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(c => !char.IsControl(c)));
}
