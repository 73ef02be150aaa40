using KmcIonics.Analysis;
using KmcIonics.Model;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Occupation of layers against their height, with bars of one standard error.</summary>
internal static class ProfilePanel
{
    private const float MarkerSize = 5;

    /// <summary>Draws the panel; one colour a condition and species.</summary>
    public static void Draw(Plot plot, IReadOnlyList<ProfileResult> profiles)
    {
        int series = 0;
        foreach (ProfileResult profile in profiles)
        {
            double[] heights = [.. profile.Height.Select(height => height / PhysicalConstants.Angstrom)];
            for (int species = 0; species < profile.Species.Count; species++)
                AddSeries(plot, heights, profile.Occupation[species], Palette.Of(series++), $"{profile.Species[species]}, {profile.Temperature:G6} K");
        }

        plot.Title("occupation");
        plot.XLabel($"height along {profiles[0].Axis} / Å");
        plot.YLabel("ions per site");
        plot.Axes.SetLimitsY(0, 1);
        plot.ShowLegend(Alignment.UpperRight);
    }

    /// <summary>Adds a line through values at heights (Å) with their error bars.</summary>
    public static void AddSeries(Plot plot, double[] heights, IReadOnlyList<Estimate> layers, Color color, string legend)
    {
        double[] values = [.. layers.Select(layer => layer.Value)];
        double[] errors = [.. layers.Select(layer => layer.StandardError ?? 0)];
        plot.PlottableList.Add(new ScottPlot.Plottables.ErrorBar(heights, values, null, null, errors, errors) { Color = color, CapSize = 3 });
        ScottPlot.Plottables.Scatter line = plot.Add.Scatter(heights, values, color);
        line.MarkerSize = MarkerSize;
        line.LegendText = legend;
    }
}
