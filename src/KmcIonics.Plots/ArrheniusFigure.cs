using KmcIonics.Analysis;
using KmcIonics.Storage;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>What is thermally activated, against inverse temperature: of one result, or of several to compare.</summary>
internal static class ArrheniusFigure
{
    private static readonly ArrheniusQuantity[] Conduction = [ArrheniusQuantity.Conductivity, ArrheniusQuantity.CurrentOverField];

    /// <summary>The figure; none where all is at one temperature.</summary>
    public static IEnumerable<Figure> Of(IReadOnlyList<PlottedResult> results)
    {
        (PlottedResult Result, ArrheniusSeries Series)[] all = [.. results.SelectMany(result => ActivatedQuantities.SeriesOf(result.Record).Where(IsShown).Select(series => (result, series)))];
        if (all.SelectMany(one => one.Series.Points).Select(point => point.Temperature).Distinct().Take(2).Count() < 2)
            yield break;
        bool compares = results.Count > 1;
        List<Action<Plot>> panels = [];
        void Add(string label, Func<ArrheniusSeries, bool> belongs)
        {
            ArrheniusCurve[] curves = [.. all.Where(one => belongs(one.Series)).Select(one => new ArrheniusCurve(compares ? one.Result.Name : NameOf(one.Series, one.Result.Record), one.Series))];
            if (curves.Length > 0)
                panels.Add(plot => ArrheniusPanel.Draw(plot, curves, label));
        }

        bool driven = all.Any(one => one.Series.Quantity == ArrheniusQuantity.CurrentOverField);
        Add(driven ? "jT/E / S K cm⁻¹" : "σT / S K cm⁻¹", series => Conduction.Contains(series.Quantity) && series.Part.Length == 0);
        Add(compares ? "D* / cm² s⁻¹" : "D / cm² s⁻¹", series => series.Part.Length == 0 && (series.Quantity == ArrheniusQuantity.TracerDiffusivity || (!compares && series.Quantity == ArrheniusQuantity.ChargeDiffusivity)));
        if (!compares)
            Add("hops of an ion / Hz", series => series.Quantity == ArrheniusQuantity.HopRate && (series.Part.Length > 0 || panels.Count == 0));
        yield return PanelFigure.Of(
            FigureKind.Arrhenius,
            $"Arrhenius plot of {string.Join(", ", results.Select(result => result.Name))}. Lines are weighted least squares, with the activation energy in the legend; its error in brackets; errors and bars hold the true value with 68 %. "
            + "A dotted line is one that the values do not follow.",
            panels);
    }

    private static bool IsShown(ArrheniusSeries series) => series.Points.Any(point => double.IsFinite(point.Value.Value) && point.Value.Value > 0);

    private static string NameOf(ArrheniusSeries series, ResultRecord record)
    {
        string symbol = series.Quantity switch
        {
            ArrheniusQuantity.TracerDiffusivity => "D*",
            ArrheniusQuantity.ChargeDiffusivity => "D_J",
            ArrheniusQuantity.HopRate when series.Part.Length > 0 => series.Part,
            _ => "",
        };
        string species = record.Ions.Count > 1 ? series.Species : "";
        return symbol.Length > 0 && species.Length > 0 ? $"{species}, {symbol}" : symbol + species;
    }
}
