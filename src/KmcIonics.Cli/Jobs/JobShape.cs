using KmcIonics.Cli.Jobs.Environments;
using KmcIonics.Cli.Jobs.Shapes;
using KmcIonics.Model;

namespace KmcIonics.Cli.Jobs;

/// <summary>The job file.</summary>
internal static class JobShape
{
    private static readonly Field<string> s_name = new(
        "name", CommonShapes.FileName, "Name of the study; the result file is called after it.", required: true);

    private static readonly Field<ulong> s_seed = new(
        "seed", new IntegerShape<ulong> { Least = 0, Most = ulong.MaxValue }, "Seed of every random stream; the same seed gives the same trajectory.", absent: "1");

    private static readonly Field<LatticeEntry> s_lattice = new("lattice", LatticeShape.Shape, "The sites that ions may occupy.", required: true);

    private static readonly Field<IReadOnlyList<IonEntry>> s_ions = new(
        "ions", new ListShape<IonEntry>("mobile species", IonShape.Shape, least: 1, most: EventClass.MostSpecies), "The mobile species, at most 3, and where their ions start.", required: true);

    private static readonly Field<IReadOnlyList<HopEntry>> s_hops = new(
        "hops", new ListShape<HopEntry>("pathways", HopShape.Hop, least: 1, most: 64), "Pathways that ions hop along, in both directions.", required: true);

    private static readonly Field<IReadOnlyList<ExclusivePair>> s_exclusiveSites = new(
        "exclusive_sites",
        new ListShape<ExclusivePair>("pairs of sublattices", HopShape.Exclusion),
        "Pairs of sublattices whose sites are never both occupied when closer than a distance.",
        absent: "[]");

    private static readonly Field<IReadOnlyList<PairEntry>> s_interactions = new(
        "interactions",
        new ListShape<PairEntry>("shells", InteractionShape.Shape, most: PairInteraction.MostShells),
        "Energies of pairs of ions by shells of distance; they shift barriers by half of what a hop gains or loses.",
        absent: "[]");

    private static readonly Field<IReadOnlyList<ReservoirEntry>> s_reservoirs = new(
        "reservoirs",
        new ListShape<ReservoirEntry>("reservoirs", ReservoirShape.Shape, most: 16),
        "Electrodes that ions come from and go to, each at a chemical potential; the run then measures filling and currents, and no diffusivities.",
        absent: "[]");

    private static readonly Field<ElectrostaticsEntry> s_electrostatics = new(
        "electrostatics",
        ElectrostaticsShape.Shape,
        "Mean-field electrostatics: the potential of the mean charge of planes across an axis, which ions are in and which follows them; space charge, and the charge of electrodes. Left out, ions do not feel each other's charge.");

    private static readonly Field<IReadOnlyDictionary<string, double>> s_ionicRadii = new(
        "ionic_radii",
        new ElementMapShape<double>(new RealShape { Least = 0, Most = 5, Unit = "Å" }),
        "Ionic radii in Å by element, for min_bottleneck; of other elements Shannon's effective ionic radius for the charge in the structure, or for the most common one.",
        absent: "{}");

    private static readonly Field<IReadOnlyList<Placed<KeyValuePair<string, SiteElasticity>>>> s_siteElasticity = new(
        "site_elasticity", ElasticityShape.Sites, "What pressure and strain do to the energy of ions, by sublattice: volume, dipole.");

    private static readonly Field<Conditions> s_conditions = new("conditions", ConditionsShape.Shape, "External conditions.", required: true);

    private static readonly Field<RunSettings> s_run = new("run", RunShape.Shape, "How long to run, and how to divide the work.", required: true);

    private static readonly ChoiceShape<AnalysisKind> s_observable = new(
        [new("tracer_diffusion", AnalysisKind.TracerDiffusion), new("conductivity", AnalysisKind.Conductivity), new("current", AnalysisKind.Current), new("course", AnalysisKind.Course), new("filling", AnalysisKind.Filling), new("occupation_profile", AnalysisKind.OccupationProfile), new("interface_profile", AnalysisKind.InterfaceProfile), new("hop_statistics", AnalysisKind.HopStatistics), new("maps", AnalysisKind.Maps), new("ac_conductivity", AnalysisKind.Alternating)]);

    private static readonly Field<IReadOnlyList<AnalysisKind>> s_analyze = new(
        "analyze",
        new ListShape<AnalysisKind>("observables", s_observable, least: 1, unique: true),
        "What to measure: tracer_diffusion (D*, correlation factor), conductivity (charge diffusivity, Haven ratio, σ); in an electric field current, and nothing else; under a schedule course, and nothing else; with reservoirs filling (and the currents at them), and nothing else; "
        + "and, beside any of these, occupation_profile (mean occupation in layers, see profile), interface_profile (the same with hops, conductivity, currents and resistance layer by layer), hop_statistics (hops between sublattices and regions, times that ions stay, hops straight back) and maps (density, activity and current density by voxel, see maps); beside tracer_diffusion and conductivity, or course under a sinusoidal field, ac_conductivity (σ and impedance against frequency, see ac). "
        + "Left out, tracer_diffusion and conductivity, or what there can be.");

    private static readonly Field<LayerProfile> s_profile = new("profile", LayerProfileShape.Shape, "Layers of occupation_profile and interface_profile.", absent: "{}");

    private static readonly Field<MapGrid> s_maps = new("maps", MapGridShape.Shape, "Voxels of maps.", absent: "{}");

    private static readonly Field<AlternatingSettings> s_alternating = new("ac", AlternatingShape.Shape, "Frequencies of ac_conductivity.", absent: "{}");

    /// <summary>The shape.</summary>
    public static Shape<Job> Shape { get; } = new MapShape<Job>(
        [s_name, s_seed, s_lattice, s_ions, s_hops, s_exclusiveSites, s_interactions, s_reservoirs, s_electrostatics, s_ionicRadii, s_siteElasticity, s_conditions, s_run, s_analyze, s_profile, s_maps, s_alternating], Make)
    {
        Check = Check,
    };

    private static Job Make(FieldValues values)
    {
        LatticeEntry lattice = values.Get(s_lattice);
        IReadOnlyList<IonEntry> ions = OccupancyFill.Resolve(values.Get(s_ions), lattice.Specification);
        var species = new SpeciesIndices(ions);
        bool isOpen = values.Get(s_reservoirs).Count > 0;
        return new Job(
            values.Get(s_name),
            values.Get(s_seed),
            lattice.Specification,
            [.. ions.Select(entry => entry.Population)],
            HopNames.MakeUnique([.. values.Get(s_hops).Select(species.Resolve)]),
            values.Get(s_exclusiveSites),
            values.Get(s_conditions),
            isOpen ? values.Get(s_run) with { Trajectory = TrajectorySettings.None } : values.Get(s_run),
            values.TryGet(s_analyze, out IReadOnlyList<AnalysisKind>? kinds) ? kinds : AnalysisCheck.Usual(values.Get(s_conditions), isOpen))
        {
            Interactions = [.. values.Get(s_interactions).Select(species.Resolve)],
            Profile = AnalysisCheck.HasLayers(kinds) ? values.Get(s_profile) : null,
            Maps = kinds?.Contains(AnalysisKind.Maps) == true ? values.Get(s_maps) : null,
            Alternating = kinds?.Contains(AnalysisKind.Alternating) == true ? values.Get(s_alternating) : null,
            Reservoirs = [.. values.Get(s_reservoirs).Select(entry => species.Resolve(entry, lattice))],
            Electrostatics = values.TryGet(s_electrostatics, out ElectrostaticsEntry? electrostatics) ? electrostatics.Settings : null,
            IonicRadii = values.Get(s_ionicRadii),
            SiteElasticity = ElasticityOf(values),
        };
    }

    private static Dictionary<string, SiteElasticity> ElasticityOf(FieldValues values) =>
        values.TryGet(s_siteElasticity, out IReadOnlyList<Placed<KeyValuePair<string, SiteElasticity>>>? sites) ? sites.ToDictionary(site => site.Value.Key, site => site.Value.Value) : [];

    private static void Check(FieldValues values, ReadContext context)
    {
        SublatticeCheck.Check(context);
        if (values.TryGet(s_hops, out IReadOnlyList<HopEntry>? hops))
            HopNames.Check(hops, context.Errors);
        bool isOpen = values.IsGiven(s_reservoirs) && !(values.TryGet(s_reservoirs, out IReadOnlyList<ReservoirEntry>? reservoirs) && reservoirs.Count == 0);
        CheckAnalyses(values, isOpen, context);
        CheckTarget(values, isOpen, context.Errors);
        bool ionsRead = values.TryGet(s_ions, out IReadOnlyList<IonEntry>? ions);
        if (ionsRead)
        {
            PopulationCheck.CheckSpecies(ions!, context.Errors);
            SpeciesCheck.Check(ions!, context);
        }

        if (!values.TryGet(s_lattice, out LatticeEntry? lattice))
            return;
        EnvironmentCheck.Check(lattice.Specification, hops ?? [], ions?.Count ?? 0, values.Has(s_interactions) ? values.GetPlaced(s_interactions) : null, context.Errors);
        if (values.TryGet(s_reservoirs, out IReadOnlyList<ReservoirEntry>? entries))
        {
            ReservoirCheck.CheckNames(entries, context.Errors);
            ReservoirCheck.CheckContacts(entries, lattice, context.Errors);
        }

        if (values.TryGet(s_electrostatics, out ElectrostaticsEntry? electrostatics))
            CheckElectrostatics(values, electrostatics, lattice.Specification, context);
        if (ionsRead)
            OccupancyFill.Check(ions!, lattice.Specification, context.Errors);
        CheckElasticity(values, lattice.Specification, context);
        if (values.IsGiven(s_profile) && values.Has(s_profile))
            LayerProfileShape.CheckLattice(values.GetPlaced(s_profile), lattice.Specification, context.Errors);
        if (lattice.Size is { } size && PopulationCheck.CheckSize(size, context.Errors) && ionsRead)
            PopulationCheck.CheckFilling(OccupancyFill.Resolve(ions!, lattice.Specification), size.Value, isOpen, context.Errors);
    }

    private static void CheckTarget(FieldValues values, bool isOpen, ErrorList errors)
    {
        if (!values.TryGet(s_run, out RunSettings? run) || run.Until is null)
            return;
        bool isDriven = values.TryGet(s_conditions, out Conditions? conditions) && (conditions.Field is not null || conditions.Schedule is not null);
        if (!isOpen && !isDriven)
            return;
        (Place place, FieldPath path) = values.PlaceUnder(s_run, "until");
        errors.Add(place, path, $"the conductivity is not measured {(isOpen ? "where ions come from reservoirs and go to them" : "in an electric field or under a schedule")}, so its error is never reached", "Leave until out, and give run.replicas");
    }

    private static void CheckElectrostatics(FieldValues values, ElectrostaticsEntry electrostatics, LatticeSpecification lattice, ReadContext context)
    {
        var check = new ElectrostaticsCheck(electrostatics, context.Errors);
        check.CheckLattice(lattice);
        check.CheckShortRange(interact: values.TryGet(s_interactions, out IReadOnlyList<PairEntry>? interactions) && interactions.Count > 0);
        if (values.TryGet(s_conditions, out Conditions? conditions))
            check.CheckConditions(conditions, values.PlaceUnder(s_conditions, "schedule"));
        if (values.TryGet(s_reservoirs, out IReadOnlyList<ReservoirEntry>? reservoirs))
            check.CheckReservoirs(reservoirs, lattice);
    }

    private static void CheckElasticity(FieldValues values, LatticeSpecification lattice, ReadContext context)
    {
        bool sitesRead = values.TryGet(s_siteElasticity, out IReadOnlyList<Placed<KeyValuePair<string, SiteElasticity>>>? sites) || !values.IsGiven(s_siteElasticity);
        if (!sitesRead || !values.TryGet(s_hops, out IReadOnlyList<HopEntry>? hops))
            return;
        var check = new ElasticityCheck(hops, sites ?? [], context.Errors);
        check.CheckAxes(lattice);
        if (values.TryGet(s_conditions, out Conditions? conditions))
            check.CheckConditions(conditions, key => values.PlaceUnder(s_conditions, key));
        if (lattice.Interface?.Strain is null)
            return;
        check.CheckProfile(values.PlaceUnder(s_lattice, "interface", "strain_profile"));
        check.CheckNormal(lattice, values.PlaceUnder(s_lattice, "interface", "strain_profile", "amplitude"));
    }

    private static void CheckAnalyses(FieldValues values, bool isOpen, ReadContext context)
    {
        if (!values.TryGet(s_conditions, out Conditions? conditions))
            return;
        if (values.IsGiven(s_analyze) && values.TryGet(s_analyze, out IReadOnlyList<AnalysisKind>? kinds))
            AnalysisCheck.Check(new Placed<IReadOnlyList<AnalysisKind>>(kinds, values.PlaceOf(s_analyze), values.PathOf(s_analyze)), conditions, isOpen, context.Errors);
        if (values.IsGiven(s_profile) && !(values.TryGet(s_analyze, out IReadOnlyList<AnalysisKind>? asked) && AnalysisCheck.HasLayers(asked)))
            context.Errors.Add(values.PlaceOf(s_profile), values.PathOf(s_profile), "a profile is described, and none is asked for", "Add occupation_profile or interface_profile to analyze, or leave profile out");
        if (values.IsGiven(s_maps) && !(values.TryGet(s_analyze, out IReadOnlyList<AnalysisKind>? mapped) && mapped.Contains(AnalysisKind.Maps)))
            context.Errors.Add(values.PlaceOf(s_maps), values.PathOf(s_maps), "maps are described, and none are asked for", "Add maps to analyze, or leave maps out");
        if (values.IsGiven(s_alternating) && !(values.TryGet(s_analyze, out kinds) && kinds.Contains(AnalysisKind.Alternating)))
            context.Errors.Add(values.PlaceOf(s_alternating), values.PathOf(s_alternating), "frequencies are described, and none are asked for", "Add ac_conductivity to analyze, or leave ac out");
        if (conditions.Schedule is not { } schedule || !values.TryGet(s_run, out RunSettings? run))
            return;
        if (isOpen)
        {
            (Place at, FieldPath schedulePath) = values.PlaceUnder(s_conditions, "schedule");
            context.Errors.Add(at, schedulePath, "a schedule follows ions whose number is fixed, and reservoirs change it", "Leave the schedule or the reservoirs out");
        }

        (Place place, FieldPath path) = values.PlaceUnder(s_run, "sample");
        if (run.Sample.Seconds is not { } seconds)
            context.Errors.Add(place, path, "a schedule is followed in seconds, and the sample is given in hops per ion", $"Give run.sample.seconds: the schedule is {schedule.Seconds:G6} s long");
        else if (!ScheduleShape.Fits(schedule, seconds))
            context.Errors.Add(place, path, $"the sample of {seconds:G6} s is not a whole number of schedules of {schedule.Seconds:G6} s", $"Give {schedule.Seconds:G6} s or a multiple of it");
    }
}
