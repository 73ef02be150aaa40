using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>environment</c> of hops, from job files to results.</summary>
[Collection(WholeMachine.Name)]
public sealed class HopEnvironmentTests : IDisposable
{
    // The eight sites beside a hop of the simple cubic lattice.
    private const string Beside = "sites: [{max_distance: 3.4}]";
    private const string OneByOne = "barriers_by_count: [0.30, 0.31, 0.32, 0.33, 0.34, 0.35, 0.36, 0.37, 0.38]";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_job_is_described_with_barriers_by_the_ions_around()
    {
        string text = Run("validate", Job($"attempt_frequency: 1e13, environment: {{{Beside}, {OneByOne}}}")).Succeeded().StandardOutput;

        Assert.Contains("3.000 Å, 6 per site, 0.300 to 0.380 eV by the ions on 8 sites around, 1E+13 Hz", text, StringComparison.Ordinal);
        Assert.DoesNotContain("break detailed balance", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_the_same_on_any_thread_count_and_follow_the_environment()
    {
        string job = Job($"attempt_frequency: 1e13, environment: {{{Beside}, {OneByOne}}}");

        string[] results = [.. ((string[])["1", "2"]).Select(threads => Result(job, "--threads", threads))];

        Assert.Equal(Hashes(results[0]), Hashes(results[1]));
        Assert.NotEqual(Hashes(results[0]), Hashes(Result(job, "--set", "hops[0].environment.barriers_by_count[4]=0.3")));
        Assert.Equal(Hashes(results[0]), Hashes(Result(Job($"barrier: 0.3, attempt_frequency: 1e13, environment: {{{Beside}, pair_terms: [0.01]}}"))));
    }

    [Fact]
    public void Rates_need_no_barrier_and_are_the_same_at_every_temperature()
    {
        string job = Job($"environment: {{{Beside}, rates_by_count: [1e9, 1e9, 1e9, 1e9, 2e9, 2e9, 2e9, 2e9, 2e9]}}");

        Assert.Contains("3.000 Å, 6 per site, rates by the ions on 8 sites around", Run("validate", job).Succeeded().StandardOutput, StringComparison.Ordinal);
        JsonNode result = JsonNode.Parse(Result(job))!;
        double[] rates = [.. result["conditions"]!.AsArray().Select(condition => condition!["species"]![0]!["hop_rate_Hz"]!["value"]!.GetValue<double>())];
        Assert.Equal(2, rates.Length);
        Assert.InRange(rates[1] / rates[0], 0.9, 1.1);
    }

    /// <summary>The first ion beside the source makes the hop easier and further ones do not: no energy of the ions is like that.</summary>
    [Fact]
    public void Broken_detailed_balance_is_said_by_validate_and_run_with_its_measure()
    {
        string job = Job("attempt_frequency: 1e13, environment: {sites: [{around: source, max_distance: 3.1}], barriers_by_count: [0.35, 0.33, 0.33, 0.33, 0.33, 0.33]}");
        const string Warning = "ates by the ions around break detailed balance: around a cycle of two hops and their reverses they leave up to 0.";

        Assert.Contains(Warning, Run("validate", job).Succeeded().StandardOutput, StringComparison.Ordinal);
        JsonNode result = JsonNode.Parse(Result(job))!;
        Assert.Contains(result["conditions"]![0]!["species"]![0]!["notes"]!.AsArray(), note => note!.GetValue<string>().Contains(Warning, StringComparison.Ordinal));
    }

    /// <summary>Terms of half a pair energy, taken where the ion leaves and given where it arrives, are those of the pair interaction.</summary>
    [Fact]
    public void Terms_around_source_and_target_that_are_opposite_keep_detailed_balance()
    {
        string job = Job("barrier: 0.35, attempt_frequency: 1e13, environment: {sites: [{around: source, max_distance: 3.1}, {around: target, max_distance: 3.1}], pair_terms: [-0.02, 0.02]}");

        Assert.DoesNotContain("break detailed balance", Run("validate", job).Succeeded().StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environment: {sites: [{max_distance: 6}], rates_by_count: [1e9]}", "environment of 'site-site' around the hop from site ")]
    [InlineData("environment: {sites: [{max_distance: 6}], rates_by_count: [1e9]}", " sites lie around it. At most 16 are possible: shorten max_distance of the environment, or limit it to a sublattice.")]
    [InlineData("environment: {sites: [{max_distance: 3.4}], rates_by_count: [1e9, 2e9]}", "8 sites lie around it, and values are given for up to 1 filled ones. Give 9 values, or shorten max_distance")]
    [InlineData("environment: {sites: [{max_distance: 3.4}], rates_by_pattern: {00000000: 1e9}}", "8 sites lie around it, and the pattern \"10000000\" has no value")]
    [InlineData("environment: {sites: [{max_distance: 1}], rates_by_count: [1e9]}", "around none of its hops there is a site between 0 and 1 Å from the midpoint")]
    [InlineData("environment: {sites: [{max_distance: 3.4}], rates_by_count: [0, 0, 0, 0, 0, 0, 0, 0, 0]}", "the largest rate of an environment's law is 0 Hz")]
    [InlineData("environment: {sites: [{max_distance: 3.4}]}", "small.yaml:7:")]
    public void What_cannot_be_is_refused_with_what_was_found(string keys, string expected)
    {
        ToolResult result = Run("run", Job(keys));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Fact]
    public void The_lattice_is_counted_and_its_tables_say_what_they_leave_out()
    {
        string job = Job($"environment: {{{Beside}, rates_by_count: [1, 2, 3, 4, 5, 6, 7, 8, 9]}}");

        Assert.Contains("barriers in the tables are without what ions around do: read back, give hops the same environment again", Run("lattice", job, "-o", "a.csv").Succeeded().StandardOutput, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(Run("lattice", job, "--json").Succeeded().StandardOutput)!["pathways"]![0]!["barrier_mean_eV"]);
    }

    private string Job(string keys)
    {
        SmallJob.Write(_folder, SmallJob.Text.Replace("barrier: 0.35, attempt_frequency: 1.0e13", keys, StringComparison.Ordinal));
        return "small.yaml";
    }

    private ToolResult Run(params string[] arguments) => KmcProgram.Run(_folder.Path, arguments);

    private string Result(string job, params string[] options) =>
        Run(["run", job, "--json", "--device", "host", "-o", "result.h5", "--overwrite", .. options]).Succeeded().StandardOutput;

    private static string Hashes(string json)
    {
        int start = json.IndexOf("\"state_hashes\"", StringComparison.Ordinal);
        return json[start..json.IndexOf(']', start)];
    }
}
