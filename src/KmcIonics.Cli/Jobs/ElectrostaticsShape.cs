using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>electrostatics</c> section of a job.</summary>
internal static class ElectrostaticsShape
{
    private const double PlaneSpacing = 1;
    private const double CellSize = 6;

    // µC/cm² in a C/m².
    private const double MicrocoulombPerSquareCentimetre = 1e-2;

    private static readonly RealShape s_relative = new() { Least = 1, Most = 1e6 };

    private static readonly Field<Permittivities> s_permittivity = new(
        "permittivity",
        new PlainOrMapShape<double, Permittivities>(s_relative, new ConvertedShape<IReadOnlyList<Placed<KeyValuePair<string, double>>>, Permittivities>(new NameMapShape<double>("names of regions", s_relative), Permittivities.Of), relative => new(relative, [])),
        "Relative permittivity: a number, or one for each layer of a stack by its name, with a spatial mean for each region of any lattice.",
        required: true);

    private static readonly Field<bool> s_mean = new(
        "mean",
        new ChoiceShape<bool>([new("planar", false), new("spatial", true)]),
        "Over what charge is averaged: planar over planes across the axis, as wide as the supercell; spatial over cells of the spacing, in three dimensions.",
        absent: "planar");

    private static readonly Field<BoxAxis> s_axis = new("axis", ReservoirShape.AxisName, "Vector of the supercell that the planes lie across.", absent: "c");

    private static readonly Field<double> s_potential = new("potential", new RealShape { Least = -10, Most = 10, Unit = "V" }, "Potential in V of an electrode that is held at one.");

    private static readonly Field<double> s_charge = new(
        "charge_density", new RealShape { Least = -1000, Most = 1000, Unit = "µC/cm²" }, "Charge in µC/cm² on the face, of an electrode that is disconnected, whose potential floats; 0 for one that was never charged.");

    private static readonly MapShape<ElectrodeState> s_end = new([s_potential, s_charge], EndOf) { Alternatives = [[s_potential], [s_charge]] };

    private static readonly Field<ElectrodeState> s_lower = new("lower", s_end, "What holds at the start of the axis, where the lattice ends there: a potential, or a charge density.");

    private static readonly Field<ElectrodeState> s_upper = new("upper", s_end, "The same at its end.");

    private static readonly Field<IReadOnlyList<Placed<KeyValuePair<string, double>>>> s_background = new(
        "background",
        new SublatticeMapShape<double>(new RealShape { Least = -100, Most = 100, Unit = "e" }),
        "Fixed charge on each site in e, by sublattice, 0 on those that are not there. Without it, what neutralises the ions that start on each sublattice.");

    private static readonly Field<double> s_spacing = new(
        "spacing",
        new RealShape { Least = 0.01, Most = 100, Unit = "Å" },
        $"Distance of the planes or size of the cells that the Poisson equation is solved on, in Å, about; without it {PlaneSpacing} for planes and {CellSize} for cells, which are to hold many sites: an ion is to feel the others' charge and not its own. With short_range at most a quarter of that.");

    private static readonly Field<double> s_shortRange = new(
        "short_range",
        new RealShape { Least = 0, Most = 30, Unit = "Å" },
        "Distance in Å up to which ions also repel each other pair by pair, exactly at every hop: the part of Coulomb's energy that a mean field of charges smeared by a Gaussian of a quarter of it leaves out. 0 for no such part.",
        absent: "0");

    private static readonly Field<double> s_largestStep = new(
        "largest_step",
        new RealShape { Least = 0.001, Most = 5, Unit = "V" },
        "Largest difference of potential along a hop, in V, that rates have room for; clocks tick finer the larger it is, and a run that would exceed it ends.",
        absent: "0.5");

    private static readonly Field<PotentialUpdate> s_update = new(
        "update", PotentialUpdateShape.Shape, "How often the potential follows the ions: hops_per_ion or seconds from one time to the next, or found so that no more than a tolerance changes.", absent: "{}");

    /// <summary>The shape.</summary>
    public static MapShape<ElectrostaticsEntry> Shape { get; } = new(
        [s_permittivity, s_mean, s_axis, s_lower, s_upper, s_background, s_spacing, s_shortRange, s_largestStep, s_update], Make);

    private static ElectrostaticsEntry Make(FieldValues values)
    {
        Permittivities permittivity = values.Get(s_permittivity);
        var settings = new ElectrostaticSettings(permittivity.Relative)
        {
            RegionPermittivity = permittivity.ByLayer.ToDictionary(layer => layer.Value.Key, layer => layer.Value.Value),
            IsSpatial = values.Get(s_mean),
            Axis = values.Get(s_axis),
            Lower = values.TryGet(s_lower, out ElectrodeState? lower) ? lower : null,
            Upper = values.TryGet(s_upper, out ElectrodeState? upper) ? upper : null,
            Background = values.TryGet(s_background, out IReadOnlyList<Placed<KeyValuePair<string, double>>>? sites) ? sites.ToDictionary(site => site.Value.Key, site => site.Value.Value) : null,
            Spacing = values.TryGet(s_spacing, out double spacing) ? spacing : UsualSpacing(values.Get(s_mean), values.Get(s_shortRange)),
            ShortRange = values.Get(s_shortRange),
            LargestStepVolts = values.Get(s_largestStep),
            Update = values.Get(s_update),
        };
        (Place, FieldPath) PlaceOf(Field field) => (values.PlaceOf(field), values.PathOf(field));
        return new ElectrostaticsEntry(settings, permittivity.ByLayer, PlaceOf(s_permittivity), PlaceOf(s_shortRange), PlaceOf(s_spacing), PlaceOf(s_axis), PlaceOf(s_lower), PlaceOf(s_upper));
    }

    // Smeared charges are to be resolved.
    private static double UsualSpacing(bool isSpatial, double shortRange)
    {
        double usual = isSpatial ? CellSize : PlaneSpacing;
        return shortRange > 0 ? Math.Min(usual, ScreenedPair.WidthOf(shortRange)) : usual;
    }

    private static ElectrodeState EndOf(FieldValues values) => values.TryGet(s_potential, out double volts)
        ? new ElectrodeState(volts, null)
        : new ElectrodeState(null, values.Get(s_charge) * MicrocoulombPerSquareCentimetre);
}

/// <summary>What the <c>electrostatics</c> section says, and where.</summary>
internal sealed record ElectrostaticsEntry(
    ElectrostaticSettings Settings,
    IReadOnlyList<Placed<KeyValuePair<string, double>>> Layers,
    (Place Place, FieldPath Path) Permittivity,
    (Place Place, FieldPath Path) ShortRange,
    (Place Place, FieldPath Path) Spacing,
    (Place Place, FieldPath Path) Axis,
    (Place Place, FieldPath Path) Lower,
    (Place Place, FieldPath Path) Upper);

/// <summary>A permittivity everywhere, or one for each layer.</summary>
internal sealed record Permittivities(double Relative, IReadOnlyList<Placed<KeyValuePair<string, double>>> ByLayer)
{
    /// <summary>Those of layers.</summary>
    public static bool Of(IReadOnlyList<Placed<KeyValuePair<string, double>>> layers, Yaml.Node node, FieldPath path, ReadContext context, out Permittivities all)
    {
        all = new Permittivities(1, layers);
        return true;
    }
}
