using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The <c>structure</c> key that several kinds of lattice have. Reading it reads the structure file.</summary>
internal static class StructureField
{
    private static readonly Field<string> s_file = new("file", CommonShapes.Prose, "Path of the structure file, relative to the job file.", required: true);

    private static readonly Field<IReadOnlyList<string>> s_mobile = new(
        "mobile",
        new OneOrListShape<string>(CommonShapes.Element, new ListShape<string>("element symbols", CommonShapes.Element, least: 1, unique: true)),
        "Elements of a CIF whose sites ions may occupy; the species under ions when left out.");

    /// <summary>The key.</summary>
    public static Field<CrystalStructure> Create() => new(
        "structure",
        new ConvertedShape<StructureChoice, CrystalStructure>(
            new PlainOrMapShape<string, StructureChoice>(
                CommonShapes.Prose,
                new MapShape<StructureChoice>([s_file, s_mobile], values => new(values.Get(s_file), values.TryGet(s_mobile, out IReadOnlyList<string>? mobile) ? mobile : null)),
                file => new(file, null)),
            TryLoad),
        "Path of the structure file, relative to the job file: YAML with cell and sites, or a CIF (.cif). In a CIF the sites of the mobile element are sublattices named after their labels.",
        required: true);

    private static bool TryLoad(
        StructureChoice choice, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out CrystalStructure structure)
    {
        string found = Path.Combine(context.Folder, choice.File);
        Place place = (node as MapNode)?.Find(s_file.Name)?.Value.Place ?? node.Place;
        string? text;
        if (found.EndsWith(".cif", StringComparison.OrdinalIgnoreCase))
        {
            structure = CifReader.Read(found, choice.Mobile ?? context.MobileSpecies, context, place, path, out text);
        }
        else
        {
            structure = StructureReader.Read(found, context, place, path, out text);
            if (choice.Mobile is not null)
                context.Errors.Add(node.Place, path.Key(s_mobile.Name), "the structure file is no CIF and says itself which sites ions may occupy", "Leave the key out");
        }

        if (text is not null)
            context.StructureTexts.Add(new SourceText(found, text));
        if (structure is not null)
            context.SiteTypes.Add(new SiteTypeNames($"the structure {structure.Name}", [.. structure.Sublattices.Select(sublattice => sublattice.Name)]));
        return structure is not null;
    }

    private sealed record StructureChoice(string File, IReadOnlyList<string>? Mobile);
}
