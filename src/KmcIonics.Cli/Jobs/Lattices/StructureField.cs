using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The <c>structure</c> key that several kinds of lattice have. Reading it reads the structure file.</summary>
internal static class StructureField
{
    /// <summary>The key.</summary>
    public static Field<CrystalStructure> Create() => new(
        "structure",
        new ConvertedShape<string, CrystalStructure>(CommonShapes.Prose, TryLoad),
        "Path of the structure file, relative to the job file.",
        required: true);

    private static bool TryLoad(
        string file, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out CrystalStructure structure)
    {
        structure = null;
        if (file.EndsWith(".cif", StringComparison.OrdinalIgnoreCase))
        {
            context.Errors.Add(node.Place, path, $"{Quote.Marked(file)} is a CIF file, which this version does not read yet", "Write the cell and the sites as a structure file in YAML");
            return false;
        }

        string found = Path.Combine(context.Folder, file);
        structure = StructureReader.Read(found, context.Errors, node.Place, path, out string? text);
        if (text is not null)
            context.StructureTexts.Add(new SourceText(found, text));
        if (structure is not null)
            context.SiteTypes.Add(new SiteTypeNames($"the structure {structure.Name}", [.. structure.Sublattices.Select(sublattice => sublattice.Name)]));
        return structure is not null;
    }
}
