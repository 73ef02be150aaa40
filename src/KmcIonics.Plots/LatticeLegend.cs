using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>What stands below a lattice picture: the meaning of the colours, a scale bar, and how thick the slice is.</summary>
internal static class LatticeLegend
{
    private const float TextSize = Lettering.TickSize;
    private const float BarWidth = 90;
    private const float Gap = 34;

    public static void Draw(SKCanvas canvas, SiteColours colours, LatticeSlice slice, float scale, float left, float top, float right)
    {
        using var font = new SKFont(Typeface(), TextSize);
        using var ink = new SKPaint { IsAntialias = true, Color = new SKColor(30, 30, 30) };
        float x = left;
        float line = top + TextSize;
        using var fill = new SKPaint { IsAntialias = true };
        foreach ((string name, SKColor colour) in colours.Groups)
        {
            float width = font.MeasureText(name) + Gap;
            if (x + width > right && x > left)
                (x, line) = (left, line + TextSize + 6);
            fill.Color = colour;
            canvas.DrawCircle(x + 7, line - 5, 7, fill);
            canvas.DrawText(name, x + 20, line, SKTextAlign.Left, font, ink);
            x += width;
        }

        if (colours.Scale is { } energies)
            DrawScale(canvas, energies, left, line, font, ink);
        line += TextSize + 12;
        double bar = Round(0.2 * slice.Width);
        canvas.DrawRect(left, line - 7, (float)bar * scale, 4, ink);
        canvas.DrawText($"{bar:G3} Å; a slice {slice.Thickness:F0} Å thick through the middle", left + ((float)bar * scale) + 10, line, SKTextAlign.Left, font, ink);
    }

    /// <summary>Lines that the names of groups take beyond the first.</summary>
    public static int ExtraLines(SiteColours colours, float width)
    {
        using var font = new SKFont(Typeface(), TextSize);
        (int lines, float x) = (0, 0);
        foreach ((string name, _) in colours.Groups)
        {
            float own = font.MeasureText(name) + Gap;
            (lines, x) = x + own > width && x > 0 ? (lines + 1, own) : (lines, x + own);
        }

        return lines;
    }

    private static void DrawScale(SKCanvas canvas, (double Low, double High) energies, float left, float line, SKFont font, SKPaint ink)
    {
        using var fill = new SKPaint();
        string low = $"{energies.Low:F3}";
        float start = left + font.MeasureText(low) + 8;
        canvas.DrawText(low, left, line, SKTextAlign.Left, font, ink);
        for (int k = 0; k < BarWidth; k++)
        {
            fill.Color = SiteColours.OnScale(k / BarWidth);
            canvas.DrawRect(start + k, line - 12, 1.5f, 13, fill);
        }

        canvas.DrawText($"{energies.High:F3} eV, mean barrier from a site", start + BarWidth + 8, line, SKTextAlign.Left, font, ink);
    }

    /// <summary>1, 2 or 5 times a power of ten, not above a length.</summary>
    private static double Round(double length)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(length)));
        return length >= 5 * power ? 5 * power : length >= 2 * power ? 2 * power : power;
    }

    private static SKTypeface Typeface() => SKTypeface.FromFamilyName(Lettering.Family ?? SKTypeface.Default.FamilyName);
}
