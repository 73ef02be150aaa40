using KmcIonics.Model;

namespace KmcIonics.Lattices.GrainBoundaries;

/// <summary>Two grains that have the same period in the plane where they meet.</summary>
/// <param name="Title">What boundary it is, in a few words.</param>
/// <param name="Lower">First grain.</param>
/// <param name="Upper">Second grain; its vectors in the plane are the first's.</param>
/// <param name="Notes">What it cost; a line each.</param>
internal sealed record Bicrystal(string Title, GrainPeriod Lower, GrainPeriod Upper, IReadOnlyList<string> Notes)
{
    /// <summary>Whether the two grains are one crystal, neither turned nor strained.</summary>
    public bool IsOneCrystal { get; init; }

    /// <summary>The grains of a specification.</summary>
    /// <exception cref="InputException">There is no such boundary.</exception>
    public static Bicrystal Of(GrainBoundarySpecification boundary) => boundary.Misorientation switch
    {
        AngleMisorientation angle => MisorientationSearch.Find(boundary, angle),
        CoincidenceMisorientation coincidence => BoundaryGeometry.Of(boundary, coincidence.Sigma).ToBicrystal(boundary, coincidence.Sigma),
        _ => throw new ArgumentOutOfRangeException(nameof(boundary), boundary.Misorientation.GetType().Name),
    };
}

/// <summary>A grain between two of its lattice planes, by the whole-number vectors after which it repeats.</summary>
/// <param name="Cell">Unit cell, turned and strained, Å.</param>
/// <param name="First">First vector in the plane, in the basis of the unit cell.</param>
/// <param name="Second">Second vector in the plane.</param>
/// <param name="Layer">From the lower plane to the upper.</param>
internal sealed record GrainPeriod(UnitCell Cell, LatticeVector First, LatticeVector Second, LatticeVector Layer)
{
    /// <summary>The period in Å.</summary>
    public UnitCell Box => new(Cell.ToCartesian(First.Real), Cell.ToCartesian(Second.Real), Cell.ToCartesian(Layer.Real));

    /// <summary>The period in the basis of the unit cell.</summary>
    public UnitCell InCells => new(First.Real, Second.Real, Layer.Real);

    /// <summary>Unit cells in the period.</summary>
    public Int128 Cells
    {
        get
        {
            LatticeVector face = First.Cross(Second);
            return Int128.Abs(((Int128)face.X * Layer.X) + ((Int128)face.Y * Layer.Y) + ((Int128)face.Z * Layer.Z));
        }
    }

    /// <summary>One unit cell of each class of those that the period makes the same.</summary>
    public IEnumerable<LatticeVector> Classes() => new IntegerLattice(First, Second, Layer).Classes();

    /// <summary>Several periods side by side.</summary>
    public GrainPeriod Repeated(int first, int second) => this with { First = first * First, Second = second * Second };
}
