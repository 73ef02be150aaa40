using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Imports;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Events of kMCpy: <c>type: import</c>, <c>format: kmcpy</c>.</summary>
internal static class KmcpyImportShape
{
    private static readonly Field<string> s_events = ImportFields.File("events", "Events of kMCpy (events.json); their pairs of sites are the hops, their local environments are not read");

    private static readonly Field<string> s_sites = ImportFields.File("sites", "Table of sites with the columns id (number of the active site), x, y, z, type and optionally region, energy");

    private static readonly Field<string> s_state = ImportFields.File("initial_state", "Initial state of kMCpy (initial_state.json), for 'fill: occupancy' under ions", required: false);

    private static readonly Field<bool> s_fractional = new(
        "coordinates", new ChoiceShape<bool>([new("fractional", true), new("cartesian", false)]), "Whether positions are fractions of the supercell's vectors or Cartesian.", required: true);

    private static readonly Field<double> s_length = ImportFields.LengthUnit(required: false);

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type, Field<int> format) => new ConvertedShape<Request, LatticeEntry>(
        new MapShape<Request>(
            [type, format, s_events, s_sites, s_state, ImportFields.Box, ImportFields.Cell, s_fractional, s_length, ImportFields.EnergyUnit, ImportFields.EnergyTemperature, ImportFields.Periodic, ImportFields.Name, ImportFields.Source],
            Make)
        {
            Alternatives = [[ImportFields.Box], [ImportFields.Cell]],
            Check = ImportFields.Check,
        },
        TryImport);

    private static Request Make(FieldValues values) => new(
        values.GetPlaced(s_events),
        values.GetPlaced(s_sites),
        values.IsGiven(s_state) ? values.GetPlaced(s_state) : null,
        values.Get(s_fractional),
        ImportFields.UnitsOf(values, values.Get(s_length)),
        ImportFields.FrameOf(values));

    private static bool TryImport(Request request, Node node, FieldPath path, ReadContext context, [MaybeNullWhen(false)] out LatticeEntry lattice)
    {
        lattice = null;
        ErrorList errors = context.Errors;
        int before = errors.Count;
        (SourceText? eventFile, SourceText? siteFile) = (ImportFile.Read(request.Events, context), ImportFile.Read(request.Sites, context));
        SourceText? stateFile = request.State is null ? null : ImportFile.Read(request.State, context);
        if (errors.Count > before)
            return false;
        ImportFrame frame = request.Frame;
        var reader = new KmcpyReader(context);
        KmcpyEvents? events = reader.ReadEvents(eventFile!);
        var sites = new SiteGathering(frame, [], errors);
        ImportedSites? read = SiteTable.Read(siteFile!.Text, siteFile.Path, sites, request.IsFractional, request.Units, errors);
        if (events is null || read is null)
            return false;
        var edges = new EdgeGathering(sites, frame, errors);
        reader.AddEdges(events, sites, siteFile.Path, edges);
        if (!request.IsFractional)
            sites.CheckFilled(siteFile.Path);
        IReadOnlyList<int>? states = stateFile is null ? null : reader.ReadState(stateFile, events.Order);
        if (errors.Count > before)
            return false;
        SourceText[] files = [eventFile!, siteFile, .. stateFile is null ? [] : (SourceText[])[stateFile]];
        string note = $"{events.Events.Count:N0} events of kMCpy give {edges.Edges.Count:N0} edges, each with hops in both directions; barriers are those of the job, as the cluster expansion is not read";
        lattice = frame.Entry(read, edges, request.Sites, files, context, [note], states is null ? null : KmcpyReader.FillsOf(states, events.Order, sites, read));
        return true;
    }

    private sealed record Request(Placed<string> Events, Placed<string> Sites, Placed<string>? State, bool IsFractional, ImportUnits Units, ImportFrame Frame);
}
