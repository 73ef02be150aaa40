namespace KmcIonics.Lattices.Cif;

/// <summary>
/// Space groups from their Hall symbols, which state generators: S. R. Hall, Acta Cryst. A 37, 517 (1981); International Tables for Crystallography B,
/// section 1.4 appendix. Origin shifts as (0 0 1), in twelfths, are read; general changes of basis are not.
/// </summary>
internal static class HallSymbol
{
    /// <summary>All operations of the group that a symbol states; false for a text that is no Hall symbol.</summary>
    public static bool TryParse(string symbol, out IReadOnlyList<SymmetryOperation> operations)
    {
        operations = [];
        List<string> words = [.. symbol.Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        if (!TryTakeShift(words, out CrystalTranslation origin) || words.Count == 0 || !HallWords.TryParseLattice(words[0], out List<SymmetryOperation>? generators))
            return false;
        HallRotation? before = null;
        for (int index = 1; index < words.Count; index++)
        {
            if (!HallWords.TryParseRotation(words[index], index - 1, before, out HallRotation rotation))
                return false;
            generators.Add(rotation.Operation);
            before = rotation;
        }

        if (OperationGroup.TryGenerate(generators.Select(operation => Shifted(operation, origin)), out IReadOnlyList<SymmetryOperation>? group))
            operations = group;
        return operations.Count > 0;
    }

    private static SymmetryOperation Shifted(SymmetryOperation operation, CrystalTranslation origin) =>
        new(operation.Rotation, operation.Translation + origin - operation.Rotation.Apply(origin));

    private static bool TryTakeShift(List<string> words, out CrystalTranslation origin)
    {
        origin = default;
        int first = words.FindIndex(word => word.StartsWith('('));
        if (first < 0)
            return true;
        string[] parts = string.Join(' ', words.Skip(first)).Trim('(', ')').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words.RemoveRange(first, words.Count - first);
        int[] shift = new int[3];
        for (int axis = 0; axis < 3; axis++)
        {
            if (parts.Length != 3 || !int.TryParse(parts[axis], out shift[axis]) || Math.Abs(shift[axis]) > 12)
                return false;
        }

        origin = CrystalTranslation.Twelfths(shift[0], shift[1], shift[2]);
        return true;
    }
}
