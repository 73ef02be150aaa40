using KmcIonics.Analysis;

namespace KmcIonics.Plots;

/// <summary>Impedance and conductivity of a result against frequency.</summary>
internal static class ImpedanceFigure
{
    private const string Errors = "Bars hold the true value with 68 %; lines are the equivalent circuits, where one was fitted.";

    /// <summary>The impedance in its plane; none where the result has no spectrum.</summary>
    public static IEnumerable<Figure> Nyquist(PlottedResult result)
    {
        IReadOnlyList<SpectrumCurve> curves = Curves(result, out string what);
        if (curves.Count > 0)
            yield return PanelFigure.Of(FigureKind.Nyquist, $"Nyquist plot of {result.Name}: {what}. {Errors}", [plot => NyquistPanel.Draw(plot, curves)]);
    }

    /// <summary>Magnitude and phase of the impedance and the conductivity against frequency; none where the result has no spectrum.</summary>
    public static IEnumerable<Figure> Bode(PlottedResult result)
    {
        IReadOnlyList<SpectrumCurve> curves = Curves(result, out string what);
        if (curves.Count > 0)
        {
            yield return PanelFigure.Of(
                FigureKind.Bode,
                $"Bode plot of {result.Name}: {what}; below the real part of the conductivity of the material, by what ions carry. {Errors}",
                [plot => BodePanels.DrawMagnitude(plot, curves), plot => BodePanels.DrawPhase(plot, curves), plot => BodePanels.DrawConductivity(plot, ShownResults.Of(Spectra(result)))]);
        }
    }

    private static AlternatingResult[] Spectra(PlottedResult result) => [.. result.Record.Conditions.Select(condition => condition.Alternating).OfType<AlternatingResult>()];

    // Between electrodes the impedance of the cell is what an experiment measures.
    private static SpectrumCurve[] Curves(PlottedResult result, out string what)
    {
        AlternatingResult[] spectra = Spectra(result);
        bool cell = spectra.Length > 0 && Array.TrueForAll(spectra, one => one.Electrodes is not null);
        what = cell ? "impedance between the electrodes times their area" : "resistivity of the material, with the dielectric beside the ions";
        return [.. ShownResults.Of(spectra).Select(one => new SpectrumCurve($"{one.Temperature:G6} K", cell ? one.Electrodes! : one.Material, cell))];
    }
}
