using System.Text.Json;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Jobs with several mobile species.</summary>
[Collection(WholeMachine.Name)]
public sealed class SpeciesTests : IDisposable
{
    private const string Second = "ions=[{species: Li, charge: 1, fill: {site: 0.25}}, {species: Na, charge: 1, fill: {site: 0.25}, site_energy: {site: -0.01}}]";

    private const string Barriers = "hops[0].species={Na: {barrier: 0.4, attempt_frequency: 5e12}}";

    private const string Exchange = "hops[0].exchange=[{pair: [Li, Na], barrier: 0.35}]";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_is_reported_and_all_together()
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", Second, "--set", Barriers, "--set", Exchange, "--picture", "picture.png").Succeeded();

        string text = result.StandardOutput + result.StandardError;
        Assert.Contains("54 Li of charge +1, 25 % of the sites", text, StringComparison.Ordinal);
        Assert.Contains("-0.01 eV on site", text, StringComparison.Ordinal);
        Assert.Contains("Na: 0.4 eV, 5E+12 Hz", text, StringComparison.Ordinal);
        Assert.Contains("Li<->Na: 0.35 eV, 1E+13 Hz", text, StringComparison.Ordinal);
        Assert.Contains("Li, 400", text, StringComparison.Ordinal);
        Assert.Contains("Na, 500", text, StringComparison.Ordinal);
        Assert.Contains("400 K, all species together: σ = ", text, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(_folder.Path, "picture.png")).Length > 1000);
    }

    [Fact]
    public void The_bits_are_the_same_on_any_thread_count_and_differ_where_species_do()
    {
        SmallJob.Write(_folder);

        JsonElement one = Json("--threads", "1", "--set", Barriers);
        JsonElement two = Json("--threads", "2", "--set", Barriers);
        JsonElement alike = Json("--threads", "2");

        Assert.Equal(Hashes(one), Hashes(two));
        Assert.NotEqual(Hashes(one), Hashes(alike));
        JsonElement condition = one.GetProperty("conditions")[0];
        Assert.Equal(["Li", "Na"], condition.GetProperty("species").EnumerateArray().Select(species => species.GetProperty("species").GetString()));
        Assert.Equal([54, 54], condition.GetProperty("species").EnumerateArray().Select(species => species.GetProperty("ions").GetInt32()));
        double Rate(int species) => condition.GetProperty("species")[species].GetProperty("hop_rate_Hz").GetProperty("value").GetDouble();
        Assert.True(Rate(0) > 4 * Rate(1));
        Assert.True(condition.GetProperty("all_species").GetProperty("conductivity_S_per_m").GetProperty("value").GetDouble() > 0);
    }

    [Theory]
    [InlineData("ions=[{species: Li, charge: 1, fill: {site: 0.5}}, {species: Na, charge: 1, fill: {site: 0.001}}]", "there are zero ions of Na")]
    [InlineData("ions=[{species: Li, charge: 1, fill: {site: 0.5}}, {species: Na, charge: 1, fill: {site: 0.6}}]", "of all species together do not fit on the 216 sites")]
    [InlineData("ions=[{species: Li, charge: 1, fill: {site: 0.5}}, {species: Na, charge: 1, fill: {site: 0.5}}]", "there are zero vacancies")]
    [InlineData("hops[0].species={Na: {barrier: 0.4}}", "Na is no mobile species of this job. Under ions there is Li.")]
    public void What_cannot_be_is_refused(string change, string expected)
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    private JsonElement Json(params string[] options) =>
        JsonDocument.Parse(KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--overwrite", "--json", "--set", Second, .. options]).Succeeded().StandardOutput).RootElement;

    private static string[] Hashes(JsonElement result) =>
        [.. result.GetProperty("conditions").EnumerateArray().SelectMany(condition => condition.GetProperty("state_hashes").EnumerateArray()).Select(hash => hash.GetString()!)];
}
