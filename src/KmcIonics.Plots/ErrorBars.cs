using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Points with error bars on logarithmic axes.</summary>
internal static class ErrorBars
{
    /// <summary>Size of the points, pixels.</summary>
    public const float MarkerSize = 5;


    private const double SmallestSeen = 0.02;

    // A bar that reaches zero has no end on a logarithmic axis; it is cut at this share of its value.
    private const double SmallestShare = 0.1;

    /// <summary>Adds points at (x, log₁₀ value) with error bars; values that are not positive are left out.</summary>
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

        // What is smaller than its point is left out: only the caps would be seen.
        double[] drawn = [.. shown.Select(k => error[k] > SmallestSeen * value[k] ? error[k] : 0)];
        double[] above = [.. shown.Select((k, i) => Math.Log10((value[k] + drawn[i]) / value[k]))];
        double[] below = [.. shown.Select((k, i) => -Math.Log10(Math.Max(value[k] - drawn[i], SmallestShare * value[k]) / value[k]))];
        int[] barred = [.. Enumerable.Range(0, drawn.Length).Where(k => drawn[k] > 0)];
        double[] Of(double[] all) => [.. barred.Select(k => all[k])];
        if (barred.Length > 0)
            plot.PlottableList.Add(new ScottPlot.Plottables.ErrorBar(Of(xs), Of(ys), null, null, Of(below), Of(above)) { Color = color, CapSize = 3 });
        ScottPlot.Plottables.Markers markers = plot.Add.Markers(xs, ys, shape, MarkerSize, color);
        markers.MarkerStyle.LineColor = color;
        markers.MarkerStyle.LineWidth = 1;
        markers.LegendText = legend ?? string.Empty;
    }
}
