using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// Squared displacements of some entries over the lags of a <see cref="LagGrid"/>, summed over entries and <see cref="TimeOrigins"/> while the frames pass. An origin that lives costs 24 bytes
/// an entry, until the last frame.
/// </summary>
internal sealed class DisplacementCorrelation
{
    private const int Count = DisplacementProducts.Count;

    private readonly int entries;
    private readonly UnitCell cell;
    private readonly CellMetric metric;
    private readonly TimeOrigins origins;
    private readonly double[] products;
    private readonly List<(int Frame, DisplacementArrays Stored)> alive = [];
    private readonly Stack<DisplacementArrays> free = [];

    /// <summary>Nothing seen yet.</summary>
    /// <param name="entries">Entries whose displacements are followed.</param>
    /// <param name="origins">Time origins.</param>
    /// <param name="cell">Unit cell whose lattice vectors the displacements are counted in, Å.</param>
    public DisplacementCorrelation(int entries, TimeOrigins origins, UnitCell cell)
    {
        (this.entries, this.origins, this.cell, metric) = (entries, origins, cell, new CellMetric(cell));
        products = new double[LagGrid.Lags(origins.Frames).Length * Count];
    }

    /// <summary>Time origins.</summary>
    public TimeOrigins Origins => origins;

    /// <summary>Bytes of one origin.</summary>
    public static long BytesPerOrigin(int entries) => 3L * sizeof(long) * entries;

    /// <summary>Adds a frame; frames come in order.</summary>
    /// <param name="frame">Its number, from 0.</param>
    /// <param name="now">Displacements of the entries.</param>
    /// <param name="threads">Threads that may work at it; the sums do not depend on them.</param>
    public void Observe(int frame, DisplacementArrays now, int threads)
    {
        (int Index, DisplacementArrays From)[] due = [.. alive.Select(origin => (LagGrid.IndexOf(frame - origin.Frame), origin.Stored)).Where(one => one.Item1 >= 0)];
        DisplacementArrays? begun = origins.Contains(frame) ? (free.TryPop(out DisplacementArrays used) ? used : DisplacementArrays.Of(entries)) : null;
        if (due.Length > 0 || begun is not null)
        {
            double[] partial = new double[IonBlocks.CountOf(entries) * due.Length * Count];
            IonBlocks.Run(entries, threads, (block, start, length) =>
            {
                begun?.Copy(now, start, length);
                for (int k = 0; k < due.Length; k++)
                    DisplacementProducts.Add(now.Slice(start, length), due[k].From.Slice(start, length), metric, partial.AsSpan(((block * due.Length) + k) * Count, Count));
            });
            for (int k = 0; k < partial.Length; k++)
                products[(due[k / Count % due.Length].Index * Count) + (k % Count)] += partial[k];
        }

        Bury(frame);
        if (begun is { } stored)
            alive.Add((frame, stored));
        if (frame < origins.Frames)
            return;
        alive.Clear();
        free.Clear();
    }

    /// <summary>Means over entries and origins.</summary>
    public MeanSquares MeanSquares() => Analysis.MeanSquares.Of(products, [.. LagGrid.Lags(origins.Frames).Select(lag => (double)origins.CountOf(lag) * entries)], cell);

    private void Bury(int frame)
    {
        for (int k = alive.Count - 1; k >= 0; k--)
        {
            if (frame - alive[k].Frame < origins.Life(alive[k].Frame))
                continue;
            free.Push(alive[k].Stored);
            alive.RemoveAt(k);
        }
    }
}
