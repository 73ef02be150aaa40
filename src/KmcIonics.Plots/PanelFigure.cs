using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Panels under one another, a column wide, their axes aligned.</summary>
internal static class PanelFigure
{
    /// <summary>Width between the axes, pixels.</summary>
    public const float AxesWidth = Figure.Column - LeftRoom - RightRoom;

    private const int PanelHeight = 300;
    private const float LeftRoom = 68;
    private const float RightRoom = 14;

    /// <summary>The figure.</summary>
    /// <param name="kind">What it shows.</param>
    /// <param name="caption">What a reader sees.</param>
    /// <param name="panels">Draw the panels, at least one.</param>
    public static Figure Of(FigureKind kind, string caption, IReadOnlyList<Action<Plot>> panels)
    {
        (Plot Plot, float Bottom)[] drawn = new (Plot, float)[panels.Count];
        float bottom = 0;
        for (int panel = 0; panel < panels.Count; panel++)
        {
            var plot = new Plot();
            panels[panel](plot);
            Lettering.Apply(plot);
            plot.RenderManager.ClearCanvasBeforeEachRender = false;
            plot.Axes.Left.MinimumSize = LeftRoom;
            plot.Axes.Right.MinimumSize = RightRoom;
            bottom += PanelHeight + (Legends.RowHeight * (Legends.RowsBelow(plot) - 1));
            drawn[panel] = (plot, bottom);
        }

        return new Figure(kind, caption, Figure.Column, (int)Math.Ceiling(bottom), isDense: false, canvas =>
        {
            float top = 0;
            foreach ((Plot plot, float end) in drawn)
            {
                plot.Render(canvas, new PixelRect(0, Figure.Column, end, top));
                top = end;
            }
        });
    }
}
