using KmcIonics.Cli.Jobs;
using KmcIonics.Model;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>Sound jobs: what each key becomes, and what holds where keys are left out.</summary>
public sealed class JobReaderTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_every_key()
    {
        LoadedJob loaded = JobReader.Read(ToyJob.Write(_folder), []);
        Job job = loaded.Job;

        Assert.Equal(("toy", 7ul), (job.Name, job.Seed));
        Assert.Equal(("toy", 4, 5, 6), (((CrystalLatticeSpecification)job.Lattice).Structure.Name, ((CrystalLatticeSpecification)job.Lattice).RepeatA, ((CrystalLatticeSpecification)job.Lattice).RepeatB, ((CrystalLatticeSpecification)job.Lattice).RepeatC));
        IonPopulation ion = Assert.Single(job.Ions);
        Assert.Equal(("Li", 1), (ion.Species, ion.Charge));
        Assert.Equal([new SublatticeFill("A", 0.5, null), new SublatticeFill("B", 0.25, null)], ion.Fills);
        Assert.Equal(
            [new HopPathway("main", "A", "B", 1, 3.1, 0.35, 1e13), new HopPathway("A-A", "A", "A", 0, 5, 0.4, 5e12)],
            job.Hops);
        Assert.Equal([new ExclusivePair("A", "B", 0.5)], job.ExclusiveSites);
        Assert.Equivalent(new[] { new PairInteraction("B", "B", 0.6, 2.9, 0.05) }, job.Interactions, strict: true);
        Assert.Equal([300, 400], job.Conditions.Temperatures);
        Assert.Equal(new RunSettings(4, new Duration(5, null), new Duration(100, null), 50, new TrajectorySettings(3, true), 64, 4, 20), job.Run);
        Assert.Equal([AnalysisKind.TracerDiffusion], job.Analyze);
    }

    [Fact]
    public void Optional_keys_have_defaults()
    {
        Job job = JobReader.Read(
            ToyJob.Write(_folder, """
                name: toy
                lattice: {type: crystal, structure: toy-structure.yaml, supercell: [4, 5, 6]}
                ions: [{species: Na, charge: -2, count: {B: 12}}]
                hops: [{between: [B, A], max_distance: 3.1, barrier: 0, attempt_frequency: 1e3}]
                conditions: {temperature: 350}
                run: {sample: {seconds: 1e-9}}
                """),
            []).Job;

        Assert.Equal(1ul, job.Seed);
        Assert.Equal([new SublatticeFill("B", null, 12)], Assert.Single(job.Ions).Fills);
        Assert.Equal([new HopPathway("B-A", "B", "A", 0, 3.1, 0, 1000)], job.Hops);
        Assert.Empty(job.ExclusiveSites);
        Assert.Empty(job.Interactions);
        Assert.Equal([350], job.Conditions.Temperatures);
        Assert.Equal(new RunSettings(8, new Duration(20, null), new Duration(null, 1e-9), 200, new TrajectorySettings(2, false), 512, 10, 40), job.Run);
        Assert.Equal([AnalysisKind.TracerDiffusion, AnalysisKind.Conductivity], job.Analyze);
    }

    [Fact]
    public void Where_ions_come_and_go_nothing_is_fitted_that_a_sample_could_be_too_short_for()
    {
        string text = ToyJob.Text.Replace("hops_per_ion: 100,", "hops_per_ion: 10,", StringComparison.Ordinal).Replace("[tracer_diffusion]", "[filling]", StringComparison.Ordinal);
        const string Reservoir = "reservoirs=[{name: metal, species: Li, sublattices: [A], chemical_potential: 0, barrier: 0.3, attempt_frequency: 1e13}]";

        Assert.Single(JobReader.Read(ToyJob.Write(_folder, text), [Reservoir, "run.trajectory.frames=0"]).Job.Reservoirs);
        Assert.Contains("ions that come from reservoirs and go to them are not followed. Leave run.trajectory out, or give 0.", Assert.Single(ToyJob.Errors(_folder, text, Reservoir)), StringComparison.Ordinal);
        Assert.Contains(ToyJob.Errors(_folder, text, "reservoirs=[]"), error => error.Contains("the fit window reaches to 20 hops per ion", StringComparison.Ordinal));
    }

    [Fact]
    public void Species_get_what_hops_and_interactions_say_of_them()
    {
        string text = ToyJob.Text
            .Replace("B: 0.25}}\n", "B: 0.25}, site_energy: {A: 0.1}}\n  - {species: Na, charge: 1, fill: {A: 0.25}}\n", StringComparison.Ordinal)
            .Replace("    barrier: 0.4\n", "    barrier: 0.4\n    species: {Na: {barrier: 0.5, attempt_frequency: 4e12}}\n    exchange: [{pair: [Na, Li], barrier: 0.6}]\n", StringComparison.Ordinal)
            .Replace("energy: 0.05}", "energy: 0.05, species: [{pair: [Na, Li], energy: -0.1}]}", StringComparison.Ordinal);

        Job job = JobReader.Read(ToyJob.Write(_folder, text), []).Job;

        Assert.Equal(["Li", "Na"], job.Ions.Select(ions => ions.Species));
        Assert.Equal(KeyValuePair.Create("A", 0.1), Assert.Single(job.Ions[0].SiteEnergyEv));
        Assert.Equal([new SpeciesHop("Li", 0, null, 0.35, 1e13), new SpeciesHop("Na", 1, null, 0.35, 1e13)], job.Hops[0].BySpecies);
        Assert.Equal([new SpeciesHop("Li", 0, null, 0.4, 5e12), new SpeciesHop("Na", 1, null, 0.5, 4e12), new SpeciesHop("Na<->Li", 1, 0, 0.6, 5e12)], job.Hops[1].BySpecies);
        Assert.Equal([new SpeciesPairEnergy(1, 0, -0.1)], job.Interactions[0].BySpecies);
    }

    [Fact]
    public void What_is_said_of_the_only_species_is_said_of_the_pathway()
    {
        string text = ToyJob.Text.Replace("    barrier: 0.4\n", "    barrier: 0.4\n    species: {Li: {barrier: 0.5, attempt_frequency: 4e12}}\n", StringComparison.Ordinal);

        HopPathway hop = JobReader.Read(ToyJob.Write(_folder, text), []).Job.Hops[1];

        Assert.Equal((0.5, 4e12), (hop.BarrierEv, hop.AttemptFrequency));
        Assert.Empty(hop.BySpecies);
    }

    [Fact]
    public void Keeps_the_exact_text_of_job_and_structure()
    {
        string text = "\uFEFF# a comment\r\n" + ToyJob.Text;
        string path = ToyJob.Write(_folder, text);

        LoadedJob loaded = JobReader.Read(path, []);

        Assert.Equal((path, text.TrimStart('\uFEFF')), (loaded.Path, loaded.Text));
        Assert.Empty(loaded.Overrides);
        Assert.Equal([new SourceText(Path.Combine(_folder.Path, "toy-structure.yaml"), ToyJob.Structure)], loaded.Structures);
    }

    [Fact]
    public void Names_of_pathways_are_made_unique()
    {
        string hop = "{between: [A, B], max_distance: 3, barrier: 0.1, attempt_frequency: 1e12}";
        string text = ToyJob.Text.Replace("  - between: [A, A]\n", $"  - {hop}\n  - {hop}\n  - {hop.Replace("{", "{name: A-B-2, ", StringComparison.Ordinal)}\n  - between: [A, A]\n", StringComparison.Ordinal);

        Job job = JobReader.Read(ToyJob.Write(_folder, text), []).Job;

        Assert.Equal(["main", "A-B", "A-B-3", "A-B-2", "A-A"], job.Hops.Select(pathway => pathway.Name));
    }

    [Theory]
    [InlineData("0", 0ul)]
    [InlineData("+7", 7ul)]
    [InlineData("1e3", 1000ul)]
    [InlineData("2.50e1", 25ul)]
    [InlineData("1000e-3", 1ul)]
    [InlineData("0e99", 0ul)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("1844674407370955161.5e1", ulong.MaxValue)]
    public void Whole_numbers_are_exact(string written, ulong seed) =>
        Assert.Equal(seed, JobReader.Read(ToyJob.Write(_folder), [$"seed={written}"]).Job.Seed);

    [Fact]
    public void All_errors_come_at_once_in_the_order_of_the_files()
    {
        string text = ToyJob.Text
            .Replace("name: toy", "name: t oy", StringComparison.Ordinal)
            .Replace("supercell", "super-cell", StringComparison.Ordinal)
            .Replace("fill: {A: 0.5,", "fill: {Ab: 0.5,", StringComparison.Ordinal)
            .Replace("barrier: 0.35", "barrier: high", StringComparison.Ordinal)
            .Replace("between: [A, A]", "between: [A, X]", StringComparison.Ordinal)
            .Replace("[300, 400]", "[300, 4e9]", StringComparison.Ordinal)
            .Replace("to_hops: 20", "to_hops: 200", StringComparison.Ordinal);
        string path = ToyJob.Write(_folder, text);
        string structure = _folder.Write("toy-structure.yaml", ToyJob.Structure.Replace("[0.5, 0, 0]", "[0.5, zero, 0]", StringComparison.Ordinal));

        JobErrorsException refusal = Assert.Throws<JobErrorsException>(() => JobReader.Read(path, ["run.replicas=none", "run.sample.frames=1"]));

        Assert.Equal(
            [
                (path, 1, "name"),
                (path, 6, "lattice.super-cell"),
                (path, 10, "hops[0].barrier"),
                (path, 18, "conditions.temperature[1]"),
                (structure, 6, "sublattices[1].positions[0][1]"),
                ("--set run.replicas=none", 0, "run.replicas"),
                ("--set run.sample.frames=1", 0, "run.sample.frames"),
            ],
            refusal.Errors.Select(error => (error.Place.Source, error.Place.Line, error.Path)));
    }

    [Fact]
    public void Sublattices_are_checked_though_other_fields_are_wrong()
    {
        IReadOnlyList<string> errors = ToyJob.Errors(
            _folder,
            ToyJob.Text.Replace("{A: 0.5,", "{Ab: 0.5,", StringComparison.Ordinal)
                .Replace("charge: 1", "charge: one", StringComparison.Ordinal)
                .Replace("supercell: [4, 5, 6]", "supercell: 4", StringComparison.Ordinal)
                .Replace("between: [A, A]", "between: [A, X]", StringComparison.Ordinal)
                .Replace("barrier: 0.4", "barrier: high", StringComparison.Ordinal));

        Assert.Equal(
            ["lattice.supercell", "ions[0].charge", "ions[0].fill.Ab", "hops[1].between[1]", "hops[1].barrier"],
            errors.Select(error => error.Split(": ")[1]));
    }

    [Fact]
    public void A_thousand_errors_are_counted_and_not_all_listed()
    {
        string path = ToyJob.Write(_folder, ToyJob.Text.Replace("[300, 400]", $"[{string.Join(", ", Enumerable.Repeat("x", 1000))}]", StringComparison.Ordinal));

        JobErrorsException refusal = Assert.Throws<JobErrorsException>(() => JobReader.Read(path, []));

        Assert.Equal(200, refusal.Errors.Count);
        Assert.EndsWith("\n… and 800 more", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("the job has 1000 errors", refusal.Problem);
    }
}
