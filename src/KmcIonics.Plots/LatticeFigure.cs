using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Storage;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>A slice of a lattice, seen from the side: its sites coloured by region, type or barrier.</summary>
public static class LatticeFigure
{
    private const float LongestSide = 352;
    private const float Margin = 24;
    private const float LegendHeight = 48;
    private const float LegendLine = 18;

    // Crystals are written out site by site for the slice.
    private const long MostSites = 4_000_000;

    /// <summary>The figure.</summary>
    /// <param name="sites">Sites.</param>
    /// <param name="hops">Their hops; null where colours do not ask for them.</param>
    /// <param name="colour">What colours mean.</param>
    public static Figure Of(SiteSet sites, HopGraph? hops, SiteColour colour)
    {
        LatticeSlice slice = LatticeSlice.Of(sites);
        SiteColours colours = SiteColours.Of(sites, hops, colour, slice.Sites);
        float scale = LongestSide / (float)Math.Max(slice.Width, slice.Height);
        int width = (int)Math.Max((slice.Width * scale) + (2 * Margin), Figure.Column);
        int height = (int)((slice.Height * scale) + (2 * Margin) + LegendHeight + (LegendLine * LatticeLegend.ExtraLines(colours, width - (2 * Margin))));
        string meaning = colour switch
        {
            SiteColour.Region => "region",
            SiteColour.Type => "type of site",
            _ => "mean barrier of the hops from a site",
        };
        return new Figure(
            FigureKind.Lattice,
            $"A slice of {sites.Name}, {slice.Thickness:F0} Å thick, through the middle of the supercell of {sites.Count:N0} sites; colours tell the {meaning}, paler ones lie farther back.",
            width,
            height,
            isDense: true,
            canvas => Draw(canvas, slice, colours, scale, width));
    }

    /// <summary>The lattice of a result; nothing where it has too many sites.</summary>
    internal static IEnumerable<Figure> Of(ResultRecord record)
    {
        LatticeRecord lattice = record.Lattice;
        if (lattice.SiteCount is 0 or > MostSites)
            yield break;
        SiteSet sites = lattice.Network ?? Expanded(lattice);
        yield return Of(sites, null, sites.Regions.Count > 1 ? SiteColour.Region : SiteColour.Type);
    }

    private static SiteSet Expanded(LatticeRecord lattice)
    {
        CellOffset repeats = lattice.Repeats;
        int perCell = lattice.SiteType.Length;
        var position = new Vector3D[lattice.SiteCount];
        var type = new byte[lattice.SiteCount];
        int site = 0;
        for (int cell = 0; cell < position.Length / perCell; cell++)
        {
            (int a, int b, int c) = (cell % repeats.A, cell / repeats.A % repeats.B, cell / repeats.A / repeats.B);
            for (int k = 0; k < perCell; k++, site++)
            {
                position[site] = new Vector3D(
                    (a + lattice.SitePosition[3 * k]) / repeats.A, (b + lattice.SitePosition[(3 * k) + 1]) / repeats.B, (c + lattice.SitePosition[(3 * k) + 2]) / repeats.C);
                type[site] = (byte)lattice.SiteType[k];
            }
        }

        return new SiteSet
        {
            Name = lattice.Name,
            Source = lattice.Source,
            Box = lattice.Supercell,
            Position = position,
            Types = lattice.Types,
            Type = type,
            Regions = [lattice.Name],
            Region = new byte[position.Length],
        };
    }

    private static void Draw(SKCanvas canvas, LatticeSlice slice, SiteColours colours, float scale, int width)
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
