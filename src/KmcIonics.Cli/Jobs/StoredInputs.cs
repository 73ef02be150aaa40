using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Jobs;

/// <summary>Texts of the files that a job names, as a result kept them, in place of the files on disk.</summary>
internal sealed class StoredInputs(IReadOnlyList<InputFileRecord> files)
{
    /// <summary>Text of a file; null after adding an error.</summary>
    /// <param name="file">Path as the job names it.</param>
    /// <param name="mostBytes">Largest size read of a file whose text was too long to be kept.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="asked">Where the file is named.</param>
    /// <param name="path">Field that names it.</param>
    public string? Read(string file, int mostBytes, ErrorList errors, Place asked, FieldPath path)
    {
        // The folder of the job is not known any more; all paths started with it, so the shortest that fits is the one.
        InputFileRecord? kept = files.Where(kept => kept.Path == file || kept.Path.EndsWith('/' + file, StringComparison.Ordinal)).MinBy(kept => kept.Path.Length);
        if (kept is null)
        {
            errors.Add(asked, path, $"the result did not keep {Quote.Marked(file)}", "Give a result of the program as it was written");
            return null;
        }

        // What is long has only its checksum in the result.
        string? text = kept.Text.Length > 0 ? kept.Text : InputText.Read(kept.Path, mostBytes, errors, asked, path);
        if (text is not null && new SourceText(kept.Path, text).Sha256 != kept.Sha256)
        {
            errors.Add(asked, path, $"{Quote.Marked(kept.Path)} is not the file that the run read", $"Put back the one with the SHA-256 {kept.Sha256}");
            return null;
        }

        return text;
    }
}
