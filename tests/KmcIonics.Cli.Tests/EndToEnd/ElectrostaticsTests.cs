using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>electrostatics</c> of a job: a stack of two layers between electrodes.</summary>
[Collection(WholeMachine.Name)]
public sealed class ElectrostaticsTests : IDisposable
{
    private const string Settings = """
        electrostatics:
          permittivity: {A: 60, B: 90}
          lower: {potential: 0}
          upper: {potential: 0.1}

        """;

    private static readonly string s_text = SmallJob.OnStack(18) + Settings;

    private readonly ScratchFolder _folder = new();

    public ElectrostaticsTests() => SmallJob.Write(_folder, s_text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Electrodes_are_in_table_and_json_with_the_potential_between_them()
    {
        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--picture", "small.svg").Succeeded();

        Assert.Contains("charge    mean field along c: relative permittivity 60 in A, 90 in B; lower end at 0 V, upper end at 0.1 V; 19 planes 1 Å apart", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("screening length", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("lower / µC cm⁻²", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("400 K: potential from", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("The charge of one ion alone adds", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("potential / V", File.ReadAllText(Path.Combine(_folder.Path, "small.svg")), StringComparison.Ordinal);

        Assert.DoesNotContain("NaN", run.StandardOutput, StringComparison.Ordinal);

        JsonNode charge = Json()![0]!["electrostatics"]!;
        Assert.Equal(19, charge["potential_V"]!["value"]!.AsArray().Count);
        Assert.Equal((0, 0.1), ((double)charge["ends"]![0]!["potential_V"]!["value"]!, (double)charge["ends"]![1]!["potential_V"]!["value"]!));
        double lower = (double)charge["ends"]![0]!["charge_density_C_m-2"]!["value"]!;
        Assert.True(lower < 0);
        Assert.Equal(-lower, (double)charge["ends"]![1]!["charge_density_C_m-2"]!["value"]!, 1e-9);
        Assert.Equal(lower / -0.1, (double)charge["integral_capacitance_F_m-2"]!["value"]!, 1e-9);
        Assert.True((double)charge["update_interval_s"]! > 0);
    }

    [Fact]
    public void What_a_reservoir_leaves_unknown_is_no_column()
    {
        SmallJob.Write(_folder, s_text + "reservoirs: [{name: anode, species: Li, electrode: anode, chemical_potential: 0, barrier: 0.3, attempt_frequency: 1e13}]\n");

        string table = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", "electrostatics.upper={charge_density: 0}").Succeeded().StandardOutput;

        Assert.Contains("R_ct", table, StringComparison.Ordinal);
        Assert.DoesNotContain("by the job", table, StringComparison.Ordinal);
        Assert.Contains("upper / µC cm⁻²", table, StringComparison.Ordinal);
        Assert.DoesNotContain("dQ/dV", table, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_device_and_number_of_threads_gives_the_same_hashes_and_numbers()
    {
        string one = Json("--device", "host", "--threads", "1").ToJsonString();

        Assert.Equal(one, Json("--device", "host", "--threads", "2").ToJsonString());
        Assert.Equal(one, Json("--device", "ilgpu-cpu").ToJsonString());
        Assert.NotEqual(one, Json("--device", "host", "--set", "electrostatics.upper.potential=0.05").ToJsonString());
    }

    [Fact]
    public void A_spatial_mean_has_permittivities_by_region_and_the_same_digits_on_any_number_of_threads()
    {
        string[] spatial = ["--set", "electrostatics.mean=spatial", "--set", "electrostatics.permittivity={A: 600, B: 900}", "--device", "host", "--threads"];

        JsonArray one = Json([.. spatial, "1"]);

        Assert.Equal(one.ToJsonString(), Json([.. spatial, "2"]).ToJsonString());
        JsonNode charge = one[0]!["electrostatics"]!;
        Assert.Equal(4, charge["potential_V"]!["value"]!.AsArray().Count);
        Assert.Equal(-(double)charge["ends"]![0]!["charge_density_C_m-2"]!["value"]!, (double)charge["ends"]![1]!["charge_density_C_m-2"]!["value"]!, 1e-6);
    }

    [Fact]
    public void A_charge_that_is_not_yet_that_of_equilibrium_is_spoken_of()
    {
        string[] wide = ["run", "small.yaml", "--overwrite", "--set", "lattice.in_plane=[60, 60]", "--set", "electrostatics.permittivity=900", "--set", "conditions.temperature=400", "--set", "run.replicas=8"];
        const string Note = "The charge of the ends still changes, by -";

        Assert.Contains(Note, KmcProgram.Run(_folder.Path, [.. wide, "--set", "run.equilibrate.hops_per_ion=0"]).Succeeded().StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, KmcProgram.Run(_folder.Path, [.. wide, "--set", "run.equilibrate.hops_per_ion=200"]).Succeeded().StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void Ions_near_each_other_repel_pair_by_pair_where_a_short_range_is_given()
    {
        ToolResult run = KmcProgram.Run(
            _folder.Path, "run", "small.yaml", "--set", "electrostatics.permittivity=90", "--set", "electrostatics.short_range=6", "--set", "conditions.temperature=400").Succeeded();

        Assert.Contains("ions repel each other pair by pair in 4 shells, by 0.0084", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void How_often_frames_are_taken_changes_no_trajectory()
    {
        string Hashes(string frames) => Json("--set", "run.sample={seconds: 1e-8, frames: " + frames + "}", "--set", "electrostatics.update={seconds: 3e-11}")[0]!["state_hashes"]!.ToJsonString();

        Assert.Equal(Hashes("40"), Hashes("7"));
    }

    [Theory]
    [InlineData("electrostatics.permittivity=-5", "electrostatics.permittivity: found the number -5. Allowed is a number from 1 to 1e6")]
    [InlineData("electrostatics.permittivity.B=0", "electrostatics.permittivity.B: found the number 0")]
    [InlineData("electrostatics.permittivity={A: 5}", "electrostatics.permittivity: no permittivity is given for B")]
    [InlineData("electrostatics.permittivity={A: 5, B: 5, C: 5}", "electrostatics.permittivity.C: there is no layer \"C\" across c. The stack has A, B")]
    [InlineData("electrostatics={permittivity: 5, lower: {potential: 0}}", "electrostatics.upper: the lattice ends along c, and nothing is said about its upper end")]
    [InlineData("electrostatics={permittivity: 5, axis: a, lower: {potential: 0}}", "electrostatics.lower: the lattice repeats along a and has no end there")]
    [InlineData("electrostatics.lower={potential: 0, charge_density: 1}", "electrostatics.lower: found potential and charge_density. Give potential, or charge_density")]
    [InlineData("electrostatics.lower={volts: 0}", "electrostatics.lower.volts: there is no such key")]
    [InlineData("electrostatics.update={hops_per_ion: 1, seconds: 1}", "electrostatics.update.seconds: the interval is given in hops per ion and in seconds")]
    [InlineData("electrostatics.background={sote: 1}", "electrostatics.background.sote: the stack has no sublattice \"sote\"")]
    [InlineData("electrostatics.upper.potential=.inf", "electrostatics.upper.potential: found the number .inf, which is not finite")]
    [InlineData("electrostatics.upper.potential=9", "bounds of rates have room for 0.5 V")]
    [InlineData("electrostatics={permittivity: 5, lower: {charge_density: 3}, upper: {charge_density: 0}}", "no boundary fixes the potential, and the box holds a net charge of")]
    [InlineData("electrostatics={permittivity: 5, lower: {charge_density: 0}, upper: {charge_density: 0}, background: {site: 0.25}}", "no boundary fixes the potential, and the box holds a net charge of")]
    [InlineData("electrostatics.background={site: 0.25}", "bounds of rates have room for 0.5 V")]
    [InlineData("electrostatics={permittivity: {A: 5, D: 5}, mean: spatial, lower: {potential: 0}, upper: {potential: 0}}", "electrostatics.permittivity names the region 'D', and the lattice has A, B")]
    [InlineData("electrostatics={permittivity: {A: 5}, mean: spatial, lower: {potential: 0}, upper: {potential: 0}}", "electrostatics.permittivity has nothing for B")]
    [InlineData("electrostatics={permittivity: 5, mean: spatial, axis: a}", "electrostatics.axis: with a spatial mean electrodes lie across c, and the axis is a")]
    [InlineData("electrostatics.short_range=6", "electrostatics.short_range: ions repel each other by one permittivity, and there are several")]
    [InlineData("electrostatics={permittivity: 90, short_range: 6, spacing: 2, lower: {potential: 0}, upper: {potential: 0}}", "electrostatics.spacing: planes or cells of 2 Å do not resolve charges smeared by 1.5 Å")]
    [InlineData("electrostatics={permittivity: 90, short_range: 20, lower: {potential: 0}, upper: {potential: 0}}", "interact")]
    [InlineData("electrostatics.spacing=9", "electrostatics has 2 intervals of 9 Å along c, which show no potential. Lower electrostatics.spacing to 6 Å")]
    [InlineData("conditions.field={strength: 1e7, direction: [0, 0, 1]}", "conditions.field has a component along c, across which electrostatics holds the ends")]
    [InlineData("conditions.schedule=[{seconds: 1e-9, temperature: 500}]", "conditions.schedule: under a schedule conditions change by themselves")]
    [InlineData("reservoirs=[{name: gate, species: Li, sublattices: [site], chemical_potential: 0, barrier: 0.3, attempt_frequency: 1e13}]", "reservoirs[0].name: the potential of the reservoir \"gate\" is not fixed")]
    public void What_has_no_potential_is_refused_before_it_runs(string change, string expected)
    {
        foreach (string command in new[] { "run", "validate" })
        {
            ToolResult result = KmcProgram.Run(_folder.Path, command, "small.yaml", "--set", change);

            Assert.Contains(expected, result.StandardError + result.StandardOutput, StringComparison.Ordinal);
            Assert.Equal(2, result.ExitCode);
        }

        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Theory]
    [InlineData("hops_per_ion: 1e6", "it would hardly follow the ions. Lengthen run.sample, or shorten electrostatics.update")]
    [InlineData("seconds: 1e-200", "times are possible. Shorten the run, or lengthen electrostatics.update")]
    public void An_interval_that_cannot_be_is_refused(string update, string expected)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", $"electrostatics.update={{{update}}}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Fact]
    public void A_crystal_that_repeats_has_a_potential_without_ends()
    {
        SmallJob.Write(_folder, SmallJob.Text + "electrostatics: {permittivity: 300, axis: b}\n");

        JsonNode charge = Json()[0]!["electrostatics"]!;

        Assert.Empty(charge["ends"]!.AsArray());
        Assert.Equal(18, charge["potential_V"]!["value"]!.AsArray().Count);
        Assert.Equal("b", (string)charge["axis"]!);
    }

    private JsonArray Json(params string[] options) =>
        JsonNode.Parse(KmcProgram.Run(_folder.Path, ["run", "small.yaml", "--json", "--overwrite", .. options]).Succeeded().StandardOutput)!["conditions"]!.AsArray();
}
