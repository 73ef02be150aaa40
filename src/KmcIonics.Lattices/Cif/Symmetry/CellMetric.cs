using KmcIonics.Model;

namespace KmcIonics.Lattices.Cif;

/// <summary>Whether a cell has the symmetry that operations claim: R must keep all lengths and angles, RᵀGR = G with the metric G of the cell.</summary>
internal static class CellMetric
{
    /// <summary>Differences up to this, relative to the lengths, are taken as rounding.</summary>
    public const double Tolerance = 2e-3;

    /// <summary>An operation that the cell does not have; null where it has all.</summary>
    public static SymmetryOperation? FirstBroken(UnitCell cell, IReadOnlyList<SymmetryOperation> operations)
    {
        foreach (SymmetryOperation operation in operations)
        {
            if (!Keeps(cell, operation.Rotation))
                return operation;
        }

        return null;
    }

    private static bool Keeps(UnitCell cell, PointOperation rotation)
    {
        Vector3D[] before = [cell.A, cell.B, cell.C];
        Vector3D[] after =
        [
            cell.ToCartesian(new Vector3D(rotation.XX, rotation.YX, rotation.ZX)),
            cell.ToCartesian(new Vector3D(rotation.XY, rotation.YY, rotation.ZY)),
            cell.ToCartesian(new Vector3D(rotation.XZ, rotation.YZ, rotation.ZZ)),
        ];
        for (int i = 0; i < 3; i++)
        {
            for (int j = i; j < 3; j++)
            {
                if (!(Math.Abs(after[i].Dot(after[j]) - before[i].Dot(before[j])) <= Tolerance * before[i].Length * before[j].Length))
                    return false;
            }
        }

        return true;
    }
}
