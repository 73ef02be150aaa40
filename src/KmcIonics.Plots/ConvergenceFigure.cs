using KmcIonics.Analysis;

namespace KmcIonics.Plots;

/// <summary>Whether diffusivities have settled: MSD/(2 d t) against lag time.</summary>
internal static class ConvergenceFigure
{
    /// <summary>The figure; none where no ion is followed, or where a field drives ions.</summary>
    public static IEnumerable<Figure> Of(PlottedResult result)
    {
        TransportResult[] followed = [.. ShownResults.Transport(result).Where(transport => transport is { MeanSquaredDisplacement.Lag.Count: > 0, IsDriven: false, Dimension: > 0 })];
        if (followed.Length == 0)
            yield break;
        IReadOnlyList<TransportResult> shown = ShownResults.Of(followed);
        yield return PanelFigure.Of(
            FigureKind.Convergence,
            $"Apparent diffusivities MSD/(2dt) of {result.Name} against lag time, above of single ions, below of all ions together. Lines stand at the fitted D* and D_J over the lags of their fits; a curve that is level there has converged. "
            + $"Bars hold the true value with 68 %.{ShownResults.Note(followed)}",
            [
                plot => ConvergencePanel.Draw(plot, shown, "D* / cm² s⁻¹", one => one.MeanSquaredDisplacement!, one => one.TracerDiffusivity),
                plot => ConvergencePanel.Draw(plot, shown, "D_J / cm² s⁻¹", one => one.CollectiveDisplacement!, one => one.ChargeDiffusivity),
            ]);
    }
}
