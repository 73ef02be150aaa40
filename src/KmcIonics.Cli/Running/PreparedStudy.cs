using KmcIonics.Analysis;
using KmcIonics.Electrostatics.Coupling;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>A job made ready to run: lattice, cells and compiled rates. Making it finds every error that needs no simulation.</summary>
internal sealed class PreparedStudy
{
    // Of a stream's number; a job has at most 10⁶ replicas at a thousand conditions.
    private const int ReplicaBits = 20;

    public PreparedStudy(Job job)
    {
        Job = job;
        BatchPlan.CheckSites(job.Lattice, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        Lattice = BuiltLattice.Of(job);
        CheckLoad();
        IonCounts = IonCounts.Of(Cells, job.Ions, isOpen: job.Reservoirs.Count > 0);
        CheckSpecies();
        Coupling = job.Electrostatics is null ? null : ElectrostaticStudy.CouplingOf(job, Lattice, IonCounts);
        (IReadOnlyList<ConditionRates> rates, Courses) = Coupling is null ? CourseRates.Compile(job, Lattice) : ElectrostaticStudy.Compile(job, Coupling);
        Graph = Coupling?.GraphAt(0) ?? Lattice.Graph;
        Model = new CompiledModel(Graph, rates, job.Seed)
        {
            Recording = RecordingOf(job),
            SiteLayers = LayerStudy.FollowsIons(job) ? ProfileStudy.LayersOf(this, job.Profile!) : [],
        };
        CheckTraffic();
        Forecast = AcceptanceForecast.Of(this);
        Trajectory = new TrajectoryPlan(this);
    }

    public Job Job { get; }

    public BuiltLattice Lattice { get; }

    public LatticeSites Cells => Lattice.Sites;

    /// <summary>What the engine runs: the hops of the lattice, with room for a potential where there is one.</summary>
    public CellGraph Graph { get; }

    /// <summary>How ions and the potential of their charge act on each other; null without electrostatics.</summary>
    public PotentialCoupling? Coupling { get; }

    public CompiledModel Model { get; }

    /// <summary>The rates that each condition goes through, [conditions].</summary>
    public IReadOnlyList<ConditionCourse> Courses { get; }

    /// <summary>Share of the rings of the clocks that is to become hops, [conditions].</summary>
    public IReadOnlyList<PredictedAcceptance> Forecast { get; }

    /// <summary>Which positions are stored, and where.</summary>
    public TrajectoryPlan Trajectory { get; }

    /// <summary>Ions by species and sublattice.</summary>
    public IonCounts IonCounts { get; }

    public int IonCount => IonCounts.Total;

    /// <summary>Whether ions come from reservoirs and go to them.</summary>
    public bool IsOpen => Job.Reservoirs.Count > 0;

    /// <summary>What is known beforehand that a reader should know of whatever is measured, a sentence each.</summary>
    public IReadOnlyList<string> Warnings => Lattice.Hops?.Balance?.Warning is { } unbalanced ? [$"{char.ToUpperInvariant(unbalanced[0])}{unbalanced[1..]}."] : [];

    /// <summary>The rates that a condition starts with.</summary>
    public ConditionRates StartRates(int condition) => Model.Conditions[Courses[condition].Start];

    /// <summary>The first replicas of a condition, as many as the job has.</summary>
    public IReadOnlyList<Member> Members(int condition) => Members(condition, 0, Job.Run.Replicas);

    /// <summary>Replicas of a condition; the random stream of a replica does not depend on how many there are.</summary>
    /// <param name="condition">Index of the condition.</param>
    /// <param name="from">First replica.</param>
    /// <param name="to">Replica after the last.</param>
    public IReadOnlyList<Member> Members(int condition, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(replica => new Member(Courses[condition].Start, replica, (uint)condition << ReplicaBits | (uint)replica))];

    private void CheckLoad()
    {
        if (Lattice.Stressed is { WithoutBarrier: 1 } change)
        {
            throw new InputException(
                $"pressure and strain change barriers by {change.LeastEv:+0.####;-0.####;0} to {change.MostEv:+0.####;-0.####;0} eV, which leaves no hop a barrier",
                "Lower conditions.pressure or conditions.strain, or the volumes and dipoles they act on.");
        }
    }

    private static EventRecording RecordingOf(Job job)
    {
        bool hasHops = job.Analyze.Contains(AnalysisKind.HopStatistics);
        return (hasHops || job.Maps is not null || job.Analyze.Contains(AnalysisKind.InterfaceProfile) ? EventRecording.Traffic : EventRecording.None)
            | (hasHops ? EventRecording.Returns : EventRecording.None)
            | (LayerStudy.FollowsIons(job) ? EventRecording.Passages : EventRecording.None)
            | (job.Alternating is null ? EventRecording.None : EventRecording.MovedCharge);
    }

    private void CheckTraffic()
    {
        if (Model.HasTraffic && CellEdges.CountOf(Graph) > Array.MaxLength)
            throw new InputException($"events are counted along {CellEdges.CountOf(Graph):N0} directed hops, and {Array.MaxLength:N0} are possible", "Use a smaller supercell, or leave hop_statistics, interface_profile and maps out.");
    }

    private void CheckSpecies()
    {
        for (int species = 0; species < Job.Ions.Count; species++)
        {
            if (IonsOf(species) == 0 && !Job.Reservoirs.Any(reservoir => reservoir.Species == species))
                throw new InputException($"there are zero ions of {Job.Ions[species].Species}", "Raise its filling, enlarge the supercell, or leave the species out.");
        }
    }

    /// <summary>Ions of a species.</summary>
    public int IonsOf(int species) => checked((int)IonCounts.BySpecies[species].Sum());

    /// <summary>What an observer of a condition samples, by species.</summary>
    public IReadOnlyList<SampledSystem> Sampled(int condition) => [.. Job.Ions.Select((population, species) => Sampled(condition, population, IonsOf(species)))];

    private SampledSystem Sampled(int condition, IonPopulation population, int ions) => new()
    {
        Replicas = Job.Run.Replicas,
        Ions = ions,
        Sites = Graph.SiteCount,
        Cell = Lattice.TransportCell,
        OpenVectors = Lattice.OpenVectors,
        Volume = Lattice.Volume,
        Temperature = StartRates(condition).Temperature,
        Species = population.Species,
        Charge = population.Charge,
        Dimension = Lattice.Dimension,
        LongestHop = Lattice.Pathways.Max(pathway => pathway.Longest),
        Field = Job.Conditions.Field,
        Changes = Courses[condition].Changes,
        Frames = Job.Run.Frames,
        FitFromHops = Job.Run.FitFromHops,
        FitToHops = Job.Run.FitToHops,
        Warnings = Warnings,
    };
}
