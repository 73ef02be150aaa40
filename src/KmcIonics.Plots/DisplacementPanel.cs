using KmcIonics.Analysis;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Mean-squared displacements against lag time, tracer and collective, with the fits that gave D* and D_J.</summary>
internal static class DisplacementPanel
{
    private const double SquareAngstroms = 1e20;
    private const int PointsPerDecade = 6;

    // A straight line is curved on logarithmic axes.
    private const int FitPoints = 32;

    /// <summary>Draws the panel; one colour a result.</summary>
    public static void Draw(Plot plot, IReadOnlyList<TransportResult> results)
    {
        bool several = results.Select(result => result.Species).Distinct(StringComparer.Ordinal).Skip(1).Any();
        for (int k = 0; k < results.Count; k++)
        {
            TransportResult result = results[k];
            if (result is not { MeanSquaredDisplacement: { } tracer, CollectiveDisplacement: { } collective })
                continue;
            Color color = Palette.Of(k);
            string legend = several ? $"{result.Species}, {result.Temperature:G6} K" : $"{result.Temperature:G6} K";
            AddCurve(plot, tracer, color, MarkerShape.FilledCircle, legend);
            AddCurve(plot, collective, color, MarkerShape.OpenSquare, legend: null);
            AddFit(plot, result, tracer, result.TracerDiffusivity.Value, color);
            AddFit(plot, result, collective, result.ChargeDiffusivity.Value, color);
        }

        plot.Title(results[0].IsDriven ? "● single ions   □ all ions together, with their drift" : "● single ions (D*)   □ all ions together (D_J)");
        plot.XLabel("lag time / s");
        plot.YLabel("mean-squared displacement / Å²");
        Legends.Below(plot);
        LogarithmicAxes.Apply(plot, x: true, y: true);
    }

    private static void AddCurve(Plot plot, DisplacementCurve curve, Color color, MarkerShape shape, string? legend)
    {
        int[] shown = [.. Spread(curve.Lag)];
        ErrorBars.AddLogarithmic(
            plot,
            [.. shown.Select(k => Math.Log10(curve.Lag[k]))],
            [.. shown.Select(k => SquareAngstroms * curve.Value[k])],
            [.. shown.Select(k => SquareAngstroms * (curve.StandardError?[k] ?? 0))],
            color,
            shape,
            legend);
    }

    // Frames are even in time; on a logarithmic axis most of them would stand on one another.
    internal static IEnumerable<int> Spread(IReadOnlyList<double> lags)
    {
        double next = double.NegativeInfinity;
        for (int k = 0; k < lags.Count; k++)
        {
            if (!(lags[k] > 0) || Math.Log10(lags[k]) < next)
                continue;
            next = Math.Log10(lags[k]) + (1.0 / PointsPerDecade);
            yield return k;
        }
    }

    private static void AddFit(Plot plot, TransportResult result, DisplacementCurve curve, double diffusivity, Color color)
    {
        (double from, double to) = result.FitWindow;
        if (!(from > 0))
            return;
        double[] times = [.. Enumerable.Range(0, FitPoints).Select(k => from * Math.Pow(to / from, k / (FitPoints - 1.0)))];
        double[] squares = [.. times.Select(time => SquareAngstroms * (curve.FitIntercept + (2 * result.Dimension * diffusivity * time)))];
        if (!squares.All(square => square > 0))
            return;
        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(Array.ConvertAll(times, Math.Log10), Array.ConvertAll(squares, Math.Log10), color);
        line.LineWidth = 1.5f;
    }
}
