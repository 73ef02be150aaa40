using KmcIonics.Model;
using KmcIonics.Plots;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Commands;

/// <summary>The files a run writes.</summary>
/// <param name="Result">Result file.</param>
/// <param name="Picture">File for all figures in one; null for a file each, in a folder beside the result.</param>
/// <param name="Draws">Whether figures are drawn.</param>
/// <param name="Overwrite">Whether they may replace files of their kind.</param>
internal sealed record OutputFiles(string Result, string? Picture, bool Draws, bool Overwrite)
{
    private const string PictureOption = "--picture";

    // A lattice is drawn by 'lattice' and 'plot': it is not what a run finds.
    private static readonly FigureKind[] Kinds = [.. Enum.GetValues<FigureKind>().Where(kind => kind != FigureKind.Lattice)];

    /// <summary>Returns when the result, and the picture where one is asked for, can be written; called before a long run begins.</summary>
    /// <param name="job">The job.</param>
    /// <exception cref="InputException">One cannot, for a reason that is said.</exception>
    public void EnsureWritable(Job job)
    {
        ResultFile.EnsureWritable(Result, Overwrite);
        if (Picture is null)
            return;
        if (!Draws)
            throw new InputException("--picture asks for figures and --no-plots for none", "Leave one of them out.");
        if (job.Reservoirs.Count > 0 && job.Profile is null && job.Electrostatics is null)
            throw new InputException("ions that come from reservoirs are not followed, and a picture shows displacements", "Add occupation_profile to analyze, which is drawn, or leave --picture out.");
        if (string.Equals(Path.GetFullPath(Picture), Path.GetFullPath(Result), StringComparison.Ordinal))
            throw new InputException($"the result and the picture are both to be '{Result}'", "Give --picture another name.");
        Figure.EnsureWritable(Picture, PictureOption, Overwrite);
    }

    /// <summary>Draws the figures and says where they are; what was not asked for by name does not fail a run that is done.</summary>
    public void Draw(ResultRecord record)
    {
        if (!Draws)
            return;
        PlottedResult[] results = [new PlottedResult(record.JobName, record)];
        if (Picture is not null)
        {
            new PlotFiles(Picture, PictureOption, "", Overwrite).Draw(results, Kinds);
            Console.Error.WriteLine($"picture in {Picture}");
            return;
        }

        string folder = PlotFiles.FolderBeside(Result);
        try
        {
            if (new PlotFiles(folder, PictureOption, ".png", Overwrite).Draw(results, Kinds) is { Count: > 0 } drawn)
                Console.Error.WriteLine($"figures in {folder}: {string.Join(", ", drawn.Select(path => Path.GetFileName(path)))}");
        }
        catch (Exception exception) when (exception is InputException or IOException)
        {
            Console.Error.WriteLine($"no figures: {(exception is InputException { Problem: var problem } ? problem : exception.Message)}. Draw them with 'kmc-ionics plot {Result}'.");
        }
    }
}
