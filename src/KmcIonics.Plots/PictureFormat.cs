using KmcIonics.Model;
using KmcIonics.Storage;
using ScottPlot;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>How a picture is stored.</summary>
internal abstract class PictureFormat(OutputKind kind)
{
    /// <summary>The file it makes.</summary>
    public OutputKind Kind { get; } = kind;

    /// <summary>Pixels.</summary>
    public static PictureFormat OfPixels(string option) => new Png(option);

    /// <summary>Vectors.</summary>
    public static PictureFormat OfVectors(string option) => new Svg(option);

    /// <summary>Whether a file's name is that of a picture.</summary>
    public static bool IsNameOfPicture(string path) => ByName(path, "") is not null;

    /// <summary>Format by the end of a file's name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="option">Option of the command line that it is given by.</param>
    /// <exception cref="InputException">It is neither .png nor .svg.</exception>
    public static PictureFormat Of(string path, string option) =>
        ByName(path, option) ?? throw new InputException($"'{path}' is no name of a picture", $"Give a file ending in .png or .svg with {option}.");

    private static PictureFormat? ByName(string path, string option) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => new Png(option),
        ".SVG" => new Svg(option),
        _ => null,
    };

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

    private sealed class Png(string option) : PictureFormat(new OutputKind("a PNG file", ".png", option, stream => StartsWith(stream, [0x89, (byte)'P', (byte)'N', (byte)'G'])))
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

    private sealed class Svg(string option) : PictureFormat(new OutputKind("an SVG file", ".svg", option, stream => StartsWith(stream, "<?xml"u8)))
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
