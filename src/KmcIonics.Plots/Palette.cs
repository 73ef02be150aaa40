using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Colours that readers with any colour vision tell apart: M. Okabe and K. Ito, "Color universal design" (2008).</summary>
internal static class Palette
{
    private static readonly Color[] Colors =
        [.. ((string[])["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"]).Select(hex => Color.FromHex(hex))];

    /// <summary>Number of colours.</summary>
    public static int Count => Colors.Length;

    /// <summary>Colour of a series; they repeat after seven.</summary>
    public static Color Of(int series) => Colors[series % Colors.Length];
}
