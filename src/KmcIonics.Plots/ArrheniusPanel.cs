using KmcIonics.Analysis;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace KmcIonics.Plots;

/// <summary>A curve of an Arrhenius plot.</summary>
/// <param name="Name">Name in the legend; empty where there is but one.</param>
/// <param name="Series">Its values.</param>
internal sealed record ArrheniusCurve(string Name, ArrheniusSeries Series);

/// <summary>Values against 1000/T with their Arrhenius lines; temperatures stand on top.</summary>
internal static class ArrheniusPanel
{
    private const double PerCentimetre = 1e-2;
    private const double SquareCentimetres = 1e4;
    private const int MostTemperatures = 5;

    private static readonly MarkerShape[] Shapes = [MarkerShape.FilledCircle, MarkerShape.OpenSquare, MarkerShape.FilledTriangleUp, MarkerShape.OpenDiamond];

    /// <summary>Draws the panel; one colour and shape a curve.</summary>
    public static void Draw(Plot plot, IReadOnlyList<ArrheniusCurve> curves, string label)
    {
        for (int k = 0; k < curves.Count; k++)
        {
            (string name, ArrheniusSeries series) = curves[k];
            double factor = FactorOf(series.Quantity);
            ArrheniusResult? fit = ArrheniusFit.Of(series);
            ErrorBars.AddLogarithmic(
                plot,
                [.. series.Points.Select(point => 1000 / point.Temperature)],
                [.. series.Points.Select(point => factor * point.Value.Value)],
                [.. series.Points.Select(point => factor * (point.Value.StandardError ?? 0))],
                Palette.Of(k),
                Shapes[k % Shapes.Length],
                Legend(name, fit));
            if (fit is null)
                continue;
            double[] ends = [fit.Hottest, fit.Coldest];
            ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(
                Array.ConvertAll(ends, T => 1000 / T), Array.ConvertAll(ends, T => Math.Log10(factor * fit.At(T))), Palette.Of(k));
            line.LineWidth = 1.5f;
            line.LinePattern = !fit.IsOneLine ? LinePattern.Dotted : LinePattern.Solid;
        }

        plot.XLabel("1000 K / T");
        plot.YLabel(label);
        Legends.In(plot, Alignment.LowerLeft);
        LogarithmicAxes.Apply(plot, x: false, y: true);
        MarkTemperatures(plot, [.. curves.SelectMany(curve => curve.Series.Points).Select(point => point.Temperature).Distinct().Order()]);
    }

    private static string Legend(string name, ArrheniusResult? fit)
    {
        string energy = fit is null ? "" : $"{Uncertain.Text(fit.ActivationEnergyEv)} eV";
        return name.Length > 0 && energy.Length > 0 ? $"{Legends.Name(name)}, {energy}" : Legends.Name(name) + energy;
    }

    // The top axis shows the same range, by the temperatures themselves.
    private static void MarkTemperatures(Plot plot, double[] temperatures)
    {
        AxisLimits limits = plot.Axes.GetLimits();
        double room = (limits.Right - limits.Left) / MostTemperatures;
        var shown = new List<double>();
        foreach (double temperature in temperatures.OrderDescending())
        {
            if (shown.Count == 0 || (1000 / temperature) - (1000 / shown[^1]) >= room)
                shown.Add(temperature);
        }

        plot.Axes.Top.Range.Set(limits.Left, limits.Right);
        plot.Axes.Top.TickGenerator = new NumericManual([.. shown.Select(T => 1000 / T)], [.. shown.Select(T => $"{T:G4} K")]);
    }

    private static double FactorOf(ArrheniusQuantity quantity) => quantity switch
    {
        ArrheniusQuantity.HopRate => 1,
        ArrheniusQuantity.TracerDiffusivity or ArrheniusQuantity.ChargeDiffusivity => SquareCentimetres,
        _ => PerCentimetre,
    };
}
