using KmcIonics.Analysis;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>σT against 1000/T.</summary>
internal static class ArrheniusPanel
{
    private const double PerCentimetre = 1e-2;

    /// <summary>Whether the results have more than one temperature.</summary>
    public static bool Applies(IReadOnlyList<TransportResult> results) => results.Select(result => result.Temperature).Distinct().Skip(1).Any();

    /// <summary>Draws the panel; one colour a species.</summary>
    public static void Draw(Plot plot, IReadOnlyList<TransportResult> results)
    {
        int series = 0;
        foreach (IGrouping<string, TransportResult> species in results.GroupBy(result => result.Species, StringComparer.Ordinal))
        {
            ErrorBars.AddLogarithmic(
                plot,
                [.. species.Select(result => 1000 / result.Temperature)],
                [.. species.Select(result => PerCentimetre * result.Temperature * result.Conductivity.Value)],
                [.. species.Select(result => PerCentimetre * result.Temperature * (result.Conductivity.StandardError ?? 0))],
                Palette.Of(series++),
                MarkerShape.FilledCircle,
                species.Key);
        }

        plot.Title("ionic conductivity");
        plot.XLabel("1000 K / T");
        plot.YLabel("σT / S K cm⁻¹");
        plot.ShowLegend(Alignment.UpperRight);
        LogarithmicAxes.Apply(plot, x: false, y: true);
    }
}
