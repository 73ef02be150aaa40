using KmcIonics.Model;
using KmcIonics.Plots;

namespace KmcIonics.Cli.Commands;

/// <summary>Draws figures of results into a folder, one a file, or all into one file.</summary>
/// <param name="Output">Folder; or a file, if its name ends in .png or .svg.</param>
/// <param name="Option">Option of the command line that gives it.</param>
/// <param name="Extension">End of the names in a folder, with the dot.</param>
/// <param name="Overwrite">Whether existing pictures are replaced.</param>
internal sealed record PlotFiles(string Output, string Option, string Extension, bool Overwrite)
{
    private bool IsFile => Figure.IsNameOfPicture(Output);

    /// <summary>Where figures of a result go unless anything else is said: a folder beside it.</summary>
    public static string FolderBeside(string result) =>
        Path.Combine(Path.GetDirectoryName(result) ?? "", Path.GetFileNameWithoutExtension(result) + "-plots");

    /// <summary>Draws all figures that there are of the kinds.</summary>
    /// <param name="results">Results.</param>
    /// <param name="kinds">Kinds.</param>
    /// <returns>The files that were written.</returns>
    /// <exception cref="InputException">A file exists or cannot be written; nothing is written then.</exception>
    public IReadOnlyList<string> Draw(IReadOnlyList<PlottedResult> results, IEnumerable<FigureKind> kinds)
    {
        (string Path, Figure Figure)[] figures = [.. kinds.SelectMany(kind => Named(kind, results))];
        if (figures.Length == 0)
            return [];
        if (IsFile)
            figures = [(Output, Figure.OnOneSheet(Array.ConvertAll(figures, one => one.Figure)))];
        else
            CreateFolder();
        foreach ((string path, _) in figures)
            Figure.EnsureWritable(path, Option, Overwrite);
        foreach ((string path, Figure figure) in figures)
            figure.Write(path, Option, Overwrite);
        return Array.ConvertAll(figures, one => one.Path);
    }

    private IEnumerable<(string Path, Figure Figure)> Named(FigureKind kind, IReadOnlyList<PlottedResult> results)
    {
        string name = FigureNames.Of(kind);
        if (FigureCatalogue.Compares(kind) || results.Count == 1)
            return FigureCatalogue.Of(kind, results).Select(figure => (Path.Combine(Output, name + Extension), figure));
        return results.SelectMany(result => FigureCatalogue.Of(kind, [result]).Select(figure => (Path.Combine(Output, $"{FileNameOf(result.Name)}-{name}{Extension}"), figure)));
    }

    private void CreateFolder()
    {
        if (File.Exists(Output))
            throw new InputException($"'{Output}' is a file, and figures go into a folder", $"Give a folder, or a file ending in .png or .svg, with {Option}.");
        try
        {
            Directory.CreateDirectory(Output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the folder '{Output}' cannot be created: {exception.Message.TrimEnd('.')}", $"Choose another with {Option}.");
        }
    }

    // Names come from files that anybody may have written.
    private static string FileNameOf(string name) => string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_')).TrimStart('.');
}
