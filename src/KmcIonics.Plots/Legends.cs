using ScottPlot;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>Legends without frames, where they cover nothing.</summary>
internal static class Legends
{
    /// <summary>Height of a row below the axes, pixels.</summary>
    public const float RowHeight = 20;

    private const float SymbolWidth = 14;
    private const float ItemRoom = SymbolWidth + 18;
    private const float MostInCorner = 2;
    private const int LongestName = 44;

    /// <summary>A name as a legend has room for it.</summary>
    public static string Name(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    /// <summary>In a corner that the curves leave free, where there are few; else below the axes.</summary>
    public static void In(Plot plot, Alignment corner)
    {
        if (Names(plot).Length > MostInCorner)
        {
            Below(plot);
            return;
        }

        Dress(plot);
        plot.ShowLegend(corner);
    }

    /// <summary>Below the axes, in rows.</summary>
    public static void Below(Plot plot)
    {
        Dress(plot);
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.TightHorizontalWrapping = true;
        ScottPlot.Panels.LegendPanel panel = plot.ShowLegend(Edge.Bottom);
        panel.Padding = new PixelPadding(0);
        panel.MinimumSize = RowHeight * RowsBelow(plot);
    }

    /// <summary>Rows that a legend below the axes takes.</summary>
    public static int RowsBelow(Plot plot)
    {
        using var font = new SKFont(SKTypeface.FromFamilyName(Lettering.Family ?? SKTypeface.Default.FamilyName), Lettering.TickSize);
        (int rows, float filled) = (1, 0);
        foreach (string name in Names(plot))
        {
            float width = font.MeasureText(name) + ItemRoom;
            (rows, filled) = filled + width > PanelFigure.AxesWidth && filled > 0 ? (rows + 1, width) : (rows, filled + width);
        }

        return rows;
    }

    private static string[] Names(Plot plot) => [.. plot.PlottableList.SelectMany(one => one.LegendItems).Select(item => item.LabelText).Where(text => !string.IsNullOrEmpty(text))];

    private static void Dress(Plot plot)
    {
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.OutlineColor = Colors.Transparent;
        plot.Legend.BackgroundColor = Colors.White.WithAlpha(0.8);
        plot.Legend.SymbolWidth = SymbolWidth;
        plot.Legend.Padding = new PixelPadding(3);
        plot.Legend.Margin = new PixelPadding(3);
    }
}
