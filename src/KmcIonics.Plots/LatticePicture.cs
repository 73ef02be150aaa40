using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Storage;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>A slice of a lattice, seen from the side: its sites coloured by region, type or barrier.</summary>
public static class LatticePicture
{
    private const float LongestSide = 640;
    private const float Margin = 24;
    private const float LegendHeight = 74;
    private const int Scale = 2;

    /// <summary>Refuses a path that the picture could not be written to, and a machine without fonts, before anything is computed.</summary>
    /// <exception cref="InputException">For a reason that is said.</exception>
    public static void EnsureWritable(string path, bool overwrite)
    {
        OutputFile.EnsureWritable(path, PictureFormat.Of(path).Kind, overwrite);
        InstalledFonts.Require();
    }

    /// <summary>Draws the sites and writes the picture.</summary>
    /// <param name="path">File ending in .png or .svg.</param>
    /// <param name="sites">Sites.</param>
    /// <param name="hops">Their hops.</param>
    /// <param name="colour">What colours mean.</param>
    /// <param name="overwrite">Whether an existing picture is replaced.</param>
    /// <exception cref="InputException">As in <see cref="EnsureWritable"/>.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing.</exception>
    public static void Write(string path, SiteSet sites, HopGraph hops, SiteColour colour, bool overwrite)
    {
        PictureFormat format = PictureFormat.Of(path);
        InstalledFonts.Require();
        LatticeSlice slice = LatticeSlice.Of(sites);
        SiteColours colours = SiteColours.Of(sites, hops, colour, slice.Sites);
        float scale = LongestSide / (float)Math.Max(slice.Width, slice.Height);
        int width = (int)Math.Max((slice.Width * scale) + (2 * Margin), 560);
        int height = (int)((slice.Height * scale) + (2 * Margin) + LegendHeight);
        OutputFile.Write(path, format.Kind, overwrite, stream => format.Render(canvas => Draw(canvas, slice, colours, scale, width, height), width, height, Scale, stream));
    }

    private static void Draw(SKCanvas canvas, LatticeSlice slice, SiteColours colours, float scale, int width, int height)
    {
        float left = 0.5f * (width - ((float)slice.Width * scale));
        float bottom = Margin + ((float)slice.Height * scale);
        using var fill = new SKPaint { IsAntialias = true };
        using var edge = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 0.8f };
        float radius = Math.Max((float)slice.Radius * scale, 0.8f);
        canvas.Save();
        canvas.ClipRect(new SKRect(left, Margin, left + ((float)slice.Width * scale), bottom));
        foreach (SliceSite site in slice.Sites)
        {
            // Sites farther back are paler, so that the nearest stand out.
            SKColor colour = Faded(colours.Of(site.Site), 0.55 * site.Depth);
            (float x, float y) = (left + ((float)site.X * scale), bottom - ((float)site.Y * scale));
            fill.Color = colour;
            edge.Color = Faded(Darker(colour), 0.4 * site.Depth);
            canvas.DrawCircle(x, y, radius, fill);
            if (radius > 2)
                canvas.DrawCircle(x, y, radius, edge);
        }

        canvas.Restore();
        edge.Color = new SKColor(90, 90, 90);
        canvas.DrawRect(left, Margin, (float)slice.Width * scale, (float)slice.Height * scale, edge);
        LatticeLegend.Draw(canvas, colours, slice, scale, left, bottom + 14, width - left);
    }

    private static SKColor Faded(SKColor colour, double share) => new(
        (byte)(colour.Red + ((255 - colour.Red) * share)), (byte)(colour.Green + ((255 - colour.Green) * share)), (byte)(colour.Blue + ((255 - colour.Blue) * share)));

    private static SKColor Darker(SKColor colour) => new((byte)(colour.Red * 0.6), (byte)(colour.Green * 0.6), (byte)(colour.Blue * 0.6));
}
