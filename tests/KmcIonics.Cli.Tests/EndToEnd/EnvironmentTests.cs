using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Barriers by the ions around: the NASICON example with its model of kMCpy, from files to results.</summary>
[Collection(WholeMachine.Name)]
public sealed class EnvironmentTests : IDisposable
{
    private const string Job = "lattices/jobs/nasicon-kmcpy.yaml";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_lattice_is_described_with_the_barriers_of_the_model()
    {
        string text = KmcProgram.Run(_folder.Path, "lattice", RepositoryRoot.Combine(Job), "-o", "nasicon.csv").Succeeded().StandardOutput;
        JsonNode census = JsonNode.Parse(KmcProgram.Run(_folder.Path, "lattice", RepositoryRoot.Combine(Job), "--json").Succeeded().StandardOutput)!;

        Assert.Contains("24 events of kMCpy give 24 edges, each with hops in both directions; barriers are those of model.json by the ions around, in place of those under hops", text, StringComparison.Ordinal);
        Assert.Contains("tables do not say how barriers follow the ions around", text, StringComparison.Ordinal);

        // Over all fillings of the five other Na2 sites, by the formula: see NasiconTests.
        Assert.Equal(0.0582, census["pathways"]![0]!["barrier_lowest_eV"]!.GetValue<double>(), 1e-4);
        Assert.Equal(0.6394, census["pathways"]![0]!["barrier_highest_eV"]!.GetValue<double>(), 1e-4);
    }

    [Fact]
    public void A_run_starts_from_the_imported_filling_and_is_the_same_on_any_thread_count()
    {
        string[] results = [.. ((string[])["1", "2"]).Select(threads => Run("--threads", threads))];

        Assert.Equal(Hashes(results[0]), Hashes(results[1]));
        Assert.NotEqual(Hashes(results[0]), Hashes(Run("--threads", "2", "--set", "conditions.temperature=[400]")));
        Assert.Contains("\"ions\": 14", results[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_detailed_balance_is_said_wherever_results_or_the_lattice_are()
    {
        const string Warning = "ates by the ions around break detailed balance: around a cycle of ";

        Assert.Contains(Warning, KmcProgram.Run(_folder.Path, "validate", RepositoryRoot.Combine(Job)).Succeeded().StandardOutput, StringComparison.Ordinal);
        Assert.Contains(JsonNode.Parse(KmcProgram.Run(_folder.Path, "lattice", RepositoryRoot.Combine(Job), "--json").Succeeded().StandardOutput)!["notes"]!.AsArray(), note => note!.GetValue<string>().Contains(Warning, StringComparison.Ordinal));
        JsonNode result = JsonNode.Parse(Run())!;
        Assert.Contains(result["conditions"]![0]!["species"]![0]!["notes"]!.AsArray(), note => note!.GetValue<string>().Contains(Warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("interactions=[{between: [Na1, Na2], max_distance: 3.6, energy: 0.02}]", "interactions: the imported model says what ions around do to barriers, and there are interactions besides. Delete interactions, or leave out model")]
    [InlineData("ions[0].site_energy={Na1: 0.1}", "the imported model says how energies of sites differ, and ions have a site_energy besides. Leave out site_energy")]
    [InlineData("hops[0].environment={sites: [{max_distance: 3}], pair_terms: [0.3]}", "hops[0].environment: the imported model says what ions around do to barriers")]
    [InlineData("lattice.model=none.json", "lattice.model: there is no file")]
    [InlineData("lattice.model=../imports/nasicon-kmcpy/events.json", "events.json:1:1: filetype: the key is missing")]
    public void What_cannot_be_is_refused(string change, string expected)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "run", RepositoryRoot.Combine(Job), "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_of_the_model_that_hold_no_ions_need_the_initial_state()
    {
        string text = File.ReadAllText(RepositoryRoot.Combine(Job)).Replace("../imports", RepositoryRoot.Combine("lattices", "imports"), StringComparison.Ordinal)
            .Replace("fill: occupancy", "fill: {Na1: 0.9, Na2: 0.9}", StringComparison.Ordinal);
        _folder.Write("job.yaml", string.Join('\n', text.Split('\n').Where(line => !line.Contains("initial_state:", StringComparison.Ordinal))));

        Assert.Contains("the barrier depends on whether the active site 22 holds Si or P. Give initial_state", Refusal("job.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Events_twice_and_energies_of_sites_are_refused()
    {
        foreach (string file in Directory.EnumerateFiles(RepositoryRoot.Combine("lattices", "imports", "nasicon-kmcpy")))
            _folder.Write(Path.GetFileName(file), File.ReadAllText(file));
        _folder.Write("job.yaml", File.ReadAllText(RepositoryRoot.Combine(Job)).Replace("../imports/nasicon-kmcpy/", "", StringComparison.Ordinal));
        Assert.NotNull(JobReader.Read(Path.Combine(_folder.Path, "job.yaml"), []));

        string events = File.ReadAllText(Path.Combine(_folder.Path, "events.json"));
        _folder.Write("events.json", events.Replace("[0, 10]", "[8, 0]", StringComparison.Ordinal));
        Assert.Contains("events.json:4:28: an event joins the active sites 0 and 8 already. Barriers of an event are those of both directions: delete one of the two", Refusal("job.yaml"), StringComparison.Ordinal);
        _folder.Write("events.json", events);

        string[] sites = File.ReadAllLines(Path.Combine(_folder.Path, "sites.csv"));
        _folder.Write("sites.csv", string.Join('\n', sites.Select((line, row) => line + (row == 0 ? ",energy" : ",0.1"))));
        Assert.Contains("lattice.sites: the table has energies of sites, and the model says how barriers differ. Delete the column energy, or leave out model", Refusal("job.yaml", "lattice.energy_unit=eV"), StringComparison.Ordinal);
    }

    private string Run(params string[] options) =>
        KmcProgram.Run(_folder.Path, ["run", RepositoryRoot.Combine(Job), "--json", "--device", "host", "-o", "result.h5", "--overwrite", "--set", "run.sample={hops_per_ion: 10, frames: 10}", "--set", "run.fit={from_hops: 1, to_hops: 5}", "--set", "run.equilibrate={hops_per_ion: 1}", "--set", "run.replicas=2", .. options]).Succeeded().StandardOutput;

    private string Refusal(string job, params string[] overrides) =>
        Assert.Throws<JobErrorsException>(() => JobReader.Read(Path.Combine(_folder.Path, job), overrides)).Message;

    private static string Hashes(string json)
    {
        int start = json.IndexOf("\"state_hashes\"", StringComparison.Ordinal);
        return json[start..json.IndexOf(']', start)];
    }
}
