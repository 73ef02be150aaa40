using KmcIonics.Analysis;

namespace KmcIonics.Plots;

/// <summary>Mean-squared displacements of a result.</summary>
internal static class DisplacementFigure
{
    /// <summary>The figure; none where no ion is followed.</summary>
    public static IEnumerable<Figure> Of(PlottedResult result)
    {
        TransportResult[] followed = [.. ShownResults.Transport(result).Where(transport => transport.MeanSquaredDisplacement is { Lag.Count: > 0 })];
        if (followed.Length == 0)
            yield break;
        IReadOnlyList<TransportResult> shown = ShownResults.Of(followed);
        string lines = followed[0].IsDriven ? "" : " Lines are the fits that give the diffusivities, over the lags that they use.";
        yield return PanelFigure.Of(
            FigureKind.Msd,
            $"Mean-squared displacements of {result.Name} against lag time: filled circles of single ions, open squares of all ions together, by ion.{lines} Bars hold the true value with 68 %.{ShownResults.Note(followed)}",
            [plot => DisplacementPanel.Draw(plot, shown)]);
    }
}
