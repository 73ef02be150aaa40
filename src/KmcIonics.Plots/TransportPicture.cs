using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>A picture of a run: displacements, and conductivity where there are several temperatures.</summary>
public static class TransportPicture
{
    private const int PanelWidth = 560;
    private const int Height = 460;

    // Twice the pixels a screen needs, so that it can be printed.
    private const int Scale = 2;

    /// <summary>Refuses a path that the picture could not be written to, and a machine without fonts, before anything is computed.</summary>
    /// <exception cref="InputException">For a reason that is said.</exception>
    public static void EnsureWritable(string path, bool overwrite)
    {
        OutputFile.EnsureWritable(path, PictureFormat.Of(path).Kind, overwrite);
        InstalledFonts.Require();
    }

    /// <summary>Draws the results and writes the picture.</summary>
    /// <param name="path">File ending in .png or .svg.</param>
    /// <param name="results">Results of one run, at least one.</param>
    /// <param name="overwrite">Whether an existing picture is replaced.</param>
    /// <exception cref="InputException">As in <see cref="EnsureWritable"/>.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing.</exception>
    public static void Write(string path, IReadOnlyList<TransportResult> results, bool overwrite)
    {
        PictureFormat format = PictureFormat.Of(path);
        InstalledFonts.Require();
        Multiplot figure = Compose(results);
        int width = PanelWidth * figure.Count();
        OutputFile.Write(path, format.Kind, overwrite, stream => format.Render(canvas => figure.Render(canvas, new PixelRect(0, width, Height, 0)), width, Height, Scale, stream));
    }

    private static Multiplot Compose(IReadOnlyList<TransportResult> results)
    {
        var figure = new Multiplot { Layout = new ScottPlot.MultiplotLayouts.Columns() };
        bool arrhenius = ArrheniusPanel.Applies(results);
        figure.AddPlots(arrhenius ? 2 : 1);
        DisplacementPanel.Draw(figure.GetPlot(0), results);
        if (arrhenius)
            ArrheniusPanel.Draw(figure.GetPlot(1), results);
        foreach (Plot panel in figure.GetPlots())
            Lettering.Apply(panel);
        return figure;
    }
}
