namespace KmcIonics.Lattices.Matching;

/// <summary>A supercell in a plane, by whole numbers: its vectors are AA a + AB b and BA a + BB b.</summary>
/// <param name="AA">Steps along a of the first vector.</param>
/// <param name="AB">Steps along b of the first vector.</param>
/// <param name="BA">Steps along a of the second vector.</param>
/// <param name="BB">Steps along b of the second vector.</param>
public readonly record struct PlaneSupercell(long AA, long AB, long BA, long BB)
{
    /// <summary>Cells in it.</summary>
    public long Cells => Math.Abs((AA * BB) - (AB * BA));

    /// <summary>The supercell of a cell.</summary>
    public PlaneCell Of(PlaneCell cell) => new((AA * cell.A) + (AB * cell.B), (BA * cell.A) + (BB * cell.B));
}
