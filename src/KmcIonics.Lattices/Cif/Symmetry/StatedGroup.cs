using System.Globalization;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>The space group that a CIF names, by Hermann–Mauguin symbol or number.</summary>
internal sealed class StatedGroup
{
    private const string SymbolTag = "_space_group_name_H-M_alt";
    private const string NumberTag = "_space_group_IT_number";

    private readonly IReadOnlyList<SpaceGroupSetting> settings;
    private readonly CifPlace place;
    private readonly string tag;

    private StatedGroup(string name, IReadOnlyList<SpaceGroupSetting> settings, CifPlace place, string tag)
    {
        (Name, this.settings, this.place, this.tag) = (name, settings, place, tag);
    }

    /// <summary>Name as the file gives it.</summary>
    public string Name { get; }

    /// <summary>Reads symbol and number; null where neither is stated or an error was added.</summary>
    public static StatedGroup? Read(CifBlock block, UnitCell? cell, CifErrors errors)
    {
        bool operationsGiven = block.Find("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_space_group_name_hall", "_symmetry_space_group_name_hall") is not null;
        CifValue? symbol = block.Single("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m", "_space_group_name_h-m_full", "_space_group_name_h-m_ref");
        int? number = Number(block.Single("_space_group_it_number", "_symmetry_int_tables_number"), errors, out CifPlace numberPlace);
        if (symbol is null)
            return number is null ? null : new StatedGroup($"space group {number}", [.. SpaceGroupSetting.All.Where(setting => setting.Number == number)], numberPlace, NumberTag);
        IReadOnlyList<SpaceGroupSetting> found = SpaceGroupName.Find(symbol.Text);
        if (found.Count == 0)
        {
            // With the operations at hand a name in no table, as C -1, is no harm.
            if (!operationsGiven)
                errors.Add(symbol.Place, SymbolTag, $"{symbol.Marked} is no known Hermann-Mauguin symbol{Like(symbol.Text)}", "Write it as P 21/c or R -3 c:H, or give the operations");
            return null;
        }

        if (number is not null && found.All(setting => setting.Number != number))
        {
            errors.Add(numberPlace, NumberTag, $"{symbol.Marked} is space group {found[0].Number}, not {number}", "Correct the symbol or the number");
            return null;
        }

        SpaceGroupSetting[] fitting = [.. found.Where(setting => cell is null || CellMetric.FirstBroken(cell, setting.Operations) is null)];
        return new StatedGroup(symbol.Text.Trim(), fitting.Length > 0 ? fitting : found, symbol.Place, SymbolTag);
    }

    /// <summary>The operations of the setting that the cell allows; null after adding an error.</summary>
    public DeclaredSymmetry? Symmetry(UnitCell cell, CifErrors errors)
    {
        SpaceGroupSetting[] fitting = [.. settings.Where(setting => CellMetric.FirstBroken(cell, setting.Operations) is null)];
        if (fitting.Length == 0)
        {
            errors.Add(place, tag, $"the cell does not have the symmetry of {Name}", "Lengths and angles of the cell must fit the symmetry; check both");
            return null;
        }

        if (fitting.Select(setting => setting.Origin).Distinct().Count() > 1)
        {
            errors.Add(place, tag, $"{Name} has two choices of the origin", $"Write {fitting[0].Short}:1 or {fitting[0].Short}:2, or give the operations");
            return null;
        }

        SpaceGroupSetting chosen = fitting[0];
        string[] notes = fitting.Length == 1 ? [] : [$"{Name} is taken in the setting {chosen.Name}"];
        return new DeclaredSymmetry(chosen.Operations, chosen.Name, notes);
    }

    /// <summary>Adds an error where listed operations cannot be those of this group.</summary>
    public void CheckAgainst(IReadOnlyList<SymmetryOperation> operations, CifPlace operationsPlace, string operationsTag, CifErrors errors)
    {
        IReadOnlyList<SymmetryOperation> own = settings[0].Operations;
        if (OperationGroup.PointGroupKinds(own) == OperationGroup.PointGroupKinds(operations))
            return;
        (int listed, int expected) = (PointOperations(operations), PointOperations(own));
        string how = listed == expected ? "of other kinds" : $"{listed} rotations and reflections, not {expected}";
        errors.Add(operationsPlace, operationsTag, $"the operations are not those of {Name}: they have {how}", "Correct the operations or the name of the group");
    }

    private static int PointOperations(IReadOnlyList<SymmetryOperation> operations) => operations.Select(operation => operation.Rotation).Distinct().Count();

    private static int? Number(CifValue? value, CifErrors errors, out CifPlace place)
    {
        place = value?.Place ?? default;
        if (value is null)
            return null;
        if (int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 230)
            return number;
        errors.Add(value.Place, NumberTag, $"found {value.Marked}", "Allowed is a whole number from 1 to 230");
        return null;
    }

    private static string Like(string symbol)
    {
        IReadOnlyList<string> like = SpaceGroupName.Like(symbol);
        return like.Count == 0 ? "" : $"; like it are {string.Join(", ", like)}";
    }
}
