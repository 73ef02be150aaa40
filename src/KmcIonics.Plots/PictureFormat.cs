using KmcIonics.Model;
using KmcIonics.Storage;
using ScottPlot;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>How a picture is stored.</summary>
internal abstract class PictureFormat(OutputKind kind)
{
    private const string Option = "--picture";

    /// <summary>The file it makes.</summary>
    public OutputKind Kind { get; } = kind;

    /// <summary>Format by the end of a file's name.</summary>
    /// <exception cref="InputException">It is neither .png nor .svg.</exception>
    public static PictureFormat Of(string path)
    {
        string extension = Path.GetExtension(path);
        if (string.Equals(extension, ".png", StringComparison.OrdinalIgnoreCase))
            return new Png();
        if (string.Equals(extension, ".svg", StringComparison.OrdinalIgnoreCase))
            return new Svg();
        throw new InputException($"'{path}' is no name of a picture", $"Give a file ending in .png or .svg with {Option}.");
    }

    /// <summary>Renders a picture.</summary>
    /// <param name="draw">Draws it on a white canvas, in pixels at scale 1.</param>
    /// <param name="width">Width at scale 1, pixels.</param>
    /// <param name="height">Height at scale 1, pixels.</param>
    /// <param name="scale">Pixels in a pixel; without meaning for vectors.</param>
    /// <param name="stream">Where to.</param>
    public abstract void Render(Action<SKCanvas> draw, int width, int height, int scale, Stream stream);

    private static bool StartsWith(Stream stream, ReadOnlySpan<byte> signature)
    {
        if (!stream.CanSeek)
            return false;
        byte[] start = new byte[signature.Length];
        int count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return start.AsSpan(0, count).SequenceEqual(signature);
    }

    private sealed class Png() : PictureFormat(new OutputKind("a PNG file", ".png", Option, stream => StartsWith(stream, [0x89, (byte)'P', (byte)'N', (byte)'G'])))
    {
        public override void Render(Action<SKCanvas> draw, int width, int height, int scale, Stream stream)
        {
            using var surface = SKSurface.Create(new SKImageInfo(width * scale, height * scale, SKColorType.Rgba8888, SKAlphaType.Premul));
            surface.Canvas.Clear(SKColors.White);
            surface.Canvas.Scale(scale);
            draw(surface.Canvas);
            using SKImage image = surface.Snapshot();
            using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
            data.SaveTo(stream);
        }
    }

    private sealed class Svg() : PictureFormat(new OutputKind("an SVG file", ".svg", Option, stream => StartsWith(stream, "<?xml"u8)))
    {
        public override void Render(Action<SKCanvas> draw, int width, int height, int scale, Stream stream)
        {
            // Skia closes what it is given.
            using var drawn = new MemoryStream();
            using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), drawn))
            {
                canvas.Clear(SKColors.White);
                draw(canvas);
            }

            stream.Write(drawn.ToArray());
        }
    }
}
