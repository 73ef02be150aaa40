using KmcIonics.Lattices;
using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Collective mean-squared displacement of one replica: ⟨(X(t₀+t) − X(t₀))²⟩/N with X = Σ_i x_i over its N ions, for x, y and z,
/// averaged over every frame as time origin t₀.
/// </summary>
internal sealed class CollectiveDisplacement(int ions, int frames)
{
    private readonly long[] a = new long[frames + 1];
    private readonly long[] b = new long[frames + 1];
    private readonly long[] c = new long[frames + 1];

    /// <summary>The charge displacement Σ_s z_s X_s of species that were seen at the same frames, as that of one ion of unit charge.</summary>
    public static CollectiveDisplacement OfCharge(IReadOnlyList<CollectiveDisplacement> species, IReadOnlyList<int> charges)
    {
        var sum = new CollectiveDisplacement(1, species[0].a.Length - 1);
        for (int frame = 0; frame < sum.a.Length; frame++)
        {
            for (int s = 0; s < species.Count; s++)
            {
                unchecked
                {
                    sum.a[frame] += charges[s] * species[s].a[frame];
                    sum.b[frame] += charges[s] * species[s].b[frame];
                    sum.c[frame] += charges[s] * species[s].c[frame];
                }
            }
        }

        return sum;
    }

    /// <summary>Adds a frame.</summary>
    public void Observe(int frame, in Displacements now) =>
        (a[frame], b[frame], c[frame]) = (Sum(now.A), Sum(now.B), Sum(now.C));

    /// <summary>⟨ΔX²⟩/N, ⟨ΔY²⟩/N, ⟨ΔZ²⟩/N by lag in frames, Å², [frames + 1].</summary>
    public Vector3D[] MeanSquares(UnitCell cell)
    {
        var squares = new Vector3D[frames + 1];
        var series = new Displacements(a, b, c);
        Span<double> products = stackalloc double[DisplacementProducts.Count];
        for (int lag = 1; lag <= frames; lag++)
        {
            int origins = frames + 1 - lag;
            products.Clear();
            DisplacementProducts.Add(series.Slice(lag, origins), series.Slice(0, origins), products);
            squares[lag] = (1.0 / ((double)origins * ions)) * DisplacementProducts.CartesianSquares(products, cell);
        }

        return squares;
    }

    /// <summary>X, Y and Z from the first frame to the last, Å.</summary>
    public Vector3D Total(UnitCell cell) =>
        1.0 / LatticeQuanta.PerVector * ((unchecked(a[^1] - a[0]) * cell.A) + (unchecked(b[^1] - b[0]) * cell.B) + (unchecked(c[^1] - c[0]) * cell.C));

    // Wraps at 2⁶⁴, and the differences that are used unwrap it again.
    private static long Sum(ReadOnlySpan<long> displacements)
    {
        long sum = 0;
        foreach (long displacement in displacements)
            sum = unchecked(sum + displacement);
        return sum;
    }
}
