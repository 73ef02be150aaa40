using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>An item of the <c>reservoirs</c> section of a job.</summary>
internal static class ReservoirShape
{
    private static readonly Field<string> s_name = new("name", CommonShapes.Name, "Name of the reservoir in tables and files.", required: true);

    private static readonly Field<string> s_species = new("species", SpeciesShape.Reference, "Mobile species that it exchanges.", required: true);

    private static readonly Field<IReadOnlyList<string>> s_sublattices = new(
        "sublattices", new ListShape<string>("names of sublattices", CommonShapes.Sublattice, least: 1, unique: true), "Site types that it exchanges with; any when left out.");

    private static readonly Field<IReadOnlyList<int>> s_sites = new(
        "sites",
        new ListShape<int>("numbers of sites", new IntegerShape<int> { Least = 0, Most = int.MaxValue }, least: 1, unique: true),
        "Sites that it exchanges with, by the numbers that they have in an import, or else in the table of sites that the program writes; any when left out.");

    /// <summary>Name of a vector of the supercell.</summary>
    public static readonly ChoiceShape<BoxAxis> AxisName = new([new("a", new(0)), new("b", new(1)), new("c", new(2))]);

    private static readonly Field<BoxAxis> s_axis = new(
        "axis", AxisName, "Vector of the supercell that the lattice ends along.", required: true);

    private static readonly Field<bool> s_end = new(
        "end", new ChoiceShape<bool>([new("lower", false), new("upper", true)]), "Which of the two faces: lower at the start of the vector, upper at its end.", required: true);

    private static readonly Field<double> s_depth = new(
        "depth", new RealShape { Least = 0, Most = 10_000, Unit = "Å" }, "Sites up to this far below the outermost one, along the normal of the face, in Å.", required: true);

    private static readonly Field<FaceDepth> s_face = new(
        "face",
        new MapShape<FaceDepth>([s_axis, s_end, s_depth], values => new(values.Get(s_axis), values.Get(s_end), values.Get(s_depth))),
        "Sites at a face of the lattice, which must not repeat there; anywhere when left out.");

    private static readonly Field<string> s_electrode = new("electrode", CommonShapes.Name, "Sites in contact with this electrode of a stack; anywhere when left out.");

    private static readonly Field<double> s_potential = new(
        "chemical_potential",
        new RealShape { Least = -10, Most = 10, Unit = "eV" },
        "Chemical potential of the ions in eV, on the scale of the site energies: at equilibrium a site of this energy is filled half of the time, where ions do not interact.",
        required: true);

    private static readonly Field<double> s_barrier = new(
        "barrier", new RealShape { Least = 0, Most = 10, Unit = "eV" }, "Barrier of the exchange with a site whose energy is the chemical potential, in eV; half of the difference adds to it elsewhere.", required: true);

    private static readonly Field<double> s_frequency = new(
        "attempt_frequency", new RealShape { Least = 1, Most = 1e16, Unit = "Hz" }, "Attempt frequency of insertion and removal in Hz.", required: true);

    /// <summary>The shape.</summary>
    public static MapShape<ReservoirEntry> Shape { get; } = new(
        [s_name, s_species, s_sublattices, s_sites, s_face, s_electrode, s_potential, s_barrier, s_frequency], Make)
    {
        Check = Check,
    };

    private static ReservoirEntry Make(FieldValues values) => new(
        values.GetPlaced(s_name),
        values.Get(s_species),
        new ReservoirContact
        {
            Sublattices = values.TryGet(s_sublattices, out IReadOnlyList<string>? types) ? types : null,
            Sites = values.TryGet(s_sites, out IReadOnlyList<int>? sites) ? sites : null,
            Face = values.TryGet(s_face, out FaceDepth? face) ? face : null,
            Electrode = values.TryGet(s_electrode, out string? electrode) ? electrode : null,
        },
        values.Get(s_potential),
        values.Get(s_barrier),
        values.Get(s_frequency),
        new ReservoirPlaces(values.PlaceUnder(s_sites), values.PlaceUnder(s_face, "axis"), values.PlaceUnder(s_electrode)));

    private static void Check(FieldValues values, ReadContext context)
    {
        Field[] criteria = [s_sublattices, s_sites, s_face, s_electrode];
        if (!criteria.Any(values.IsGiven))
            context.Errors.Add(values.PlaceOf(s_name), values.PathOf(s_name), "the reservoir has no boundary sites", "Say which sites it exchanges with, by one or more of sublattices, sites, face and electrode");
    }
}

/// <summary>What an item of the <c>reservoirs</c> section says.</summary>
internal sealed record ReservoirEntry(
    Placed<string> Name, string Species, ReservoirContact Contact, double ChemicalPotentialEv, double BarrierEv, double AttemptFrequency, ReservoirPlaces Places);

/// <summary>Where an item says which sites it exchanges with.</summary>
internal sealed record ReservoirPlaces((Place Place, FieldPath Path) Sites, (Place Place, FieldPath Path) Axis, (Place Place, FieldPath Path) Electrode);
