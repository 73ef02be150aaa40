using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs.Lattices;

/// <summary>An item of <c>layers</c> in a stack.</summary>
internal static class LayerShape
{
    /// <summary>Name of the layer.</summary>
    public static readonly Field<string> Name = new("name", CommonShapes.Name, "Name of the layer and of its region.", required: true);

    private static readonly Field<double> s_thickness = new(
        "thickness",
        new RealShape { Least = 0, Most = 10_000, Open = true, Unit = "Å" },
        "Thickness in Å: a crystal takes the nearest whole number of repeats, a grain boundary at least it.",
        required: true);

    private static readonly Field<LayerLattice> s_lattice = new(
        "lattice",
        new VariantShape<LayerLattice>(
            "What the layer consists of.",
            [
                new("crystal", CrystalLayerShape.Create), new("glass", GlassShape.CreateLayer), new("crystallized-glass", CrystallizedGlassShape.CreateLayer),
                new("grain-boundary", GrainBoundaryShape.CreateLayer), new("polycrystal", PolycrystalShape.CreateLayer),
            ]),
        "The lattice of the layer, without the keys that say how large it is.",
        required: true);

    /// <summary>The shape.</summary>
    public static MapShape<LayerEntry> Shape { get; } = new(
        [Name, s_thickness, s_lattice],
        values => new LayerEntry(new LayerSpecification(values.Get(Name), values.Get(s_thickness), values.Get(s_lattice)), values.PlaceOf(Name), values.PathOf(Name)));
}

/// <summary>What an item of <c>layers</c> says.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="NamePlace">Where its name is.</param>
/// <param name="NamePath">Path of the name.</param>
internal sealed record LayerEntry(LayerSpecification Layer, Place NamePlace, FieldPath NamePath);
