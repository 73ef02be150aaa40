using ScottPlot;
using ScottPlot.TickGenerators;

namespace KmcIonics.Plots;

/// <summary>Axes on which log₁₀ of a value stands.</summary>
internal static class LogarithmicAxes
{
    /// <summary>Fits the limits to what is drawn and labels the logarithmic axes by decades.</summary>
    public static void Apply(Plot plot, bool x, bool y)
    {
        plot.Axes.Margins(0.06, 0.08);
        plot.Axes.AutoScale();
        AxisLimits limits = plot.Axes.GetLimits();
        if (x)
            plot.Axes.Bottom.TickGenerator = new NumericManual(DecadeTicks.Between(limits.Left, limits.Right));
        if (y)
            plot.Axes.Left.TickGenerator = new NumericManual(DecadeTicks.Between(limits.Bottom, limits.Top));
    }
}
