using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>lattice</c> section of a job. Reading it reads the structure file too.</summary>
internal static class LatticeShape
{
    /// <summary>What kind of lattice; the crystal is the only one yet.</summary>
    public static readonly Field<string> Type = new(
        "type",
        new ChoiceShape<string>([new("crystal", "crystal")])
        {
            Later = ["glass", "grain-boundary", "polycrystal", "crystallized-glass", "stack", "import"],
        },
        "Kind of lattice: a crystal, periodic in all directions.",
        required: true);

    /// <summary>The structure file.</summary>
    public static readonly Field<CrystalStructure> Structure = new(
        "structure",
        new ConvertedShape<string, CrystalStructure>(CommonShapes.Prose, TryLoad),
        "Path of the structure file, relative to the job file.",
        required: true);

    /// <summary>Repeats of the unit cell.</summary>
    public static readonly Field<IReadOnlyList<int>> Supercell = new(
        "supercell",
        new ListShape<int>("numbers of repeats", new IntegerShape<int> { Least = 1, Most = 100_000 }, least: 3, most: 3),
        "Repeats of the unit cell along a, b and c.",
        required: true);

    /// <summary>The shape.</summary>
    public static MapShape<LatticeEntry> Shape { get; } = new(
        [Type, Structure, Supercell],
        values => new LatticeEntry(values.Get(Structure), values.GetPlaced(Supercell)));

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
        structure = context.Structure = StructureReader.Read(found, context.Errors, node.Place, path, out string? text);
        if (text is not null)
            context.StructureTexts.Add(new SourceText(found, text));
        return structure is not null;
    }
}

/// <summary>What the <c>lattice</c> section says.</summary>
internal sealed record LatticeEntry(CrystalStructure Structure, Placed<IReadOnlyList<int>> Supercell)
{
    /// <summary>Unit cells in the supercell.</summary>
    public Int128 Cells => (Int128)Supercell.Value[0] * Supercell.Value[1] * Supercell.Value[2];

    /// <summary>Sites of a replica.</summary>
    public Int128 Sites => Cells * Structure.Sublattices.Sum(sublattice => sublattice.Positions.Count);
}
