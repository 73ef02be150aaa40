using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Points with error bars on logarithmic axes.</summary>
internal static class ErrorBars
{
    private const float MarkerSize = 5;

    // A bar that reaches zero has no end on a logarithmic axis; it is cut at this share of its value.
    private const double SmallestShare = 0.1;

    /// <summary>Adds points at (x, log₁₀ value) with bars of one standard error; values that are not positive are left out.</summary>
    /// <param name="plot">Where to.</param>
    /// <param name="x">Abscissae as they stand on the axis, [points].</param>
    /// <param name="value">Values, [points].</param>
    /// <param name="error">Their standard errors, [points]; 0 where it is not known.</param>
    /// <param name="color">Colour.</param>
    /// <param name="shape">Shape of the points.</param>
    /// <param name="legend">Text of the legend, or null.</param>
    public static void AddLogarithmic(
        Plot plot, IReadOnlyList<double> x, IReadOnlyList<double> value, IReadOnlyList<double> error, Color color, MarkerShape shape, string? legend)
    {
        int[] shown = [.. Enumerable.Range(0, x.Count).Where(k => double.IsFinite(x[k]) && double.IsFinite(value[k]) && value[k] > 0)];
        if (shown.Length == 0)
            return;
        double[] xs = [.. shown.Select(k => x[k])];
        double[] ys = [.. shown.Select(k => Math.Log10(value[k]))];
        double[] above = [.. shown.Select(k => Math.Log10((value[k] + error[k]) / value[k]))];
        double[] below = [.. shown.Select(k => -Math.Log10(Math.Max(value[k] - error[k], SmallestShare * value[k]) / value[k]))];
        var bars = new ScottPlot.Plottables.ErrorBar(xs, ys, null, null, below, above) { Color = color, CapSize = 3 };
        plot.PlottableList.Add(bars);
        ScottPlot.Plottables.Markers markers = plot.Add.Markers(xs, ys, shape, MarkerSize, color);
        markers.MarkerStyle.LineColor = color;
        markers.MarkerStyle.LineWidth = 1;
        markers.LegendText = legend ?? string.Empty;
    }
}
