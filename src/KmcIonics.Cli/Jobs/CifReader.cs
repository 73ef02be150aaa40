using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Lattices.Cif;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>Reads CIFs.</summary>
internal static class CifReader
{
    private const int MostBytes = 16 << 20;

    /// <summary>Reads a CIF, or adds what is wrong.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="mobile">Mobile elements; with none the file is checked only.</param>
    /// <param name="context">Context of the job, which takes the errors.</param>
    /// <param name="asked">Where the file is named.</param>
    /// <param name="path">Field that names it.</param>
    /// <param name="text">The file's text, if there is a file.</param>
    public static CrystalStructure? Read(string file, IReadOnlyList<string> mobile, ReadContext context, Place asked, FieldPath path, out string? text)
    {
        // Names of authors are in Latin-1 in many old files.
        text = context.ReadText(file, MostBytes, asked, path, orLatin1: true);
        if (text is null)
            return null;
        var found = new CifErrors();
        CrystalStructure? structure = CifStructure.Read(text, mobile, found);
        foreach (CifError error in found.Items)
            context.Errors.Add(new Place(file, error.Place.Line, error.Place.Column), error.Item.Length == 0 ? FieldPath.Root : FieldPath.Root.Key(error.Item), error.Problem, error.Remedy);
        return structure;
    }
}
