using KmcIonics.Analysis;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>MSD/(2 d t) against lag time t, with the diffusivity of the fit.</summary>
internal static class ConvergencePanel
{
    private const double SquareCentimetres = 1e4;
    private const double MostOverFit = 30;

    /// <summary>Draws the panel; one colour a result.</summary>
    public static void Draw(Plot plot, IReadOnlyList<TransportResult> results, string label, Func<TransportResult, DisplacementCurve> curveOf, Func<TransportResult, Estimate> diffusivityOf)
    {
        bool several = results.Select(result => result.Species).Distinct(StringComparer.Ordinal).Skip(1).Any();
        for (int k = 0; k < results.Count; k++)
        {
            (TransportResult result, DisplacementCurve curve) = (results[k], curveOf(results[k]));
            (double fitted, Color color) = (diffusivityOf(result).Value, Palette.Of(k));

            // Long lags have few origins, and what they scatter by would take up the axis.
            int[] shown = [.. DisplacementPanel.Spread(curve.Lag).Where(lag => !(fitted > 0) || curve.Value[lag] / (2 * result.Dimension * curve.Lag[lag]) is var d && d > fitted / MostOverFit && d < fitted * MostOverFit)];
            double Apparent(double square, int lag) => SquareCentimetres * square / (2 * result.Dimension * curve.Lag[lag]);
            ErrorBars.AddLogarithmic(
                plot,
                [.. shown.Select(lag => Math.Log10(curve.Lag[lag]))],
                [.. shown.Select(lag => Apparent(curve.Value[lag], lag))],
                [.. shown.Select(lag => Apparent(curve.StandardError?[lag] ?? 0, lag))],
                color,
                MarkerShape.FilledCircle,
                several ? $"{result.Species}, {result.Temperature:G6} K" : $"{result.Temperature:G6} K");
            (double from, double to) = result.FitWindow;
            if (!(from > 0 && fitted > 0))
                continue;
            double height = Math.Log10(SquareCentimetres * fitted);
            ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine((double[])[Math.Log10(from), Math.Log10(to)], (double[])[height, height], color);
            line.LineWidth = 2;
        }

        plot.XLabel("lag time / s");
        plot.YLabel(label);
        Legends.Below(plot);
        LogarithmicAxes.Apply(plot, x: true, y: true);
    }
}
