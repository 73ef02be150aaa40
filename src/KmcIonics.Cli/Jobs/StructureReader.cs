using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Reads structure files.</summary>
public static class StructureReader
{
    private const int MostBytes = 64 << 20;

    /// <summary>Reads a structure file (YAML).</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="JobErrorsException">The file cannot be read or is unsound; holds all that is wrong.</exception>
    public static CrystalStructure Read(string path)
    {
        var errors = new ErrorList();
        CrystalStructure? structure = Read(path, new ReadContext(errors, ""), Place.Whole(path), FieldPath.Root, out _);
        errors.ThrowIfAny();
        return structure!;
    }

    /// <summary>Reads a structure file, or adds what is wrong.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="asker">Context of the job, which takes the errors.</param>
    /// <param name="asked">Where the file is named.</param>
    /// <param name="path">Field that names it.</param>
    /// <param name="text">The file's text, if there is a file.</param>
    internal static CrystalStructure? Read(string file, ReadContext asker, Place asked, FieldPath path, out string? text)
    {
        ErrorList errors = asker.Errors;
        text = asker.ReadText(file, MostBytes, asked, path);
        if (text is null || TreeReader.ReadFile(text, file, errors) is not { } root)
            return null;
        var context = new ReadContext(errors, Path.GetDirectoryName(file) ?? "");
        int before = errors.Count;
        return StructureShape.Shape.TryRead(root, FieldPath.Root, context, out CrystalStructure? structure) && errors.Count == before ? structure : null;
    }
}
