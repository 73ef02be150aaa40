using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Mean squares ⟨(P(t₀+t) − P(t₀))²⟩ of a vector, component by component, at lags t four an octave, from equally spaced samples that are seen once: the order-n algorithm
/// (D. Frenkel, B. Smit, Understanding Molecular Simulation, 2nd ed., 4.4.2), every 2^l-th sample being kept at level l. It keeps the same few samples, however many it sees.
/// </summary>
internal sealed class FluctuationCurve
{
    // Samples kept at a level, which are its lags.
    private const int Points = 8;

    private const int MostLevels = 40;

    private readonly Level[] levels = [.. Enumerable.Range(0, MostLevels).Select(_ => new Level())];

    /// <summary>Samples seen.</summary>
    public long Samples { get; private set; }

    /// <summary>Adds the next sample.</summary>
    public void Add(Vector3D value)
    {
        for (int l = 0; l < levels.Length && Samples % (1L << l) == 0; l++)
            levels[l].Add(value);
        Samples++;
    }

    /// <summary>Lags in samples, ascending, up to a longest one, with the mean squares.</summary>
    public IReadOnlyList<(long Lag, Vector3D MeanSquare)> UpTo(long longest)
    {
        List<(long, Vector3D)> curve = [];
        for (int l = 0; l < levels.Length; l++)
        {
            for (int lag = l == 0 ? 1 : (Points / 2) + 1; lag <= Points; lag++)
            {
                if ((long)lag << l <= longest && levels[l].Origins(lag) > 0)
                    curve.Add(((long)lag << l, levels[l].MeanSquare(lag)));
            }
        }

        return curve;
    }

    private sealed class Level
    {
        private readonly Vector3D[] kept = new Vector3D[Points];
        private readonly Vector3D[] sums = new Vector3D[Points + 1];
        private long seen;

        public void Add(Vector3D value)
        {
            for (int lag = 1; lag <= Points && lag <= seen; lag++)
            {
                Vector3D moved = value - kept[(seen - lag) % Points];
                sums[lag] += new Vector3D(moved.X * moved.X, moved.Y * moved.Y, moved.Z * moved.Z);
            }

            kept[seen++ % Points] = value;
        }

        public long Origins(int lag) => Math.Max(seen - lag, 0);

        public Vector3D MeanSquare(int lag) => 1.0 / Origins(lag) * sums[lag];
    }
}
