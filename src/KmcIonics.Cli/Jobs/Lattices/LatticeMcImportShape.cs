using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Imports;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Site lists of lattice_mc: <c>type: import</c>, <c>format: lattice_mc</c>.</summary>
internal static class LatticeMcImportShape
{
    private static readonly Field<string> s_sites = ImportFields.File("sites", "Site list of lattice_mc");

    private static readonly Field<UnitCell> s_box = BoxField.Create("Edges of the supercell in Å, at right angles: the cell lengths that a script hands to lattice_mc.");

    private static readonly Field<double> s_length = ImportFields.LengthUnit(required: true);

    private static readonly bool[] s_periodic = [true, true, true];

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type, Field<int> format) => new ConvertedShape<Request, LatticeEntry>(
        new MapShape<Request>([type, format, s_sites, s_box, s_length, ImportFields.EnergyUnit, ImportFields.EnergyTemperature, ImportFields.Name, ImportFields.Source], Make)
        {
            Check = ImportFields.Check,
        },
        TryImport);

    private static Request Make(FieldValues values) => new(
        values.GetPlaced(s_sites),
        ImportFields.UnitsOf(values, values.Get(s_length)),
        new ImportFrame(
            values.Get(s_box),
            s_periodic,
            values.TryGet(ImportFields.Name, out string? name) ? name : null,
            values.TryGet(ImportFields.Source, out string? source) ? source : null));

    private static bool TryImport(Request request, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out LatticeEntry lattice)
    {
        lattice = null;
        if (ImportFile.Read(request.Sites, context) is not { } file)
            return false;
        ImportFrame frame = request.Frame;
        var sites = new SiteGathering(frame, [], context.Errors);
        var edges = new EdgeGathering(sites, frame, context.Errors);
        if (new LatticeMcReader(file.Text, file.Path, request.Units, sites, context.Errors).Read(edges) is not { } read)
            return false;
        lattice = frame.Entry(read, edges, request.Sites, [file], context, []);
        return true;
    }

    private sealed record Request(Placed<string> Sites, ImportUnits Units, ImportFrame Frame);
}
