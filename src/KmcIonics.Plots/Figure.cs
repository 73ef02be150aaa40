using KmcIonics.Model;
using KmcIonics.Storage;
using SkiaSharp;

namespace KmcIonics.Plots;

/// <summary>A figure ready to be drawn, as wide as a column of a journal or wider.</summary>
public sealed class Figure
{
    /// <summary>Width that stands for a journal's column of 8.6 cm, pixels: 12 of them are 7.3 pt there.</summary>
    internal const int Column = 400;

    // 1200 pixels to a column are 354 to an inch.
    private const int Scale = 3;

    private readonly Action<SKCanvas> draw;
    private readonly bool isDense;

    internal Figure(FigureKind kind, string caption, int width, int height, bool isDense, Action<SKCanvas> draw)
    {
        (Kind, Caption, Width, Height) = (kind, caption, width, height);
        (this.isDense, this.draw) = (isDense, draw);
    }

    /// <summary>What it shows.</summary>
    public FigureKind Kind { get; }

    /// <summary>What a reader sees and what symbols mean, in sentences.</summary>
    public string Caption { get; }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Whether a file's name is that of a picture, by its end.</summary>
    public static bool IsNameOfPicture(string path) => PictureFormat.IsNameOfPicture(path);

    /// <summary>Refuses a path that a picture could not be written to, and a machine without fonts, before anything is computed.</summary>
    /// <param name="path">File ending in .png or .svg.</param>
    /// <param name="option">Option of the command line that it is given by.</param>
    /// <param name="overwrite">Whether an existing picture is replaced.</param>
    /// <exception cref="InputException">For a reason that is said.</exception>
    public static void EnsureWritable(string path, string option, bool overwrite)
    {
        OutputFile.EnsureWritable(path, PictureFormat.Of(path, option).Kind, overwrite);
        InstalledFonts.Require();
    }

    /// <summary>Writes the figure.</summary>
    /// <param name="path">File ending in .png or .svg.</param>
    /// <param name="option">Option of the command line that it is given by.</param>
    /// <param name="overwrite">Whether an existing picture is replaced.</param>
    /// <exception cref="InputException">As in <see cref="EnsureWritable"/>.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing.</exception>
    public void Write(string path, string option, bool overwrite)
    {
        PictureFormat format = PictureFormat.Of(path, option);
        InstalledFonts.Require();
        OutputFile.Write(path, format.Kind, overwrite, stream => format.Render(draw, Width, Height, Scale, stream));
    }

    /// <summary>The figure as a URI that holds it: vectors, or pixels where there would be too many.</summary>
    /// <exception cref="InputException">There are no fonts.</exception>
    public string ToDataUri()
    {
        InstalledFonts.Require();
        using var stream = new MemoryStream();
        (PictureFormat format, string type) = isDense ? (PictureFormat.OfPixels(""), "image/png") : (PictureFormat.OfVectors(""), "image/svg+xml");
        format.Render(draw, Width, Height, Scale, stream);
        return $"data:{type};base64,{Convert.ToBase64String(stream.ToArray())}";
    }

    /// <summary>Figures on one sheet, in columns of about the same height.</summary>
    /// <param name="figures">At least one.</param>
    public static Figure OnOneSheet(IReadOnlyList<Figure> figures)
    {
        int[] height = new int[figures.Count switch { 1 => 1, <= 4 => 2, _ => 3 }];
        int width = figures.Max(figure => figure.Width);
        var placed = new List<(Figure Figure, int Left, int Top)>();
        foreach (Figure figure in figures)
        {
            int column = Array.IndexOf(height, height.Min());
            placed.Add((figure, column * width, height[column]));
            height[column] += figure.Height;
        }

        return new Figure(
            figures[0].Kind,
            string.Join(' ', figures.Select(figure => figure.Caption)),
            height.Length * width,
            height.Max(),
            figures.Any(figure => figure.isDense),
            canvas =>
            {
                foreach ((Figure figure, int left, int top) in placed)
                {
                    int saved = canvas.Save();
                    canvas.Translate(left, top);
                    figure.draw(canvas);
                    canvas.RestoreToCount(saved);
                }
            });
    }
}
