using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>
/// The smallest cell of coincident lattice points whose first two vectors lie in a boundary plane. All in the basis of the first grain, whole numbers.
/// </summary>
/// <param name="First">First vector in the plane, reduced.</param>
/// <param name="Second">Second vector in the plane, reduced.</param>
/// <param name="Layer">A vector from one plane of coincident points to the next.</param>
public sealed record BoundaryCell(LatticeVector First, LatticeVector Second, LatticeVector Layer)
{
    /// <summary>The cell of a plane.</summary>
    /// <param name="cell">Unit cell.</param>
    /// <param name="coincidence">Coincident lattice points.</param>
    /// <param name="plane">Miller indices.</param>
    public static BoundaryCell Of(UnitCell cell, IntegerLattice coincidence, LatticeVector plane)
    {
        // Euclid's algorithm on the heights above the plane leaves one vector with the least height and two with none.
        List<LatticeVector> basis = [.. coincidence.Basis];
        while (basis.Count(vector => plane.Dot(vector) != 0) > 1)
        {
            basis.Sort((x, y) => Math.Abs(plane.Dot(y)).CompareTo(Math.Abs(plane.Dot(x))));
            int least = basis.FindLastIndex(vector => plane.Dot(vector) != 0);
            for (int k = 0; k < least; k++)
                basis[k] -= plane.Dot(basis[k]) / plane.Dot(basis[least]) * basis[least];
        }

        LatticeVector layer = basis.Single(vector => plane.Dot(vector) != 0);
        LatticeVector[] inPlane = [.. basis.Where(vector => plane.Dot(vector) == 0)];
        (LatticeVector first, LatticeVector second) = Reduce(cell, inPlane[0], inPlane[1]);
        layer = plane.Dot(layer) < 0 ? -1 * layer : layer;
        if (Cartesian(cell, first).Cross(Cartesian(cell, second)).Dot(Cartesian(cell, layer)) < 0)
            second = -1 * second;
        return new BoundaryCell(first, second, layer);
    }

    /// <summary>Area of the cell in the plane, Å².</summary>
    public double Area(UnitCell cell) => Cartesian(cell, First).Cross(Cartesian(cell, Second)).Length;

    /// <summary>Distance from one plane of coincident points to the next, Å.</summary>
    public double LayerHeight(UnitCell cell) =>
        Math.Abs(Cartesian(cell, First).Cross(Cartesian(cell, Second)).Dot(Cartesian(cell, Layer))) / Area(cell);

    /// <summary>A vector across a number of layers, as near the normal as coincident points allow.</summary>
    public LatticeVector Across(UnitCell cell, long layers)
    {
        LatticeVector vector = layers * Layer;
        (Vector3D a, Vector3D b) = (Cartesian(cell, First), Cartesian(cell, Second));
        Vector3D normal = a.Cross(b);
        Vector3D place = Cartesian(cell, vector);

        // Components of the lateral part in the reduced vectors, taken off as whole numbers.
        long i = (long)Math.Round(place.Cross(b).Dot(normal) / normal.Dot(normal));
        long j = (long)Math.Round(a.Cross(place).Dot(normal) / normal.Dot(normal));
        return vector - (i * First) - (j * Second);
    }

    /// <summary>Gauss reduction: two vectors of the same plane lattice, as short as can be.</summary>
    private static (LatticeVector First, LatticeVector Second) Reduce(UnitCell cell, LatticeVector first, LatticeVector second)
    {
        while (true)
        {
            if (Cartesian(cell, second).Length < Cartesian(cell, first).Length)
                (first, second) = (second, first);
            Vector3D a = Cartesian(cell, first);
            long times = (long)Math.Round(Cartesian(cell, second).Dot(a) / a.Dot(a));
            LatticeVector shorter = second - (times * first);
            if (times == 0 || Cartesian(cell, shorter).Length >= Cartesian(cell, second).Length * (1 - 1e-9))
                return (first, second);
            second = shorter;
        }
    }

    private static Vector3D Cartesian(UnitCell cell, LatticeVector vector) => cell.ToCartesian(vector.Real);
}
