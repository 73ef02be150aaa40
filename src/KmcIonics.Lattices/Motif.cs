using KmcIonics.Model;

namespace KmcIonics.Lattices;

/// <summary>The repeat unit of a crystal's hop graph: the sites of one unit cell and every hop and exclusion that leaves them.</summary>
/// <param name="Structure">Structure the motif was made from.</param>
/// <param name="Sites">Sites in the order of the structure's sublattices and positions.</param>
/// <param name="Hops">
/// Every directed hop whose source lies in cell (0,0,0), ordered by source, then pathway, length, target and offset. The reverse
/// of each hop is in the list too, with the opposite displacement.
/// </param>
/// <param name="Exclusions">Every directed exclusion whose first site lies in cell (0,0,0); the reverse is in the list too.</param>
/// <param name="Pathways">Pathways, indexed by <see cref="MotifHop.Pathway"/>.</param>
public sealed record Motif(
    CrystalStructure Structure,
    IReadOnlyList<MotifSite> Sites,
    IReadOnlyList<MotifHop> Hops,
    IReadOnlyList<MotifExclusion> Exclusions,
    IReadOnlyList<HopPathway> Pathways);

/// <summary>One site of the unit cell; its fractional position is wrapped into [0, 1) and quantised.</summary>
/// <param name="Sublattice">Index in <see cref="CrystalStructure.Sublattices"/>.</param>
/// <param name="Position">Position in quanta of the lattice vectors, each component in [0, <see cref="LatticeQuanta.PerVector"/>).</param>
public readonly record struct MotifSite(int Sublattice, LatticeQuanta Position);

/// <summary>A directed hop from a site of the unit cell.</summary>
/// <param name="From">Source site.</param>
/// <param name="To">Target site.</param>
/// <param name="Offset">Unit cell of the target, relative to the source's.</param>
/// <param name="Pathway">Index of the pathway.</param>
/// <param name="Displacement">Target minus source, in quanta.</param>
/// <param name="Length">Length, Å.</param>
public readonly record struct MotifHop(
    int From, int To, CellOffset Offset, int Pathway, LatticeQuanta Displacement, double Length);

/// <summary>Two sites that are never both occupied: one in the unit cell, the other at an offset.</summary>
public readonly record struct MotifExclusion(int Site, int Other, CellOffset Offset);

/// <summary>A unit cell relative to another, in lattice vectors.</summary>
public readonly record struct CellOffset(int A, int B, int C);

/// <summary>
/// An integer vector in units of 2⁻²⁰ of the lattice vectors. Integers make closed loops of hops close exactly, in any cell
/// shape; the rounding of a coordinate is below 5·10⁻⁷ of the cell edge.
/// </summary>
public readonly record struct LatticeQuanta(int A, int B, int C)
{
    /// <summary>Quanta in one lattice vector.</summary>
    public const int PerVector = 1 << 20;

    /// <summary>Sum of two vectors.</summary>
    public static LatticeQuanta operator +(LatticeQuanta left, LatticeQuanta right) => new(left.A + right.A, left.B + right.B, left.C + right.C);

    /// <summary>Difference of two vectors.</summary>
    public static LatticeQuanta operator -(LatticeQuanta left, LatticeQuanta right) => new(left.A - right.A, left.B - right.B, left.C - right.C);

    /// <summary>Cartesian vector, Å.</summary>
    public Vector3D ToCartesian(UnitCell cell) =>
        cell.ToCartesian(new Vector3D(A / (double)PerVector, B / (double)PerVector, C / (double)PerVector));
}
