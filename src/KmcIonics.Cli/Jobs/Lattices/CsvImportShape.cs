using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Imports;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Tables of sites and edges: <c>type: import</c>, <c>format: csv</c>.</summary>
internal static class CsvImportShape
{
    private static readonly Field<string> s_sites = ImportFields.File("sites", "Table of sites with the columns id, x, y, z, type and optionally region, energy, grain, interface_distance");

    private static readonly Field<string> s_edges = ImportFields.File("edges", "Table of edges with the columns from, to and optionally image_a, image_b, image_c, barrier, pathway; an edge stands for both directions");

    private static readonly Field<bool> s_fractional = new(
        "coordinates", new ChoiceShape<bool>([new("fractional", true), new("cartesian", false)]), "Whether positions are fractions of the supercell's vectors or Cartesian.", required: true);

    private static readonly Field<double> s_length = ImportFields.LengthUnit(required: false);

    private static readonly Field<IReadOnlyList<string>> s_types = new(
        "types", new ListShape<string>("names of site types", CommonShapes.Name, most: 255, unique: true), "The site types in their order, if there are to be no others; left out, they are numbered as they come.", absent: "[]");

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type, Field<int> format) => new ConvertedShape<Request, LatticeEntry>(
        new MapShape<Request>(
            [type, format, s_sites, s_edges, ImportFields.Box, ImportFields.Cell, s_fractional, s_length, s_types, ImportFields.EnergyUnit, ImportFields.EnergyTemperature, ImportFields.Periodic, ImportFields.Name, ImportFields.Source],
            values => new(values.GetPlaced(s_sites), values.GetPlaced(s_edges), values.Get(s_fractional), values.Get(s_types), ImportFields.UnitsOf(values, values.Get(s_length)), ImportFields.FrameOf(values)))
        {
            Alternatives = [[ImportFields.Box], [ImportFields.Cell]],
            Check = ImportFields.Check,
        },
        TryImport);

    private static bool TryImport(Request request, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out LatticeEntry lattice)
    {
        lattice = null;
        int before = context.Errors.Count;
        (SourceText? siteFile, SourceText? edgeFile) = (ImportFile.Read(request.Sites, context), ImportFile.Read(request.Edges, context));
        if (siteFile is null || edgeFile is null)
            return false;
        ImportFrame frame = request.Frame;
        var sites = new SiteGathering(frame, request.Types, context.Errors);
        ImportedSites? read = SiteTable.Read(siteFile.Text, siteFile.Path, sites, request.IsFractional, request.Units, context.Errors);
        var edges = new EdgeGathering(sites, frame, context.Errors);
        // With broken sites every edge would be unknown too.
        if (read is not null)
            EdgeTable.Read(edgeFile.Text, edgeFile.Path, edges, request.Units, context.Errors);
        if (read is not null && !request.IsFractional && edges.TookNearest)
            sites.CheckFilled(siteFile.Path);
        if (read is null || context.Errors.Count > before)
            return false;
        lattice = frame.Entry(read, edges, request.Sites, [siteFile, edgeFile], context, []);
        return true;
    }

    private sealed record Request(Placed<string> Sites, Placed<string> Edges, bool IsFractional, IReadOnlyList<string> Types, ImportUnits Units, ImportFrame Frame);
}
