using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>Squared length of a displacement that is given along the lattice vectors, as factors of aa, bb, cc, ab, ac and bc (Å² per quantum²).</summary>
internal readonly struct CellMetric(UnitCell cell)
{
    private const double PerSquareQuantum = 1 / ((double)LatticeQuanta.PerVector * LatticeQuanta.PerVector);

    public double AA { get; } = PerSquareQuantum * cell.A.Dot(cell.A);

    public double BB { get; } = PerSquareQuantum * cell.B.Dot(cell.B);

    public double CC { get; } = PerSquareQuantum * cell.C.Dot(cell.C);

    public double AB { get; } = 2 * PerSquareQuantum * cell.A.Dot(cell.B);

    public double AC { get; } = 2 * PerSquareQuantum * cell.A.Dot(cell.C);

    public double BC { get; } = 2 * PerSquareQuantum * cell.B.Dot(cell.C);
}
