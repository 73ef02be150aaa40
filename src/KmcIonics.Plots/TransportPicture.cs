using KmcIonics.Analysis;
using KmcIonics.Model;
using KmcIonics.Storage;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>A picture of a run: displacements, conductivity where there are several temperatures, and profiles of occupation and potential where there are any.</summary>
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
    /// <param name="profiles">Occupation in layers; null for none.</param>
    /// <param name="potentials">Potentials across the lattice; null for none.</param>
    /// <exception cref="InputException">As in <see cref="EnsureWritable"/>.</exception>
    /// <exception cref="IOException">The disk is full, read-only or failing.</exception>
    public static void Write(string path, IReadOnlyList<TransportResult> results, bool overwrite, IReadOnlyList<ProfileResult>? profiles = null, IReadOnlyList<SpaceChargeResult>? potentials = null)
    {
        PictureFormat format = PictureFormat.Of(path);
        InstalledFonts.Require();
        Multiplot figure = Compose(results, profiles ?? [], potentials ?? []);
        int width = PanelWidth * figure.Count();
        OutputFile.Write(path, format.Kind, overwrite, stream => format.Render(canvas => figure.Render(canvas, new PixelRect(0, width, Height, 0)), width, Height, Scale, stream));
    }

    private static Multiplot Compose(IReadOnlyList<TransportResult> results, IReadOnlyList<ProfileResult> profiles, IReadOnlyList<SpaceChargeResult> potentials)
    {
        // Where ions come and go, none is followed.
        bool followed = results.Any(result => result.MeanSquaredDisplacement is not null);
        List<Action<Plot>> panels = [];
        if (followed)
            panels.Add(plot => DisplacementPanel.Draw(plot, results));
        if (followed && ArrheniusPanel.Applies(results))
            panels.Add(plot => ArrheniusPanel.Draw(plot, results));
        if (profiles.Count > 0)
            panels.Add(plot => ProfilePanel.Draw(plot, profiles));
        if (potentials.Count > 0)
            panels.Add(plot => PotentialPanel.Draw(plot, potentials));
        var figure = new Multiplot { Layout = new ScottPlot.MultiplotLayouts.Columns() };
        figure.AddPlots(panels.Count);
        for (int panel = 0; panel < panels.Count; panel++)
            panels[panel](figure.GetPlot(panel));
        foreach (Plot panel in figure.GetPlots())
            Lettering.Apply(panel);
        return figure;
    }
}
