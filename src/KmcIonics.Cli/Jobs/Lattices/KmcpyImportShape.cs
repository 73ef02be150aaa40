using System.Diagnostics.CodeAnalysis;
using KmcIonics.Cli.Jobs.Imports;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Cli.Jobs.Yaml;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Events of kMCpy: <c>type: import</c>, <c>format: kmcpy</c>.</summary>
internal static class KmcpyImportShape
{
    private static readonly Field<string> s_events = ImportFields.File("events", "Events of kMCpy (events.json); their pairs of sites are the hops; their local environments are read where a model is given");

    private static readonly Field<string> s_sites = ImportFields.File("sites", "Table of sites with the columns id (number of the active site), x, y, z, type and optionally region, energy");

    private static readonly Field<string> s_state = ImportFields.File("initial_state", "Initial state of kMCpy (initial_state.json), for 'fill: occupancy' under ions, and for what sites without mobile ions hold", required: false);

    private static readonly Field<string> s_model = ImportFields.File(
        "model", "Model of kMCpy (model.json), two cluster expansions that give the barrier of each hop by the ions around it; left out, barriers are those under hops", required: false);

    private static readonly Field<bool> s_fractional = new(
        "coordinates", new ChoiceShape<bool>([new("fractional", true), new("cartesian", false)]), "Whether positions are fractions of the supercell's vectors or Cartesian.", required: true);

    private static readonly Field<double> s_length = ImportFields.LengthUnit(required: false);

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type, Field<int> format) => new ConvertedShape<Request, LatticeEntry>(
        new MapShape<Request>(
            [type, format, s_events, s_sites, s_state, s_model, ImportFields.Box, ImportFields.Cell, s_fractional, s_length, ImportFields.EnergyUnit, ImportFields.EnergyTemperature, ImportFields.Periodic, ImportFields.Name, ImportFields.Source],
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
        values.IsGiven(s_model) ? values.GetPlaced(s_model) : null,
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
        SourceText? modelFile = request.Model is null ? null : ImportFile.Read(request.Model, context);
        if (errors.Count > before)
            return false;
        ImportFrame frame = request.Frame;
        var reader = new KmcpyReader(context);
        KmcpyEvents? events = reader.ReadEvents(eventFile!, withEnvironments: modelFile is not null);
        KmcpyModel? model = modelFile is null ? null : KmcpyModelReader.Read(modelFile, context);
        var sites = new SiteGathering(frame, [], errors);
        ImportedSites? read = SiteTable.Read(siteFile!.Text, siteFile.Path, sites, request.IsFractional, request.Units, errors);
        if (events is null || read is null)
            return false;
        IReadOnlyList<int>? states = stateFile is null ? null : reader.ReadState(stateFile, events.Order);
        if (model is not null && read.EnergyMicroEv is not null)
            errors.Add(request.Sites.Place, request.Sites.Path, "the table has energies of sites, and the model says how barriers differ", "Delete the column energy, or leave out model");
        if (errors.Count > before)
            return false;
        var edges = new EdgeGathering(sites, frame, errors);
        IReadOnlyList<EdgeBarriers>? barriers = reader.AddEdges(events, sites, siteFile.Path, edges, model is null ? null : new KmcpyBarriers(model, events.Order, states, errors));
        if (!request.IsFractional)
            sites.CheckFilled(siteFile.Path);
        if (errors.Count > before)
            return false;
        SourceText[] files = [.. new[] { eventFile, siteFile, stateFile, modelFile }.OfType<SourceText>()];
        string origin = modelFile is null ? "those of the job, as no model is given" : $"those of {Path.GetFileName(modelFile.Path)} by the ions around, in place of those under hops";
        string note = $"{events.Events.Count:N0} events of kMCpy give {edges.Edges.Count:N0} edges, each with hops in both directions; barriers are {origin}";
        lattice = frame.Entry(read, edges, request.Sites, files, context, [note], states is null ? null : KmcpyReader.FillsOf(states, events.Order, sites, read), barriers);
        return true;
    }

    private sealed record Request(Placed<string> Events, Placed<string> Sites, Placed<string>? State, Placed<string>? Model, bool IsFractional, ImportUnits Units, ImportFrame Frame);
}
