namespace KmcIonics.Model;

/// <summary>Everything that determines a trajectory and what is measured on it.</summary>
/// <param name="Name">Name of the study; the default result file is called after it.</param>
/// <param name="Seed">Seed of every random stream.</param>
/// <param name="Lattice">What the sites are.</param>
/// <param name="Ions">Mobile ions and where they start.</param>
/// <param name="Hops">Pathways ions hop along.</param>
/// <param name="ExclusiveSites">Pairs of sites that are never both occupied.</param>
/// <param name="Conditions">Temperatures; a list makes a sweep.</param>
/// <param name="Run">Length, replicas and algorithm settings.</param>
/// <param name="Analyze">Observables asked for.</param>
public sealed record Job(
    string Name,
    ulong Seed,
    LatticeSpecification Lattice,
    IReadOnlyList<IonPopulation> Ions,
    IReadOnlyList<HopPathway> Hops,
    IReadOnlyList<ExclusivePair> ExclusiveSites,
    Conditions Conditions,
    RunSettings Run,
    IReadOnlyList<AnalysisKind> Analyze)
{
    /// <summary>Energies of pairs of ions, by shell.</summary>
    public IReadOnlyList<PairInteraction> Interactions { get; init; } = [];

    /// <summary>Layers that profiles are averaged over; null for none.</summary>
    public LayerProfile? Profile { get; init; }

    /// <summary>Voxels that maps are averaged over; null for none.</summary>
    public MapGrid? Maps { get; init; }

    /// <summary>Frequencies at which the conductivity is measured; null for none.</summary>
    public AlternatingSettings? Alternating { get; init; }

    /// <summary>Reservoirs that ions come from and go to.</summary>
    public IReadOnlyList<Reservoir> Reservoirs { get; init; } = [];

    /// <summary>The potential of the ions' own charge; null for none.</summary>
    public ElectrostaticSettings? Electrostatics { get; init; }

    /// <summary>Reservoirs with the electrochemical potential μ + zV of ions in an electrode that is held at a potential V.</summary>
    public IReadOnlyList<Reservoir> ReservoirsAtPotential =>
        [.. Reservoirs.Select(reservoir => reservoir with { ChemicalPotentialEv = reservoir.ChemicalPotentialEv + (Ions[reservoir.Species].Charge * (Electrostatics?.VoltsAt(reservoir.Contact, Lattice) ?? 0)) })];

    /// <summary>What pressure and strain do to the energy of ions, by sublattice; nothing on those that are not there.</summary>
    public IReadOnlyDictionary<string, SiteElasticity> SiteElasticity { get; init; } = new Dictionary<string, SiteElasticity>();

    /// <summary>Radii of immobile ions by element that go before those of <see cref="IonicRadius"/>, Å.</summary>
    public IReadOnlyDictionary<string, double> IonicRadii { get; init; } = new Dictionary<string, double>();
}

/// <summary>One mobile species and how many of it start on each sublattice.</summary>
/// <param name="Species">Element symbol, as Li or Na.</param>
/// <param name="Charge">Charge number, in units of e.</param>
/// <param name="Fills">Start occupation by sublattice.</param>
public sealed record IonPopulation(string Species, int Charge, IReadOnlyList<SublatticeFill> Fills)
{
    /// <summary>Energy of an ion on the sites of a sublattice, eV, beside what the lattice gives all species; 0 on those that are not there.</summary>
    public IReadOnlyDictionary<string, double> SiteEnergyEv { get; init; } = new Dictionary<string, double>();

    /// <summary>Ions that start on the sites of each type, [types].</summary>
    /// <param name="types">Names of the site types; ions on others are left out.</param>
    /// <param name="sites">Sites of each type, [types].</param>
    /// <param name="enriched">What an enrichment adds, in ions, [types].</param>
    public long[] IonsByType(IReadOnlyList<string> types, IReadOnlyList<long> sites, IReadOnlyList<double> enriched) =>
        [.. types.Select((type, index) => Fills.Where(fill => fill.Sublattice == type).Sum(fill => fill.IonsOn(sites[index], enriched[index])))];
}

/// <summary>Ions that start on a sublattice: a fraction of its sites, or a number in the whole supercell; just one is set.</summary>
public sealed record SublatticeFill(string Sublattice, double? Fraction, long? Count)
{
    /// <summary>Ions on a number of sites: the count, or the fraction rounded to the nearest number, halves up.</summary>
    /// <param name="sites">Number of sites.</param>
    /// <param name="enriched">What an enrichment adds, in ions.</param>
    public long IonsOn(long sites, double enriched = 0) => Count ?? (long)Math.Floor((Fraction!.Value * sites) + enriched + 0.5);
}

/// <summary>External conditions.</summary>
/// <param name="Temperatures">K, each its own set of replicas.</param>
public sealed record Conditions(IReadOnlyList<double> Temperatures)
{
    /// <summary>Electric field; null for none.</summary>
    public AppliedField? Field { get; init; }

    /// <summary>How temperature and field change while the run is sampled; null where they do not.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Hydrostatic pressure, GPa; null for none.</summary>
    public double? PressureGigapascal { get; init; }

    /// <summary>Uniform strain, Cartesian, beside what the pressure does; null for none.</summary>
    public SymmetricTensor? Strain { get; init; }
}

/// <summary>How long to run and how to divide the work.</summary>
/// <param name="Replicas">Independent runs at each condition.</param>
/// <param name="Equilibrate">Stretch before sampling.</param>
/// <param name="Sample">Stretch that is measured.</param>
/// <param name="Frames">Evenly spaced sample frames (without the starting one).</param>
/// <param name="Trajectory">Whose positions are stored, and how often.</param>
/// <param name="CellSites">Target number of sites in a scheduling cell; part of the job because clocks belong to cells.</param>
/// <param name="FitFromHops">Shortest lag in the diffusivity fit, hops per ion.</param>
/// <param name="FitToHops">Longest lag in the diffusivity fit, hops per ion.</param>
public sealed record RunSettings(
    int Replicas,
    Duration Equilibrate,
    Duration Sample,
    int Frames,
    TrajectorySettings Trajectory,
    int CellSites,
    double FitFromHops,
    double FitToHops)
{
    /// <summary>Until when replicas are added; null for none.</summary>
    public PrecisionTarget? Until { get; init; }
}

/// <summary>A stretch of simulated time: mean hops per ion, or seconds; just one is set.</summary>
public sealed record Duration(double? HopsPerIon, double? Seconds)
{
    /// <summary>The stretch in seconds, at a number of hops per ion and second (Hz).</summary>
    public double SecondsAt(double hopRate) => Seconds ?? (HopsPerIon!.Value / hopRate);
}

/// <summary>Observables a job may ask for.</summary>
public enum AnalysisKind
{
    /// <summary>Mean-squared displacement, tracer diffusivity and correlation factor.</summary>
    TracerDiffusion,

    /// <summary>Charge diffusivity, Haven ratio and ionic conductivity.</summary>
    Conductivity,

    /// <summary>Current density in an electric field.</summary>
    Current,

    /// <summary>Hop rate and current density against time, where conditions change.</summary>
    Course,

    /// <summary>Filling, and currents at reservoirs.</summary>
    Filling,

    /// <summary>Mean occupation in layers.</summary>
    OccupationProfile,

    /// <summary>Occupation, hops, conductivity, currents and resistance layer by layer.</summary>
    InterfaceProfile,

    /// <summary>Hops between sublattices and regions, residence times, hops straight back.</summary>
    HopStatistics,

    /// <summary>Density, activity and current density by voxel.</summary>
    Maps,

    /// <summary>Conductivity and impedance against frequency.</summary>
    Alternating,
}
