using KmcIonics.Analysis;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Running;
using KmcIonics.Engine.Backends;
using KmcIonics.Model;
using KmcIonics.Storage;
using KmcIonics.Testing;

namespace KmcIonics.Validation.Tests;

/// <summary>Runs jobs over the shipped structures through the pipeline of the command line.</summary>
internal static class Study
{
    /// <summary>A job with one sublattice named "site" and nearest-neighbour hops at 300 K.</summary>
    public static Job OneSublattice(
        string structure, int[] repeats, double fill, int replicas, double equilibrate, double sample, int frames, double fitFrom, double fitTo, double barrier = 0.35, ulong seed = 1) => new(
        structure,
        seed,
        new CrystalLatticeSpecification(StructureReader.Read(RepositoryRoot.Combine("lattices", "structures", structure + ".yaml")), repeats[0], repeats[1], repeats[2]),
        [new IonPopulation("Li", 1, [new SublatticeFill("site", fill, null)])],
        [new HopPathway("hop", "site", "site", 0, 3.1, barrier, 1e13)],
        [],
        new Conditions([300]),
        new RunSettings(replicas, new Duration(equilibrate, null), new Duration(sample, null), frames, TrajectorySettings.None, 512, fitFrom, fitTo),
        [AnalysisKind.TracerDiffusion, AnalysisKind.Conductivity]);

    /// <summary>Runs a job on the host and returns its only result.</summary>
    public static TransportResult Run(Job job) => RunCondition(job).Transport[0];

    /// <summary>Runs a job on the host and returns its first condition.</summary>
    public static ConditionRecord RunCondition(Job job)
    {
        using Device device = Device.OpenHost();
        var run = new StudyRun(new PreparedStudy(job), device, new Progress<RunProgress>());
        run.Run(CancellationToken.None);
        return run.Conditions[0];
    }
}
