using KmcIonics.Model;

namespace KmcIonics.Analysis;

/// <summary>
/// ΔP_l ΔP of every layer over the lags of a <see cref="LagGrid"/>, along x, y, z and the normal, summed over <see cref="TimeOrigins"/> while the frames pass: the same that the displacement of all ions
/// together is compared from, so that the layers sum to the whole.
/// </summary>
internal sealed class LayerCorrelation
{
    /// <summary>Directions: x, y, z and the normal.</summary>
    public const int Directions = 4;

    private readonly LayerTransportSystem system;
    private readonly TimeOrigins origins;
    private readonly int layers;
    private readonly double[] products;
    private readonly double[] counts;
    private readonly List<(int Frame, long[] Moved)> alive = [];

    public LayerCorrelation(LayerTransportSystem system)
    {
        this.system = system;
        origins = CollectiveDisplacement.OriginsOf(system.Frames);
        layers = system.Layers.Height.Count;
        counts = [.. LagGrid.Lags(system.Frames).Select(lag => (double)origins.CountOf(lag))];
        products = new double[counts.Length * layers * Directions];
    }

    /// <summary>Bytes of a replica.</summary>
    public static double BytesOf(int layers, int frames) =>
        layers * ((3.0 * sizeof(long) * CollectiveDisplacement.OriginsOf(frames).MostAlive) + (sizeof(double) * Directions * LagGrid.Lags(frames).Length));

    /// <summary>⟨ΔP_l ΔP⟩ of a layer along a direction, Å², by place of the lag in the grid.</summary>
    public double Mean(int index, int layer, int direction) => products[At(index, layer) + direction] / counts[index];

    /// <summary>Adds a frame; frames come in order.</summary>
    /// <param name="frame">Its number, from 0.</param>
    /// <param name="moved">Twice P of each layer along the lattice vectors, quanta, [layers × 3].</param>
    public void Observe(int frame, long[] moved)
    {
        foreach ((int start, long[] from) in alive)
        {
            if (LagGrid.IndexOf(frame - start) is int index and >= 0)
                Add(index, from, moved);
        }

        alive.RemoveAll(origin => frame - origin.Frame >= origins.Life(origin.Frame));
        if (origins.Contains(frame))
            alive.Add((frame, [.. moved]));
        if (frame == system.Frames)
            alive.Clear();
    }

    private int At(int index, int layer) => ((index * layers) + layer) * Directions;

    private void Add(int index, long[] from, long[] to)
    {
        Vector3D normal = system.Planes?.Normal ?? Vector3D.Zero;
        Vector3D whole = Vector3D.Zero;
        Span<Vector3D> part = layers <= 256 ? stackalloc Vector3D[layers] : new Vector3D[layers];
        for (int layer = 0; layer < layers; layer++)
            whole += part[layer] = LayerMotion.Polarization(system.Cell, from, to, layer);
        for (int layer = 0; layer < layers; layer++)
        {
            Span<double> sum = products.AsSpan(At(index, layer), Directions);
            sum[0] += part[layer].X * whole.X;
            sum[1] += part[layer].Y * whole.Y;
            sum[2] += part[layer].Z * whole.Z;
            sum[3] += part[layer].Dot(normal) * whole.Dot(normal);
        }
    }
}
