using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Collective mean-squared displacement of one replica: ⟨(X(t₀+t) − X(t₀))²⟩/N with X = Σ_i x_i over its N ions, for x, y and z,
/// averaged over time origins t₀.
/// </summary>
internal sealed class CollectiveDisplacement(int ions, int frames, UnitCell cell)
{
    private readonly DisplacementCorrelation correlation = new(1, OriginsOf(frames), cell);
    private readonly DisplacementArrays sum = DisplacementArrays.Of(1);
    private (long A, long B, long C) first;

    /// <summary>X, Y, Z at the latest frame along the lattice vectors, quanta; they wrap at 2⁶⁴, and the differences that are used unwrap them again.</summary>
    public (long A, long B, long C) Latest => (sum.A[0], sum.B[0], sum.C[0]);

    /// <summary>X, Y and Z from the first frame to the latest, Å.</summary>
    public Vector3D Total => Cartesian(first, Latest, cell);

    /// <summary>Its time origins: every frame is one.</summary>
    public static TimeOrigins OriginsOf(int frames) => new(frames, 1);

    /// <summary>A difference of sums of displacements, Å.</summary>
    public static Vector3D Cartesian((long A, long B, long C) from, (long A, long B, long C) to, UnitCell cell) =>
        1.0 / LatticeQuanta.PerVector * ((unchecked(to.A - from.A) * cell.A) + (unchecked(to.B - from.B) * cell.B) + (unchecked(to.C - from.C) * cell.C));

    /// <summary>Adds a frame.</summary>
    public void Observe(int frame, DisplacementArrays now) => Observe(frame, (Sum(now.A), Sum(now.B), Sum(now.C)));

    /// <summary>Adds a frame whose sums are known, quanta.</summary>
    public void Observe(int frame, (long A, long B, long C) sums)
    {
        (sum.A[0], sum.B[0], sum.C[0]) = sums;
        if (frame == 0)
            first = sums;
        correlation.Observe(frame, sum, threads: 1);
    }

    /// <summary>The mean squares over N.</summary>
    public MeanSquares MeanSquares() => correlation.MeanSquares().Times(1.0 / ions);

    private static long Sum(ReadOnlySpan<long> displacements)
    {
        long total = 0;
        foreach (long displacement in displacements)
            total = unchecked(total + displacement);
        return total;
    }
}
