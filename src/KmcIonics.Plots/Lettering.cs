using ScottPlot;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>The same plain lettering in every panel.</summary>
internal static class Lettering
{
    /// <summary>Size of axis labels, pixels: 7.9 pt in a journal's column.</summary>
    public const float LabelSize = 13;

    /// <summary>Size of ticks and legends, pixels: 7.3 pt in a journal's column.</summary>
    public const float TickSize = 12;

    private static readonly string[] Preferred = ["DejaVu Sans", "Liberation Sans", "Noto Sans", "Arial", "Helvetica"];

    /// <summary>A plain font that this machine has; what it calls its default may be a serif or a symbol font.</summary>
    public static string? Family => Preferred.FirstOrDefault(SKFontManager.Default.FontFamilies.Contains);

    /// <summary>Sets fonts and sizes of a panel that is already drawn.</summary>
    public static void Apply(Plot plot)
    {
        if (Family is { } font)
            plot.Font.Set(font);
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Title.Label.FontSize = LabelSize;
        plot.Legend.FontSize = TickSize;
        foreach (IAxis axis in (IAxis[])[plot.Axes.Bottom, plot.Axes.Left, plot.Axes.Top])
        {
            axis.Label.Bold = false;
            axis.Label.FontSize = LabelSize;
            axis.TickLabelStyle.FontSize = TickSize;
        }
    }
}
