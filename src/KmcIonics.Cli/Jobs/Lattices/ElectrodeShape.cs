using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>The <c>electrodes</c> key of a stack.</summary>
internal static class ElectrodeShape
{
    private static readonly Field<string> s_name = new("name", CommonShapes.Name, "Name of the electrode.", required: true);

    private static readonly Field<string> s_material = new("material", CommonShapes.Element, "Element that the electrode is drawn with.", required: true);

    private static readonly Field<double> s_thickness = new(
        "thickness", new RealShape { Least = 1, Most = 1000, Unit = "Å" }, "Thickness of the slab that is drawn, in Å.", absent: "6");

    private static readonly Field<double> s_contact = new(
        "contact", new RealShape { Least = 0, Most = 1000, Open = true, Unit = "Å" }, "Sites up to this far from its face are in contact with it, in Å.", absent: "4");

    private static readonly MapShape<ElectrodeSpecification> s_electrode = new(
        [s_name, s_material, s_thickness, s_contact], values => new(values.Get(s_name), values.Get(s_material), values.Get(s_thickness), values.Get(s_contact)));

    private static readonly Field<ElectrodeSpecification> s_left = new("left", s_electrode, "Electrode below the first layer.", required: true);

    private static readonly Field<ElectrodeSpecification> s_right = new("right", s_electrode, "Electrode above the last layer.", required: true);

    /// <summary>The key.</summary>
    public static Field<ElectrodePair> Create() => new(
        "electrodes",
        new MapShape<ElectrodePair>([s_left, s_right], values => new(values.Get(s_left), values.Get(s_right))) { Check = Check },
        "Blocking electrodes at the ends; left out, the stack repeats along c.");

    private static void Check(FieldValues values, ReadContext context)
    {
        if (values.TryGet(s_left, out ElectrodeSpecification? left) && values.TryGet(s_right, out ElectrodeSpecification? right) && left.Name == right.Name)
            context.Errors.Add(values.PlaceOf(s_right), values.PathOf(s_right).Key("name"), $"both electrodes are called {Quote.Marked(left.Name)}", "Names of electrodes differ");
    }
}
