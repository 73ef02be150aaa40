using System.Diagnostics.CodeAnalysis;

namespace KmcIonics.Lattices.Cif;

/// <summary>Sets of symmetry operations that are groups.</summary>
internal static class OperationGroup
{
    /// <summary>Operations in the largest group that is read: Fm-3m has 192, and supercells with their translations listed have more.</summary>
    public const int Most = 1024;

    /// <summary>All products of generators, the identity first.</summary>
    public static bool TryGenerate(IEnumerable<SymmetryOperation> generators, [NotNullWhen(true)] out IReadOnlyList<SymmetryOperation>? group)
    {
        SymmetryOperation[] steps = [.. generators];
        List<SymmetryOperation> found = [SymmetryOperation.Identity];
        HashSet<SymmetryOperation> known = [.. found];
        for (int next = 0; next < found.Count && found.Count <= Most; next++)
        {
            foreach (SymmetryOperation step in steps)
            {
                SymmetryOperation product = step * found[next];
                if (known.Add(product))
                    found.Add(product);
            }
        }

        group = found.Count <= Most ? found : null;
        return group is not null;
    }

    /// <summary>Two operations of a set whose product is missing, with it; null for a group.</summary>
    public static (SymmetryOperation First, SymmetryOperation Second, SymmetryOperation Product)? MissingProduct(IReadOnlyList<SymmetryOperation> operations)
    {
        HashSet<SymmetryOperation> known = [.. operations];
        foreach (SymmetryOperation second in operations)
        {
            foreach (SymmetryOperation first in operations)
            {
                if (!known.Contains(second * first))
                    return (first, second, second * first);
            }
        }

        return null;
    }

    /// <summary>
    /// How many rotations of each kind (determinant, trace) a group has, translations apart: the same in every setting of a space group, so a quick
    /// test of whether two lists can be the same group.
    /// </summary>
    public static string PointGroupKinds(IReadOnlyList<SymmetryOperation> operations) => string.Join(
        ' ',
        operations.Select(operation => operation.Rotation).Distinct().GroupBy(rotation => (rotation.Determinant, rotation.Trace)).OrderBy(kind => kind.Key)
            .Select(kind => $"{kind.Key.Determinant}:{kind.Key.Trace}:{kind.Count()}"));
}
