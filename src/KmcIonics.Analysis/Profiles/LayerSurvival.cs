using KmcIonics.Engine;

namespace KmcIonics.Analysis;

/// <summary>
/// How many ions of one replica that are in a layer have not left it a time later, without a break: every ion counts its passages from layer to layer, so none goes and comes back unseen. The first time
/// origin lives to the end; it tells how long those after it have to live, and so how many there can be.
/// </summary>
internal sealed class LayerSurvival
{
    // Origins that live at a time.
    private const int MostOrigins = 8;

    // Share of the first origin's ions in the slowest layer at which it has seen enough.
    private const double LastShare = 0.02;

    private readonly LayerTransportSystem system;
    private readonly int layers;
    private readonly double[] survivors;
    private readonly double[] starters;
    private readonly List<Origin> origins = [];
    private int life;
    private int nextOrigin;

    public LayerSurvival(LayerTransportSystem system)
    {
        this.system = system;
        layers = system.Layers.Height.Count;
        survivors = new double[system.Layers.Species.Count * layers * (system.Frames + 1)];
        starters = new double[survivors.Length];
        life = system.Frames;
    }

    /// <summary>Ions of a species that stayed in a layer, summed over time origins.</summary>
    public double Survivors(int species, int layer, int lag) => survivors[At((species * layers) + layer, lag)];

    /// <summary>Ions that were there at the origins of a lag.</summary>
    public double Starters(int species, int layer, int lag) => starters[At((species * layers) + layer, lag)];

    /// <summary>Adds a frame; frames come in order.</summary>
    public void Observe(int frameIndex, IonFrame frame)
    {
        if (frameIndex == nextOrigin)
            Begin(frameIndex, frame);
        foreach (Origin origin in origins)
            Count(origin, frameIndex - origin.Frame, frame);
        origins.RemoveAll(origin => origin.Frame > 0 && frameIndex - origin.Frame >= life);
        if (frameIndex == system.Frames)
            origins.Clear();
    }

    private int At(int row, int lag) => (row * (system.Frames + 1)) + lag;

    private void Begin(int frameIndex, IonFrame frame)
    {
        var origin = new Origin(frameIndex, new List<(int, uint, int)>(frame.Site.Length), new int[system.Layers.Species.Count * layers]);
        for (int ion = 0; ion < frame.Site.Length; ion++)
        {
            int row = (frame.Species[ion] * layers) + system.Layers.LayerOfSite[frame.Site[ion]];
            origin.Started[row]++;
            origin.Alive.Add((ion, frame.Passages[ion], row));
        }

        origins.Add(origin);
        nextOrigin = frameIndex == 0 ? -1 : frameIndex + Math.Max((life + MostOrigins - 1) / MostOrigins, 1);
    }

    private void Count(Origin origin, int lag, IonFrame frame)
    {
        origin.Alive.RemoveAll(one => frame.Passages[one.Ion] != one.Passages);
        int[] alive = new int[origin.Started.Length];
        foreach ((_, _, int row) in origin.Alive)
            alive[row]++;
        bool hasSeenEnough = true;
        for (int row = 0; row < alive.Length; row++)
        {
            survivors[At(row, lag)] += alive[row];
            starters[At(row, lag)] += origin.Started[row];
            hasSeenEnough &= alive[row] <= LastShare * origin.Started[row];
        }

        if (origin.Frame > 0 || !hasSeenEnough || nextOrigin >= 0)
            return;
        life = Math.Min(2 * lag, system.Frames);
        nextOrigin = lag + 1;
    }

    private sealed record Origin(int Frame, List<(int Ion, uint Passages, int Row)> Alive, int[] Started);
}
