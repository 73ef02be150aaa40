using KmcIonics.Analysis;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>σT, or in a field jT/E, against 1000/T.</summary>
internal static class ArrheniusPanel
{
    private const double PerCentimetre = 1e-2;

    /// <summary>Whether the results have more than one temperature.</summary>
    public static bool Applies(IReadOnlyList<TransportResult> results) => results.Select(result => result.Temperature).Distinct().Skip(1).Any();

    /// <summary>Draws the panel; one colour a species.</summary>
    public static void Draw(Plot plot, IReadOnlyList<TransportResult> results)
    {
        int series = 0;
        bool driven = results[0].IsDriven;
        foreach (IGrouping<string, TransportResult> species in results.GroupBy(result => result.Species, StringComparer.Ordinal))
        {
            ErrorBars.AddLogarithmic(
                plot,
                [.. species.Select(result => 1000 / result.Temperature)],
                [.. species.Select(result => PerCentimetre * result.Temperature * Shown(result).Value)],
                [.. species.Select(result => PerCentimetre * result.Temperature * (Shown(result).StandardError ?? 0))],
                Palette.Of(series++),
                MarkerShape.FilledCircle,
                species.Key);
        }

        plot.Title(driven ? "current density over field strength" : "ionic conductivity");
        plot.XLabel("1000 K / T");
        plot.YLabel(driven ? "jT/E / S K cm⁻¹" : "σT / S K cm⁻¹");
        plot.ShowLegend(Alignment.UpperRight);
        LogarithmicAxes.Apply(plot, x: false, y: true);
    }

    private static Estimate Shown(TransportResult result) => result.IsDriven ? result.CurrentOverField : result.Conductivity;
}
