using KmcIonics.Cli.Jobs.Environments;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The <c>hops</c> and <c>exclusive_sites</c> sections of a job.</summary>
internal static class HopShape
{
    private const double UsualSolidAngle = 0.02;

    private static readonly RealShape s_distance = new() { Least = 0, Most = 100, Open = true, Unit = "Å" };

    private static readonly Field<double> s_exclusionDistance = new("max_distance", s_distance, "Longest distance between the sites in Å, inclusive.", required: true);

    /// <summary>Name of the pathway.</summary>
    public static readonly Field<string> Name = new(
        "name", CommonShapes.Name, "Name of the pathway in tables and files; A-B after its sublattices when left out.");

    /// <summary>The sublattices at both ends.</summary>
    public static readonly Field<IReadOnlyList<string>> Between = new(
        "between",
        new ListShape<string>("names of sublattices", CommonShapes.Sublattice, least: 2, most: 2),
        "The sublattices at both ends, which may be the same.",
        required: true);

    /// <summary>Longest distance.</summary>
    public static readonly Field<double> MaxDistance = new(
        "max_distance", s_distance, "Longest distance between the sites in Å, inclusive; may be left out where Voronoi cells decide.");

    /// <summary>What makes two sites neighbours.</summary>
    public static readonly Field<bool> Voronoi = new(
        "neighbours",
        new ChoiceShape<bool>([new("distance", false), new("voronoi", true)]),
        "Which sites are joined: those within the distances, or those whose Voronoi cells (of all sites of the lattice) share a face, within the distances that are given.",
        absent: "distance");

    /// <summary>Smallest Voronoi face that counts.</summary>
    public static readonly Field<double> MinSolidAngle = new(
        "min_solid_angle",
        new RealShape { Least = 0, Most = 0.5, Open = true },
        "Least fraction of the full sphere that a Voronoi face takes, seen from the sites; 0.02 when left out.");

    /// <summary>Narrowest path.</summary>
    public static readonly Field<double> MinBottleneck = new(
        "min_bottleneck",
        new RealShape { Least = 0, Most = 10, Unit = "Å" },
        "Least radius in Å that the straight path leaves between the immobile ions, which are spheres of their ionic radii; any when left out.");

    /// <summary>Shortest distance.</summary>
    public static readonly Field<double> MinDistance = new(
        "min_distance", new RealShape { Least = 0, Most = 100, Unit = "Å" }, "Shortest distance between the sites in Å, inclusive.", absent: "0");

    /// <summary>Migration barrier.</summary>
    public static readonly Field<Distribution> Barrier = new(
        "barrier", DistributionShape.Barrier, "Migration barrier in eV, the same in both directions; a distribution where the lattice is no crystal. Left out where environment says barriers or rates.");

    /// <summary>Attempt frequency.</summary>
    public static readonly Field<double> AttemptFrequency = new(
        "attempt_frequency",
        new RealShape { Least = 1, Most = 1e16, Unit = "Hz" },
        "Attempt frequency ν in Hz; the rate of a hop is ν exp(−E/kT). Left out where environment says rates.");

    /// <summary>Ions around.</summary>
    public static readonly Field<HopEnvironment> Environment = new(
        "environment", EnvironmentShape.Shape, "What the ions around a hop do to its rate, whichever they are: the sites that count, and barriers or rates by which of them are filled.");

    /// <summary>Activation volume.</summary>
    public static readonly Field<double> ActivationVolume = new(
        "activation_volume",
        ElasticityShape.Volume,
        "Activation volume in cm³/mol: conditions.pressure adds pressure times it to the barrier, both ways (1 GPa cm³/mol is 0.010364 eV); 0 when left out.");

    /// <summary>Elastic dipole of the saddle point.</summary>
    public static readonly Field<ElasticDipole> SaddleDipole = new(
        "saddle_dipole",
        ElasticityShape.SaddleDipole,
        "Elastic dipole P of an ion at the saddle point in eV: a strain adds -Σ P_ij ε_ij to its energy. A number for the same along all axes, six for Cartesian components, "
        + "or along and across the hop. Left out, the saddle follows the mean of its two sites.");

    /// <summary>Regions at the two ends.</summary>
    public static readonly Field<IReadOnlyList<string>> Regions = new(
        "regions",
        new ListShape<string>("names of regions", CommonShapes.Name, least: 2, most: 2),
        "Regions at the two ends, in either order, that the pathway is limited to; anywhere when left out.");

    /// <summary>An item of <c>hops</c>.</summary>
    public static MapShape<HopEntry> Hop { get; } = new(
        [Name, Between, MaxDistance, MinDistance, Voronoi, MinSolidAngle, MinBottleneck, Barrier, AttemptFrequency, Regions, ActivationVolume, SaddleDipole, SpeciesShape.OfHop, SpeciesShape.Exchange, Environment], Make)
    {
        Unless = (Environment, [Barrier, AttemptFrequency]),
        Check = Check,
    };

    /// <summary>An item of <c>exclusive_sites</c>.</summary>
    public static MapShape<ExclusivePair> Exclusion { get; } = new(
        [Between, s_exclusionDistance], values => new ExclusivePair(values.Get(Between)[0], values.Get(Between)[1], values.Get(s_exclusionDistance)));

    private static HopEntry Make(FieldValues values)
    {
        (string from, string to) = (values.Get(Between)[0], values.Get(Between)[1]);
        bool named = values.TryGet(Name, out string? name);
        Distribution barrier = values.TryGet(Barrier, out Distribution? given) ? given : Distribution.Constant(0);
        var pathway = new HopPathway(
            named ? name! : $"{from}-{to}",
            from,
            to,
            values.Get(MinDistance),
            values.TryGet(MaxDistance, out double longest) ? longest : double.PositiveInfinity,
            barrier.Location,
            values.TryGet(AttemptFrequency, out double frequency) ? frequency : double.NaN)
        {
            MinSolidAngle = !values.Get(Voronoi) ? null : values.TryGet(MinSolidAngle, out double smallest) ? smallest : UsualSolidAngle,
            MinBottleneck = values.TryGet(MinBottleneck, out double narrowest) ? narrowest : null,
            Barriers = barrier.Kind == DistributionKind.Constant ? null : barrier,
            Regions = values.TryGet(Regions, out IReadOnlyList<string>? regions) ? new RegionPair(regions[0], regions[1]) : null,
            ActivationVolume = values.TryGet(ActivationVolume, out double volume) ? volume : null,
            SaddleDipole = values.TryGet(SaddleDipole, out ElasticDipole dipole) ? dipole : null,
            Environment = values.TryGet(Environment, out HopEnvironment? environment) ? environment : null,
        };
        return new HopEntry(pathway, named, values.PlaceOf(Name), values.PathOf(Name), values.PlaceOf(SaddleDipole), values.PathOf(SaddleDipole))
        {
            EnvironmentAt = (values.PlaceOf(Environment), values.PathOf(Environment)),
            BySpecies = values.TryGet(SpeciesShape.OfHop, out IReadOnlyDictionary<string, SpeciesBarrier>? species) ? species : new Dictionary<string, SpeciesBarrier>(),
            Exchanges = values.TryGet(SpeciesShape.Exchange, out IReadOnlyList<SpeciesExchange>? exchanges) ? exchanges : [],
        };
    }

    private static void Check(FieldValues values, ReadContext context)
    {
        EnvironmentCheck.Check(values, context);
        if (values.TryGet(Voronoi, out bool voronoi) && !voronoi)
        {
            if (!values.IsGiven(MaxDistance))
                context.Errors.Add(values.PlaceOf(MaxDistance), values.PathOf(MaxDistance), "the key is missing", $"It is {s_distance.Allowed}: Longest distance between the sites in Å. Or give neighbours: voronoi");
            if (values.IsGiven(MinSolidAngle))
                context.Errors.Add(values.PlaceOf(MinSolidAngle), values.PathOf(MinSolidAngle), "the key belongs to neighbours: voronoi", "Give that too, or leave this out");
        }

        if (values.TryGet(MinDistance, out double least) && values.TryGet(MaxDistance, out double most) && least >= most)
        {
            context.Errors.Add(
                values.PlaceOf(MinDistance), values.PathOf(MinDistance), $"the shortest hop ({least} Å) is not below the longest ({most} Å)", "Lower min_distance or raise max_distance");
        }
    }
}

/// <summary>What an item of the <c>hops</c> section says.</summary>
/// <param name="Pathway">The pathway.</param>
/// <param name="IsNamed">Whether the name is the user's.</param>
/// <param name="NamePlace">Where the name is.</param>
/// <param name="NamePath">Path of the name.</param>
/// <param name="DipolePlace">Where the saddle's dipole is.</param>
/// <param name="DipolePath">Path of the saddle's dipole.</param>
internal sealed record HopEntry(HopPathway Pathway, bool IsNamed, Place NamePlace, FieldPath NamePath, Place DipolePlace, FieldPath DipolePath)
{
    /// <summary>What it says of single species, by element symbol.</summary>
    public IReadOnlyDictionary<string, SpeciesBarrier> BySpecies { get; init; } = new Dictionary<string, SpeciesBarrier>();

    /// <summary>Where its environment is.</summary>
    public (Place Place, FieldPath Path) EnvironmentAt { get; init; } = (NamePlace, NamePath);

    /// <summary>Species that change places.</summary>
    public IReadOnlyList<SpeciesExchange> Exchanges { get; init; } = [];
}
