using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs.Imports;

/// <summary>Reads the text of a file that a job imports.</summary>
internal static class ImportFile
{
    private const int MostBytes = 1000 << 20;

    /// <summary>Path and text, or null after adding an error. The result file will have its checksum.</summary>
    /// <param name="file">Path relative to the job file, with the place that names it.</param>
    /// <param name="context">Context of the job.</param>
    public static SourceText? Read(Placed<string> file, ReadContext context)
    {
        string found = Path.Combine(context.Folder, file.Value);
        if (context.ReadText(found, MostBytes, file.Place, file.Path) is not { } text)
            return null;
        var source = new SourceText(found, text);
        context.StructureTexts.Add(source.WithoutLongText());
        return source;
    }
}
