using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>Layers one above the other: <c>type: stack</c>.</summary>
internal static class StackShape
{
    private static readonly Field<IReadOnlyList<LayerEntry>> s_layers = new(
        "layers", new ListShape<LayerEntry>("layers", LayerShape.Shape, least: 2, most: 64), "Layers from bottom to top along c.", required: true);

    private static readonly Field<IReadOnlyList<double>> s_inPlane = new(
        "in_plane",
        new ListShape<double>("lengths", new RealShape { Least = 1, Most = 20_000, Unit = "Å" }, least: 2, most: 2),
        "Least lengths of the two edges in the plane in Å: the common cell of the crystals is repeated to reach them; without crystals they are the edges.",
        required: true);

    private static readonly Field<double> s_maxStrain = new(
        "max_strain", new RealShape { Least = 0, Most = 0.3 }, "Most strain of a layer in the plane.", absent: "0.02");

    private static readonly Field<double> s_maxArea = new(
        "max_area", new RealShape { Least = 1, Most = 1e6, Unit = "Å²" }, "Largest common cell of the crystals to look for, in Å².", absent: "2000");

    private static readonly Field<string> s_reference = new("reference", CommonShapes.Name, "Layer that is not strained; left out, the first crystal.");

    private static readonly Field<double> s_gap = new(
        "gap", new RealShape { Least = 0, Most = 100, Unit = "Å" }, "Extra distance between layers, and to electrodes, in Å.", absent: "0");

    private static readonly Field<double> s_minDistance = new(
        "min_distance", new RealShape { Least = 0, Most = 20, Unit = "Å" }, "Of two sites nearer than this, the one nearer to an interface is removed, in Å.", required: true);

    private static readonly Field<double> s_framework = FrameworkField.Create("Sites nearer than this to an immobile atom of another layer or an electrode are removed, in Å.");

    private static readonly Field<ElectrodePair> s_electrodes = ElectrodeShape.Create();

    private static readonly Field<InterfaceProfiles> s_interface = InterfaceShape.Create();

    /// <summary>The shape.</summary>
    public static Shape<LatticeEntry> Create(Field<int> type) => new MapShape<LatticeEntry>(
        [type, s_layers, s_inPlane, s_maxStrain, s_maxArea, s_reference, s_gap, s_minDistance, s_framework, s_electrodes, s_interface], Make)
    {
        Check = Check,
    };

    private static LatticeEntry Make(FieldValues values) => new(new StackSpecification(
        LayersOf(values.Get(s_layers)),
        values.Get(s_inPlane)[0],
        values.Get(s_inPlane)[1],
        new PlaneMatching(values.Get(s_maxStrain), values.Get(s_maxArea), values.TryGet(s_reference, out string? reference) ? reference : null),
        values.Get(s_gap),
        values.Get(s_minDistance),
        values.TryGet(s_electrodes, out ElectrodePair? electrodes) ? electrodes : null)
    {
        FrameworkDistance = values.Get(s_framework),
        Interface = values.TryGet(s_interface, out InterfaceProfiles? profiles) ? profiles : null,
    });

    private static LayerSpecification[] LayersOf(IReadOnlyList<LayerEntry> entries) => [.. entries.Select(entry => entry.Layer)];

    private static void Check(FieldValues values, ReadContext context)
    {
        // Layers gave the names of their types as they are in each; in the stack they may have others.
        context.SiteTypes.Clear();
        if (!values.TryGet(s_layers, out IReadOnlyList<LayerEntry>? entries))
            return;
        int errors = context.Errors.Count;
        CheckNames(entries, values, context);
        if (context.Errors.Count > errors)
            return;
        try
        {
            context.SiteTypes.Add(new SiteTypeNames("the stack", [.. StackSiteTypes.Of(LayersOf(entries)).SelectMany(names => names).Distinct()]));
        }
        catch (InputException clash)
        {
            context.Errors.Add(values.PlaceOf(s_layers), values.PathOf(s_layers), clash.Problem, clash.Remedy.TrimEnd('.'));
        }
    }

    private static void CheckNames(IReadOnlyList<LayerEntry> entries, FieldValues values, ReadContext context)
    {
        var names = new HashSet<string>();
        foreach (LayerEntry entry in entries.Where(entry => !names.Add(entry.Layer.Name)))
            context.Errors.Add(entry.NamePlace, entry.NamePath, $"there is another layer {Quote.Marked(entry.Layer.Name)}", "Names of layers differ");
        if (values.TryGet(s_reference, out string? reference) && !names.Contains(reference))
        {
            context.Errors.Add(
                values.PlaceOf(s_reference), values.PathOf(s_reference), $"there is no layer {Quote.Marked(reference)}", $"There are {string.Join(", ", names)}", Closest.To(reference, names));
        }

        if (values.TryGet(s_electrodes, out ElectrodePair? electrodes) && values.TryGet(s_minDistance, out double least) && electrodes.Left.Thickness + electrodes.Right.Thickness < least)
        {
            context.Errors.Add(
                values.PlaceOf(s_electrodes), values.PathOf(s_electrodes), $"the electrodes are thinner together than min_distance, {least} Å", "Make them thicker");
        }
    }
}
