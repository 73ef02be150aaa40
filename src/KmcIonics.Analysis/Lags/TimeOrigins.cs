using System.Numerics;

namespace KmcIonics.Analysis;

/// <summary>
/// Frames that displacements are counted from: those a spacing apart. Each lives for a level of lags, every second one for two, every fourth for three and so on; lags of level l are
/// so compared from origins 2^l spacings apart.
/// </summary>
/// <param name="Frames">Frames after the first.</param>
/// <param name="Spacing">Frames from one origin to the next, a power of two; or all frames, for the first one alone.</param>
internal sealed record TimeOrigins(int Frames, int Spacing)
{
    // Comparisons of an ion with an origin at each frame, for all ions together, that cost little beside the hops. Systems too large for it have ions enough for their averages.
    private const double ComparisonsPerFrame = 1e6;

    /// <summary>The densest origins that time and memory allow. They depend on nothing but these numbers, so that the result depends on no machine.</summary>
    /// <param name="ions">Ions.</param>
    /// <param name="frames">Frames after the first.</param>
    /// <param name="memoryLimit">Bytes that the origins of a replica may take; one is kept whatever it is.</param>
    public static TimeOrigins Densest(int ions, int frames, long memoryLimit)
    {
        const double ComparisonsOfAll = 1.5 * LagGrid.PerLevel;
        for (int spacing = 1; spacing <= LagGrid.PerLevel; spacing *= 2)
        {
            var origins = new TimeOrigins(frames, spacing);
            bool isQuick = spacing == LagGrid.PerLevel || ComparisonsOfAll * ions / spacing <= ComparisonsPerFrame;
            if (isQuick && origins.MostAlive * (double)DisplacementCorrelation.BytesPerOrigin(ions) <= memoryLimit)
                return origins;
        }

        return new TimeOrigins(frames, frames);
    }

    /// <summary>Origins that live at one time, at most.</summary>
    public int MostAlive => Spacing >= Frames ? 1 : 1 + ((1 + BitOperations.Log2((uint)((Frames - 1) / Spacing))) * Math.Max(1, LagGrid.PerLevel / 2 / Spacing));

    /// <summary>Whether displacements are counted from a frame.</summary>
    public bool Contains(int frame) => frame < Frames && frame % Spacing == 0;

    /// <summary>Longest lag from an origin.</summary>
    public int Life(int origin) =>
        origin == 0 ? Frames : (int)Math.Min((long)LagGrid.PerLevel << BitOperations.TrailingZeroCount(origin / Spacing), Frames);

    /// <summary>Frames between the origins of a lag.</summary>
    public double SpacingOf(int lag) => Spacing * Math.Pow(2, LagGrid.LevelOf(lag));

    /// <summary>Origins of a lag.</summary>
    public int CountOf(int lag) => (int)((Frames - lag) / SpacingOf(lag)) + 1;
}
