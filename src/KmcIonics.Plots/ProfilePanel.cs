using KmcIonics.Analysis;
using KmcIonics.Model;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Occupation of layers against their height, with error bars.</summary>
internal static class ProfilePanel
{
    private const float MarkerSize = 5;

    // Layers beyond which caps of error bars would touch one another.
    private const int MostCaps = 40;
    private const double NearAll = 0.9;
    private const double LeastSpread = 0.01;
    private const double Margin = 0.15;

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

        plot.XLabel($"height along {profiles[0].Axis} / Å");
        plot.YLabel("ions per site");
        Frame(plot, [.. profiles.SelectMany(profile => profile.Occupation).SelectMany(layers => layers).Select(layer => layer.Value)]);
        Legends.Below(plot);
    }

    // From none to all, but close around fillings that are all near one of them, as those of few vacancies are.
    private static void Frame(Plot plot, double[] values)
    {
        (double least, double most) = (values.Min(), values.Max());
        double room = Math.Max(most - least, LeastSpread) * Margin;
        (double bottom, double top) = least > NearAll ? (least - room, 1 + room) : most < 1 - NearAll ? (-room, most + room) : (0, 1);
        plot.Axes.SetLimitsY(bottom, top);
    }

    /// <summary>Adds a line through values at heights (Å) with their error bars.</summary>
    public static void AddSeries(Plot plot, double[] heights, IReadOnlyList<Estimate> layers, Color color, string legend)
    {
        double[] values = [.. layers.Select(layer => layer.Value)];
        double[] errors = [.. layers.Select(layer => layer.StandardError ?? 0)];
        plot.PlottableList.Add(new ScottPlot.Plottables.ErrorBar(heights, values, null, null, errors, errors) { Color = color, CapSize = heights.Length > MostCaps ? 0 : 3 });
        ScottPlot.Plottables.Scatter line = plot.Add.Scatter(heights, values, color);
        line.MarkerSize = heights.Length > MostCaps ? 0.6f * MarkerSize : MarkerSize;
        line.LegendText = legend;
    }
}
