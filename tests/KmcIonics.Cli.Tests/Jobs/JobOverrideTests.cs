using KmcIonics.Cli.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Overrides from the command line.</summary>
public sealed class JobOverrideTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Overrides_change_keys_items_and_whole_sections()
    {
        Job job = Read(
            "run.replicas=2",
            "conditions.temperature=[250, 350]",
            "conditions.temperature[1]=325",
            "hops[0].barrier=0.25",
            "ions[0].fill.B=0.125",
            "run.sample={seconds: 1e-9, frames: 10}",
            "exclusive_sites=[]",
            "analyze=[conductivity]",
            "name=other").Job;

        Assert.Equal("other", job.Name);
        Assert.Equal((2, 10, new Duration(null, 1e-9)), (job.Run.Replicas, job.Run.Frames, job.Run.Sample));
        Assert.Equal([250, 325], job.Conditions.Temperatures);
        Assert.Equal(0.25, job.Hops[0].BarrierEv);
        Assert.Equal(new SublatticeFill("B", 0.125, null), job.Ions[0].Fills[1]);
        Assert.Empty(job.ExclusiveSites);
        Assert.Equal([AnalysisKind.Conductivity], job.Analyze);
    }

    [Fact]
    public void The_last_override_of_a_key_holds() => Assert.Equal(3, Read("run.replicas=2", "run.replicas=3").Job.Run.Replicas);

    [Fact]
    public void A_section_that_the_file_leaves_out_is_added()
    {
        string text = ToyJob.Text.Replace("  fit: {from_hops: 4, to_hops: 20}\n", "", StringComparison.Ordinal);

        Assert.Equal(30, JobReader.Read(ToyJob.Write(_folder, text), ["run.fit.to_hops=30"]).Job.Run.FitToHops);
    }

    [Fact]
    public void A_wrong_value_in_the_file_may_be_overridden()
    {
        string text = ToyJob.Text.Replace("replicas: 4", "replicas: many", StringComparison.Ordinal);

        Assert.Equal(4, JobReader.Read(ToyJob.Write(_folder, text), ["run.replicas=4"]).Job.Run.Replicas);
    }

    [Theory]
    [InlineData("run.replicas=0", "run.replicas: found the number 0. Allowed is a whole number from 1 to 1000000.")]
    [InlineData("run.replicas=", "run.replicas: found nothing.")]
    [InlineData("run.replicsa=4", "run.replicsa: there is no such key. Known are replicas, equilibrate, sample, trajectory, cell_sites, fit, until. Did you mean \"replicas\"?")]
    [InlineData("rnu.replicas=4", "rnu: there is no such key. Known are name, seed, lattice, ions, hops, exclusive_sites, interactions, reservoirs, electrostatics, ionic_radii, site_elasticity, conditions, run, analyze, profile, maps, ac. Did you mean \"run\"?")]
    [InlineData("run.replicas.x=4", "run.replicas.x: there is no such field. run.replicas is a whole number from 1 to 1000000.")]
    [InlineData("run[0]=4", "run[0]: there is no such field. run is a map with the keys")]
    [InlineData("hops.barrier=4", "hops.barrier: there is no such field. hops is a list of 1 to 64 pathways.")]
    [InlineData("hops[2].barrier=4", "hops[2]: there is no such place in the file, which has a list of 2 items here.")]
    [InlineData("conditions.temperature[2]=4", "conditions.temperature[2]: there is no such place in the file, which has a list of 2 items here.")]
    [InlineData("ions[0].fill.C=0.5", "ions[0].fill.C: the structure toy has no sublattice \"C\".")]
    [InlineData("ions[0].count.A=5", "ions[0]: found fill and count. Give fill, or count.")]
    [InlineData("run.sample.seconds=1", "run.sample: found hops_per_ion and seconds.")]
    [InlineData("lattice.structure=nowhere.yaml", "lattice.structure: there is no file")]
    [InlineData("replicas", "this is not of the form path=value. Examples are run.replicas=4")]
    [InlineData("=4", "this is not of the form path=value.")]
    [InlineData("run..replicas=4", "this is not of the form path=value.")]
    [InlineData("hops[-1].barrier=4", "this is not of the form path=value.")]
    [InlineData("hops[9999999].barrier=4", "this is not of the form path=value.")]
    [InlineData("hops[0]barrier=4", "this is not of the form path=value.")]
    [InlineData("seed=[1", "this is not YAML: ")]
    [InlineData("seed=1\0", "found the invisible character U+0000.")]
    [InlineData("seed=*x", "found the alias *x.")]
    [InlineData("seed=1\n---\n2", "a second YAML document starts here.")]
    public void A_wrong_override_is_the_place_of_its_error(string change, string expected)
    {
        string error = Assert.Single(ToyJob.Errors(_folder, ToyJob.Text, change));

        Assert.StartsWith($"--set {change.Replace("\0", "\\u0000", StringComparison.Ordinal).Replace("\n", "\\u000A", StringComparison.Ordinal)}: {expected}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run=5", "run.replicas=4", "run.replicas: there is no such place in the file, which has the number 5 here.")]
    [InlineData("conditions.temperature=300", "conditions.temperature[0]=400", "conditions.temperature[0]: there is no such place in the file, which has the number 300 here.")]
    public void An_override_needs_something_to_change(string first, string second, string expected) =>
        Assert.Contains(ToyJob.Errors(_folder, ToyJob.Text, first, second), error => error.StartsWith($"--set {second}: {expected}", StringComparison.Ordinal));

    [Theory]
    [InlineData("run.replicas=2")]
    [InlineData("seed=18446744073709551615")]
    [InlineData("ions[0].fill={B: 0.1}")]
    [InlineData("conditions.temperature=350")]
    [InlineData("hops=[{between: [\"A\", B], max_distance: 3, barrier: 1.0e-1, attempt_frequency: 1E+12}]")]
    [InlineData("exclusive_sites=[]")]
    [InlineData("lattice={type: crystal, structure: './toy-structure.yaml', supercell: [4, 5, 6]}")]
    [InlineData("lattice.structure=\"./\\x74oy-structure.yaml\"")]
    public void The_text_after_overrides_reads_to_the_same_job(string change)
    {
        LoadedJob loaded = Read(change);

        LoadedJob again = JobReader.Read(ToyJob.Write(_folder, loaded.Text), []);

        Assert.Equal(JobContents.Of(loaded.Job), JobContents.Of(again.Job));
        Assert.NotEqual(JobContents.Of(Read().Job), JobContents.Of(Read("seed=8").Job));
        Assert.Equal([change], loaded.Overrides);
    }

    private LoadedJob Read(params string[] overrides) => JobReader.Read(ToyJob.Write(_folder), overrides);
}
