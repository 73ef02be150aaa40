using KmcIonics.Analysis;
using KmcIonics.Model;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Potential against height, with error bars.</summary>
internal static class PotentialPanel
{
    /// <summary>Draws the panel; one colour a condition.</summary>
    public static void Draw(Plot plot, IReadOnlyList<SpaceChargeResult> results)
    {
        int series = 0;
        foreach (SpaceChargeResult result in results)
        {
            double[] heights = [.. result.Height.Select(height => height / PhysicalConstants.Angstrom)];
            ProfilePanel.AddSeries(plot, heights, result.Potential, Palette.Of(series++), $"{result.Temperature:G6} K");
        }

        plot.XLabel($"height along {results[0].Axis} / Å");
        plot.YLabel("potential / V");
        Legends.Below(plot);
    }
}
