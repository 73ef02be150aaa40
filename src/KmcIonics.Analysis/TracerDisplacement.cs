using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Tracer mean-squared displacement of one replica: ⟨(x_i(t₀+t) − x_i(t₀))²⟩ over the ions i and over evenly spaced time origins t₀,
/// for x, y and z, summed while the frames pass. An origin costs 24 bytes an ion until the last frame.
/// </summary>
internal sealed class TracerDisplacement
{
    // Ions whose present displacements stay in the first-level cache while the origins pass by.
    private const int BlockOfIons = 1024;

    private readonly int ions;
    private readonly int frames;
    private readonly double[] products;
    private readonly int[] origins;
    private readonly (int Frame, long[] A, long[] B, long[] C)[] stored;
    private int storedOrigins;

    /// <summary>Nothing seen yet.</summary>
    /// <param name="ions">Ions.</param>
    /// <param name="frames">Frames after the first; lags run from 1 to this.</param>
    /// <param name="origins">Time origins, at most one a frame.</param>
    public TracerDisplacement(int ions, int frames, int origins)
    {
        (this.ions, this.frames) = (ions, frames);
        this.origins = [.. Enumerable.Range(0, origins).Select(k => (int)((long)k * frames / origins))];
        stored = new (int, long[], long[], long[])[origins];
        products = new double[(frames + 1) * DisplacementProducts.Count];
    }

    /// <summary>Bytes of one stored origin.</summary>
    public static long BytesPerOrigin(int ions) => 3L * sizeof(long) * ions;

    /// <summary>Adds a frame; frames come in order.</summary>
    public void Observe(int frame, in Displacements now)
    {
        for (int start = 0; start < ions; start += BlockOfIons)
        {
            int length = Math.Min(BlockOfIons, ions - start);
            Displacements block = now.Slice(start, length);
            foreach ((int originFrame, long[] a, long[] b, long[] c) in stored.AsSpan(0, storedOrigins))
            {
                DisplacementProducts.Add(
                    block,
                    new Displacements(a, b, c).Slice(start, length),
                    products.AsSpan((frame - originFrame) * DisplacementProducts.Count, DisplacementProducts.Count));
            }
        }

        if (storedOrigins < origins.Length && frame == origins[storedOrigins])
            stored[storedOrigins++] = (frame, now.A.ToArray(), now.B.ToArray(), now.C.ToArray());
        if (frame == frames)
            Array.Clear(stored);
    }

    /// <summary>⟨Δx²⟩, ⟨Δy²⟩, ⟨Δz²⟩ by lag in frames, Å², [frames + 1].</summary>
    public Vector3D[] MeanSquares(UnitCell cell)
    {
        var squares = new Vector3D[frames + 1];
        for (int lag = 1; lag <= frames; lag++)
        {
            int averaged = origins.Count(origin => origin + lag <= frames);
            squares[lag] = (1.0 / ((double)averaged * ions)) * DisplacementProducts.CartesianSquares(
                products.AsSpan(lag * DisplacementProducts.Count, DisplacementProducts.Count), cell);
        }

        return squares;
    }
}
