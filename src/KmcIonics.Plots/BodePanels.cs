using KmcIonics.Analysis;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Impedance and conductivity against frequency.</summary>
internal static class BodePanels
{
    private const double PerCentimetre = 1e-2;
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>Draws |Z|; one colour a spectrum.</summary>
    public static void DrawMagnitude(Plot plot, IReadOnlyList<SpectrumCurve> curves)
    {
        for (int k = 0; k < curves.Count; k++)
        {
            SpectrumCurve curve = curves[k];
            ErrorBars.AddLogarithmic(
                plot,
                Logarithms(curve.Spectrum.Frequency),
                [.. curve.Spectrum.Impedance.Select(z => curve.Factor * z.Value.Magnitude)],
                [.. curve.Spectrum.Impedance.Select(z => curve.Factor * ErrorAlong(z))],
                Palette.Of(k),
                MarkerShape.FilledCircle,
                curve.Name);
            AddLine(plot, curve, k, point => Math.Log10(point.Impedance.Magnitude));
        }

        Finish(plot, $"|Z| / {curves[0].Unit}", y: true);
    }

    /// <summary>Draws the phase; one colour a spectrum.</summary>
    public static void DrawPhase(Plot plot, IReadOnlyList<SpectrumCurve> curves)
    {
        for (int k = 0; k < curves.Count; k++)
        {
            SpectrumCurve curve = curves[k];
            (double Frequency, ComplexEstimate Z)[] shown = [.. curve.Spectrum.Frequency.Zip(curve.Spectrum.Impedance).Where(point => double.IsFinite(point.Second.Value.Phase))];
            double[] x = [.. shown.Select(point => Math.Log10(point.Frequency))];
            double[] y = [.. shown.Select(point => -DegreesPerRadian * point.Z.Value.Phase)];
            double[] error = [.. shown.Select(point => DegreesPerRadian * ErrorAcross(point.Z) / point.Z.Value.Magnitude)];
            plot.PlottableList.Add(new ScottPlot.Plottables.ErrorBar(x, y, null, null, error, error) { Color = Palette.Of(k), CapSize = 0 });
            plot.Add.Markers(x, y, MarkerShape.FilledCircle, ErrorBars.MarkerSize, Palette.Of(k)).LegendText = curve.Name;
            AddLine(plot, curve, k, point => -DegreesPerRadian * point.Impedance.Phase);
        }

        Finish(plot, "−phase / °", y: false);
    }

    /// <summary>Draws Re σ of the material; one colour a condition.</summary>
    public static void DrawConductivity(Plot plot, IReadOnlyList<AlternatingResult> results)
    {
        for (int k = 0; k < results.Count; k++)
        {
            ImpedanceSpectrum material = results[k].Material;
            ErrorBars.AddLogarithmic(
                plot,
                Logarithms(material.Frequency),
                [.. material.Admittance.Select(one => PerCentimetre * one.Real.Value)],
                [.. material.Admittance.Select(one => PerCentimetre * (one.Real.StandardError ?? 0))],
                Palette.Of(k),
                MarkerShape.FilledCircle,
                $"{results[k].Temperature:G6} K");
        }

        Finish(plot, "Re σ / S cm⁻¹", y: true);
    }

    private static void AddLine(Plot plot, SpectrumCurve curve, int series, Func<(double Frequency, System.Numerics.Complex Impedance), double> height)
    {
        IReadOnlyList<(double Frequency, System.Numerics.Complex Impedance)> circuit = curve.Circuit();
        if (circuit.Count > 0)
            plot.Add.ScatterLine(circuit.Select(point => Math.Log10(point.Frequency)).ToArray(), circuit.Select(height).ToArray(), Palette.Of(series)).LineWidth = 1.5f;
    }

    private static void Finish(Plot plot, string label, bool y)
    {
        plot.XLabel("frequency / Hz");
        plot.YLabel(label);
        Legends.Below(plot);
        LogarithmicAxes.Apply(plot, x: true, y);
    }

    private static double[] Logarithms(IReadOnlyList<double> frequency) => [.. frequency.Select(Math.Log10)];

    // Errors of real and imaginary part, taken as independent.
    private static double ErrorAlong(ComplexEstimate z) =>
        Math.Sqrt(Square(z.Value.Real * (z.Real.StandardError ?? 0)) + Square(z.Value.Imaginary * (z.Imaginary.StandardError ?? 0))) / z.Value.Magnitude;

    private static double ErrorAcross(ComplexEstimate z) =>
        Math.Sqrt(Square(z.Value.Imaginary * (z.Real.StandardError ?? 0)) + Square(z.Value.Real * (z.Imaginary.StandardError ?? 0))) / z.Value.Magnitude;

    private static double Square(double value) => value * value;
}
