using KmcIonics.Analysis;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Model;

namespace KmcIonics.Cli.Running;

/// <summary>A job made ready to run: lattice, cells and compiled rates. Making it finds every error that needs no simulation.</summary>
internal sealed class PreparedStudy
{
    public PreparedStudy(Job job)
    {
        Job = job;
        Population = job.Ions.Count == 1
            ? job.Ions[0]
            : throw new InputException($"{job.Ions.Count} mobile species are given, and this version runs one", "Give one entry under ions.");
        BatchPlan.CheckSites(job.Lattice, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        Lattice = BuiltLattice.Of(job);
        IonCounts = IonCounts.Of(Cells, job.Ions);
        Model = new CompiledModel(
            Graph, [.. job.Conditions.Temperatures.Select(temperature => ConditionRates.Compile(Graph, temperature))], job.Seed);
    }

    public Job Job { get; }

    public IonPopulation Population { get; }

    public BuiltLattice Lattice { get; }

    public LatticeSites Cells => Lattice.Sites;

    public CellGraph Graph => Lattice.Graph;

    public CompiledModel Model { get; }

    /// <summary>Ions by species and sublattice.</summary>
    public IonCounts IonCounts { get; }

    public int IonCount => IonCounts.Total;

    /// <summary>Every replica of every condition; a replica's random stream depends on the job alone.</summary>
    public IReadOnlyList<Member> Members =>
    [
        .. from condition in Enumerable.Range(0, Model.Conditions.Count)
           from replica in Enumerable.Range(0, Job.Run.Replicas)
           select new Member(condition, replica, (uint)((condition * Job.Run.Replicas) + replica)),
    ];

    /// <summary>What an observer of a condition samples.</summary>
    public SampledSystem Sampled(int condition) => new()
    {
        Replicas = Job.Run.Replicas,
        Ions = IonCount,
        Sites = Graph.SiteCount,
        Cell = Lattice.TransportCell,
        OpenVectors = Lattice.OpenVectors,
        Volume = Lattice.Volume,
        Temperature = Model.Conditions[condition].Temperature,
        Species = Population.Species,
        Charge = Population.Charge,
        Dimension = Lattice.Dimension,
        LongestHop = Lattice.Pathways.Max(pathway => pathway.Longest),
        Field = Job.Conditions.Field,
        Frames = Job.Run.Frames,
        FitFromHops = Job.Run.FitFromHops,
        FitToHops = Job.Run.FitToHops,
        Warnings = Lattice.Hops?.Balance?.Warning is { } unbalanced ? [$"{char.ToUpperInvariant(unbalanced[0])}{unbalanced[1..]}."] : [],
    };
}
