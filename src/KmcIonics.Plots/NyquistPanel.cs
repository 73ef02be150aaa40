using System.Numerics;
using KmcIonics.Analysis;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Negative imaginary part of the impedance against its real part, a length alike on both axes.</summary>
internal static class NyquistPanel
{
    /// <summary>Draws the panel; one colour a spectrum.</summary>
    public static void Draw(Plot plot, IReadOnlyList<SpectrumCurve> curves)
    {
        for (int k = 0; k < curves.Count; k++)
        {
            (SpectrumCurve curve, Color color) = (curves[k], Palette.Of(k));
            ComplexEstimate[] shown = [.. curve.Spectrum.Impedance.Where(z => double.IsFinite(z.Real.Value) && double.IsFinite(z.Imaginary.Value))];
            double[] Of(Func<ComplexEstimate, double> part) => [.. shown.Select(z => curve.Factor * part(z))];
            (double[] x, double[] y) = (Of(z => z.Real.Value), Of(z => -z.Imaginary.Value));
            (double[] across, double[] up) = (Of(z => z.Real.StandardError ?? 0), Of(z => z.Imaginary.StandardError ?? 0));
            plot.PlottableList.Add(new ScottPlot.Plottables.ErrorBar(x, y, across, across, up, up) { Color = color, CapSize = 0 });
            ScottPlot.Plottables.Markers markers = plot.Add.Markers(x, y, MarkerShape.FilledCircle, ErrorBars.MarkerSize, color);
            markers.LegendText = curve.Name;
            Complex[] circuit = [.. curve.Circuit().Select(point => point.Impedance)];
            if (circuit.Length > 0)
                plot.Add.ScatterLine(Array.ConvertAll(circuit, z => z.Real), Array.ConvertAll(circuit, z => -z.Imaginary), color).LineWidth = 1.5f;
        }

        plot.XLabel($"Re Z / {curves[0].Unit}");
        plot.YLabel($"−Im Z / {curves[0].Unit}");
        Legends.Below(plot);
        plot.Axes.SquareUnits();
    }
}
