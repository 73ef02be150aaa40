using System.Text.Json.Nodes;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>The <c>conditions.pressure</c> and <c>conditions.strain</c> of a job.</summary>
[Collection(WholeMachine.Name)]
public sealed class StrainTests : IDisposable
{
    private const string Pressure = "conditions.pressure=1.5";
    private const string Volume = "hops[0].activation_volume=2";
    private const string Strain = "conditions.strain=[0.01, 0, -0.005, 0, 0, 0]";
    private const string Dipole = "hops[0].saddle_dipole={along: 6, across: 2}";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pressure_and_strain_are_in_description_table_json_and_file()
    {
        SmallJob.Write(_folder);
        string[] load = ["--set", Pressure, "--set", Volume, "--set", Strain, "--set", Dipole];

        ToolResult run = KmcProgram.Run(_folder.Path, ["run", "small.yaml", .. load]).Succeeded();

        // 3 cm³/mol GPa are 0.0311 eV; 2 eV · 0.005 tension on all hops, and 4 eV along x (0.01), y (0) or z (−0.005).
        Assert.Contains("load      1.5 GPa, strain xx 0.01 zz -0.005", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("barriers change by -0.0189 to +0.0411 eV", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("All under 1.5 GPa, strain xx 0.01 zz -0.005.", run.StandardOutput, StringComparison.Ordinal);

        JsonNode condition = JsonNode.Parse(KmcProgram.Run(_folder.Path, ["run", "small.yaml", .. load, "--overwrite", "--json"]).Succeeded().StandardOutput)!["conditions"]![0]!;
        Assert.Equal(1.5e9, (double)condition["pressure_Pa"]!);
        Assert.Equal([0.01, 0, -0.005, 0, 0, 0], condition["strain"]!.AsArray().Select(component => (double)component!));
        Assert.True((double)condition["species"]![0]!["conductivity_S_per_m"]!["value"]! > 0);
    }

    [Fact]
    public void Without_them_nothing_is_said()
    {
        SmallJob.Write(_folder);

        ToolResult run = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", Volume, "--set", Dipole, "--json").Succeeded();

        Assert.DoesNotContain("load", run.StandardError, StringComparison.Ordinal);
        JsonNode condition = JsonNode.Parse(run.StandardOutput)!["conditions"]![0]!;
        Assert.Null(condition["pressure_Pa"]);
        Assert.Null(condition["strain"]);
    }

    [Fact]
    public void Sites_that_come_to_differ_run_as_a_network_on_any_number_of_threads()
    {
        SmallJob.Write(_folder, SmallJob.Text.Replace("cubic.yaml", "two.yaml", StringComparison.Ordinal).Replace("[site, site], max_distance: 3.1", "[A, B], max_distance: 3.1", StringComparison.Ordinal)
            .Replace("fill: {site: 0.5}", "fill: {A: 0.5, B: 0.5}", StringComparison.Ordinal));
        _folder.Write("two.yaml", """
            name: two
            source: invented for tests
            cell: {vectors: [[3, 3, 0], [3, 0, 3], [0, 3, 3]]}
            sublattices:
              - {name: A, positions: [[0, 0, 0]]}
              - {name: B, positions: [[0.5, 0.5, 0.5]]}

            """);
        string[] load = ["--set", Pressure, "--set", "site_elasticity={B: {volume: 4}}"];

        ToolResult one = KmcProgram.Run(_folder.Path, ["run", "small.yaml", .. load, "--json", "--threads", "1", "--device", "host", "--overwrite"]).Succeeded();
        ToolResult two = KmcProgram.Run(_folder.Path, ["run", "small.yaml", .. load, "--json", "--threads", "2", "--device", "host", "--overwrite"]).Succeeded();

        Assert.Contains("barriers change by -0.0311 to +0.0311 eV", one.StandardError, StringComparison.Ordinal);
        Assert.Equal(Hashes(one), Hashes(two));
    }

    [Fact]
    public void Barriers_that_strain_takes_away_are_counted()
    {
        SmallJob.Write(_folder);

        ToolResult run = KmcProgram.Run(
            _folder.Path, "validate", "small.yaml", "--set", "conditions.strain=[0.1, 0, 0, 0, 0, 0]", "--set", "hops[0].saddle_dipole={along: 4, across: 0}").Succeeded();

        Assert.Contains("barriers change by -0.3500 to 0 eV; 33.3 % of the hops have no barrier left", run.StandardError + run.StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conditions.pressure=1", "conditions.pressure: nothing has a volume, so pressure would change nothing")]
    [InlineData("conditions.pressure=500", "conditions.pressure: found the number 500. Allowed is a number from -10 to 50, in GPa")]
    [InlineData("conditions.strain=0.01", "conditions.strain: nothing has an elastic dipole, so strain would change nothing")]
    [InlineData("conditions.strain=0.5", "conditions.strain: found the number 0.5. Allowed is a number from -0.1 to 0.1")]
    [InlineData("conditions.strain=[0.01, 0.01, 0.01]", "conditions.strain: found a list of 3 items. Allowed is a list of 6 components")]
    [InlineData("conditions.strain={xx: 0.01}", "conditions.strain: found a map with xx")]
    [InlineData("hops[0].activation_volume=1000", "hops[0].activation_volume: found the number 1000. Allowed is a number from -50 to 50, in cm³/mol")]
    [InlineData("hops[0].saddle_dipole=[1, 2]", "hops[0].saddle_dipole: found a list of 2 items.")]
    [InlineData("hops[0].saddle_dipole={along: 1}", "hops[0].saddle_dipole.across: the key is missing")]
    [InlineData("site_elasticity={site: {}}", "site_elasticity.site.volume: neither volume nor dipole is there")]
    [InlineData("site_elasticity={sit: {volume: 1}}", "site_elasticity.sit: the structure cubic has no sublattice \"sit\"")]
    [InlineData("site_elasticity={site: {volum: 1}}", "site_elasticity.site.volum: there is no such key. Known are volume, dipole. Did you mean \"volume\"?")]
    public void What_cannot_be_is_refused(string change, string expected)
    {
        SmallJob.Write(_folder);

        ToolResult result = KmcProgram.Run(_folder.Path, "run", "small.yaml", "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Fact]
    public void The_place_of_a_pressure_that_does_nothing_is_its_own()
    {
        SmallJob.Write(_folder, SmallJob.Text.Replace("conditions: {temperature: [400, 500]}", "conditions:\n  temperature: 400\n  pressure: 1", StringComparison.Ordinal));

        ToolResult result = KmcProgram.Run(_folder.Path, "validate", "small.yaml");

        Assert.Contains("small.yaml:10:13: conditions.pressure: nothing has a volume", result.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hops[0].saddle_dipole=[1, 2, 3, 0, 0, 0]", "hops[0].saddle_dipole: six components are Cartesian, and the crystals of this lattice are turned. Give a number, or along and across the hop")]
    [InlineData("site_elasticity={Li24d: {dipole: [1, 2, 3, 0, 0, 0]}}", "site_elasticity.Li24d.dipole: six components are Cartesian, and the crystals of this lattice are turned. Give a number")]
    [InlineData("lattice.interface.strain_profile={amplitude: 0.02, length: 5}", "lattice.interface.strain_profile: nothing has an elastic dipole")]
    [InlineData("lattice.interface.strain_profile={amplitude: {normal: 0.02}, length: 5}", "lattice.interface.strain_profile.amplitude.in_plane: the key is missing")]
    [InlineData("lattice.interface.strain_profile={amplitude: [0.02], length: 5}", "lattice.interface.strain_profile.amplitude: found a list of 1 item.")]
    public void A_grain_boundary_refuses_what_would_have_to_turn_and_what_does_nothing(string change, string expected)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, "validate", RepositoryRoot.Combine("lattices", "jobs", "llzo-sigma5.yaml"), "--set", change);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
    }

    /// <summary>The cell of a stack has its first edge along x, however the plane of a crystal lies in its own axes.</summary>
    [Fact]
    public void A_stack_refuses_tensors_that_would_have_to_turn_with_its_crystal()
    {
        ToolResult result = KmcProgram.Run(
            _folder.Path, "validate", RepositoryRoot.Combine("lattices", "jobs", "na3ps4-stack.yaml"), "--set", "hops[0].saddle_dipole=[1, 2, 3, 0, 0, 0]");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("hops[0].saddle_dipole: six components are Cartesian, and the crystals of this lattice are turned", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void Across_interfaces_that_are_not_flat_there_is_no_normal()
    {
        ToolResult result = KmcProgram.Run(
            _folder.Path,
            "validate",
            RepositoryRoot.Combine("lattices", "jobs", "li3ps4-polycrystal.yaml"),
            "--set",
            "lattice.interface.strain_profile={amplitude: {normal: 0.02, in_plane: 0}, length: 5}",
            "--set",
            "hops[0].saddle_dipole=3");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("lattice.interface.strain_profile.amplitude: the interfaces of this lattice are not flat", result.StandardError, StringComparison.Ordinal);
    }

    private static string Hashes(ToolResult run) => JsonNode.Parse(run.StandardOutput)!["conditions"]![0]!["state_hashes"]!.ToJsonString();
}
