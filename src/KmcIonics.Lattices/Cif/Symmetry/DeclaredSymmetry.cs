using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>The symmetry of a CIF: its operations, or else those of the Hall symbol, the Hermann–Mauguin symbol or the number that it states.</summary>
/// <param name="Operations">All operations, the identity among them.</param>
/// <param name="Description">What they come from.</param>
/// <param name="Notes">What the reader chose.</param>
internal sealed record DeclaredSymmetry(IReadOnlyList<SymmetryOperation> Operations, string Description, IReadOnlyList<string> Notes)
{
    private const string OperationsTag = "_space_group_symop_operation_xyz";

    private static readonly string[] s_operationTags = [OperationsTag, "_symmetry_equiv_pos_as_xyz"];
    private static readonly string[] s_hallTags = ["_space_group_name_hall", "_symmetry_space_group_name_hall"];

    /// <summary>Reads the symmetry of a block, or adds what is wrong and returns null.</summary>
    /// <param name="block">The block.</param>
    /// <param name="cell">Its cell; null where that could not be read, and then only what stands for itself is checked.</param>
    /// <param name="errors">Takes the errors.</param>
    public static DeclaredSymmetry? Read(CifBlock block, UnitCell? cell, CifErrors errors)
    {
        int before = errors.Count;
        StatedGroup? stated = StatedGroup.Read(block, cell, errors);
        DeclaredSymmetry? symmetry = null;
        if (block.Find(s_operationTags) is { } column)
            symmetry = OfOperations(column, cell, stated, errors);
        else if (errors.Count == before && block.Single(s_hallTags) is { } hall)
            symmetry = OfHall(hall, cell, stated, errors);
        else if (errors.Count == before && stated is not null)
            symmetry = cell is null ? null : stated.Symmetry(cell, errors);
        else if (errors.Count == before)
            errors.Add(block.Place, OperationsTag, "the symmetry is not stated", "Give the operations (for P1 the one 'x,y,z'), the Hall or Hermann-Mauguin symbol, or the number of the space group");
        return errors.Count == before ? symmetry : null;
    }

    private static DeclaredSymmetry? OfOperations(CifColumn column, UnitCell? cell, StatedGroup? stated, CifErrors errors)
    {
        int before = errors.Count;
        List<SymmetryOperation> operations = [];
        foreach (CifValue value in column.Values)
        {
            if (OperationText.TryParse(value.Text, out SymmetryOperation operation, out string problem))
                operations.Add(operation);
            else
                errors.Add(value.Place, column.Tag, $"{value.Marked} is no symmetry operation: {problem}", "Write three parts like 'x,y,z' or '1/2+x,-y,z-1/2'");
        }

        if (errors.Count > before)
            return null;
        CifPlace place = column.Values[0].Place;
        operations = [.. operations.Distinct()];
        if (operations.Count > OperationGroup.Most)
            errors.Add(place, column.Tag, $"there are {operations.Count} operations", $"At most {OperationGroup.Most} are read; choose a smaller cell");
        else if (!operations.Contains(SymmetryOperation.Identity))
            errors.Add(place, column.Tag, "the operation x,y,z is missing", "List all operations of the group");
        else if (OperationGroup.MissingProduct(operations) is { } missing)
            errors.Add(place, column.Tag, $"the operations are no group: {missing.First} followed by {missing.Second} is {missing.Product}, which is not listed", "List all operations of the group");
        else if (CheckCell(operations, cell, place, column.Tag, errors))
            stated?.CheckAgainst(operations, place, column.Tag, errors);
        return new DeclaredSymmetry(operations, stated is null ? $"{operations.Count} operations" : $"{stated.Name}, {operations.Count} operations", []);
    }

    private static DeclaredSymmetry? OfHall(CifValue hall, UnitCell? cell, StatedGroup? stated, CifErrors errors)
    {
        const string Tag = "_space_group_name_Hall";
        if (!HallSymbol.TryParse(hall.Text, out IReadOnlyList<SymmetryOperation> operations))
        {
            errors.Add(hall.Place, Tag, $"{hall.Marked} is no Hall symbol that can be read", "Write it as -P 2ybc, or give the operations");
            return null;
        }

        if (CheckCell(operations, cell, hall.Place, Tag, errors))
            stated?.CheckAgainst(operations, hall.Place, Tag, errors);
        return new DeclaredSymmetry(operations, $"Hall symbol {hall.Text.Trim()}", []);
    }

    private static bool CheckCell(IReadOnlyList<SymmetryOperation> operations, UnitCell? cell, CifPlace place, string tag, CifErrors errors)
    {
        if (cell is null || CellMetric.FirstBroken(cell, operations) is not { } broken)
            return true;
        errors.Add(place, tag, $"the cell does not have the symmetry {broken}", "Lengths and angles of the cell must fit the symmetry; check both");
        return false;
    }
}
