using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Running;
using KmcIonics.Cli.Tests.EndToEnd;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Engine.Backends;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Running;

/// <summary>Jobs larger than any that ends.</summary>
public sealed class ExtremeJobTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ExtremeJobTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_crystal_larger_than_the_memory_is_refused_before_it_is_built()
    {
        LatticeSpecification lattice = Read("lattice.supercell=[1000, 1000, 1000]").Lattice;

        InputException refusal = Assert.Throws<InputException>(() => BatchPlan.CheckSites(lattice, 16e9));
        BatchPlan.CheckSites(lattice, 18e9);

        Assert.Equal("the supercell has 1,000,000,000 sites, of which one replica takes 17.0 GB, and this machine has 16.0 GB for it", refusal.Problem);
    }

    /// <summary>3·10¹⁷ attempts from frame to frame are more steps between two looks at Ctrl-C than 32 bits count.</summary>
    [Fact]
    public void A_sample_of_centuries_runs_until_it_is_interrupted()
    {
        Job job = Read(
            "lattice.supercell=[24, 24, 24]", "run={replicas: 8, cell_sites: 1, equilibrate: {hops_per_ion: 0}, sample: {seconds: 3000, frames: 2}}", "conditions.temperature=400");
        // A guard against hanging: it stops the run too late, which is a failure.
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var progress = new StopAtTheStart(stop);
        using Device device = Device.OpenHost(threads: 1);
        var study = new StudyRun(new PreparedStudy(job), device, progress);

        Assert.Throws<OperationCanceledException>(() => study.Run(stop.Token));
        Assert.True(progress.Began, "nothing was reported before the first stretch");
    }

    private Job Read(params string[] overrides) => JobReader.Read(Path.Combine(_folder.Path, "small.yaml"), overrides).Job;

    // Said before the first stretch, which is the one that is too long to count.
    private sealed class StopAtTheStart(CancellationTokenSource stop) : IProgress<RunProgress>
    {
        public bool Began { get; private set; }

        public void Report(RunProgress value)
        {
            if (!value.Stage.EndsWith("equilibrating", StringComparison.Ordinal))
                return;
            Began = true;
            stop.Cancel();
        }
    }
}
