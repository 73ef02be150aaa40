using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Values with which no rate, clock or energy makes sense are refused before anything runs, with what would.</summary>
public sealed class AbsurdValueTests : IDisposable
{
    private const string Interaction = "interactions=[{between: [site, site], max_distance: 3.1, energy: 1e5}]";
    private const string FarInteraction = "interactions=[{between: [site, site], max_distance: 50, energy: 0.01}]";
    private const string Dipole = "hops[0].saddle_dipole: found the text \"x\". Allowed is a number from -50 to 50, in eV (the unit is not written), or a list of 6 components [xx, yy, zz, yz, xz, xy], or a map with the keys along, across.";
    private const string Boundary = "lattice={type: grain-boundary, structure: cubic.yaml, sigma: 5, axis: [0, 0, 1], thickness: 12, min_distance: 1}";

    private readonly ScratchFolder _folder = new();

    public AbsurdValueTests() => SmallJob.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("hops[0].barrier: found the number 1e6. Allowed is a number from 0 to 10, in eV", "hops[0].barrier=1e6")]
    [InlineData("hops[0].attempt_frequency: found the number 1e300. Allowed is a number from 1 to 1e16, in Hz", "hops[0].attempt_frequency=1e300")]
    [InlineData("conditions.temperature: found the number 1e-3. Allowed is a number from 1 to 5000, in K (the unit is not written), or a list", "conditions.temperature=1e-3")]
    [InlineData("conditions.pressure: found the number 1e9. Allowed is a number from -10 to 50, in GPa", "conditions.pressure=1e9")]
    [InlineData("conditions.field.strength: found the number 1e12. Allowed is a number between 0 and 1e11, in V/m", "conditions.field={strength: 1e12, direction: [0, 0, 1]}")]
    [InlineData("interactions[0].energy: found the number 1e5. Allowed is a number from -1 to 1, in eV", Interaction)]
    [InlineData(
        "the field does up to 238 eV of work in a hop, and at most 100 eV are possible. Take a field weaker by a factor of 3 or more",
        "conditions.field={strength: 9.9e10, direction: [0, 0, 1]}", "ions[0].charge=8")]
    [InlineData("pressure and strain change barriers by -0.35 to -0.35 eV, which leaves no hop a barrier. Lower conditions.pressure", "conditions.pressure=50", "hops[0].activation_volume=-50")]
    [InlineData("at 300 K the fastest cell attempts 0 hops per second. Lower the barrier or raise the temperature.", "conditions.pressure=50", "hops[0].activation_volume=50", "conditions.temperature=300")]
    [InlineData("an ion interacts with 19,380 sites around it, and at most 1,024 are possible. Shorten max_distance of interactions, or electrostatics.short_range.", FarInteraction, "lattice.supercell=[40, 40, 40]")]
    [InlineData(Dipole, "hops[0].saddle_dipole=x")]
    [InlineData("Raise lattice.repeats in the plane of the boundary, lattice.thickness across it, or shorten max_distance.", Boundary, "hops[0].max_distance=9")]
    [InlineData("Raise lattice.supercell, or shorten max_distance.", "interactions=[{between: [site, site], max_distance: 9.1, energy: 0.1}]")]
    public void Are_refused(string expected, params string[] changes)
    {
        foreach (string command in (string[])["run", "validate"])
        {
            ToolResult result = KmcProgram.Run(_folder.Path, [command, "small.yaml", .. changes.SelectMany(change => (string[])["--set", change])]);

            Assert.Contains(expected, result.StandardError, StringComparison.Ordinal);
            Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
            Assert.Empty(SmallJob.OtherFiles(_folder));
        }
    }

    /// <summary>A fitted model's rates have no bound but their own, and a field drives them on and on.</summary>
    [Fact]
    public void Rates_by_the_ions_around_that_a_field_drives_beyond_all_bounds_are_refused()
    {
        ToolResult result = KmcProgram.Run(
            _folder.Path, "validate", RepositoryRoot.Combine("lattices", "jobs", "nasicon-kmcpy.yaml"), "--set", "conditions={temperature: 300, field: {strength: 1.0e10, direction: [0, 0, 1]}}", "--set", "analyze=[current]");

        Assert.Contains("and at most 1E+25 are possible. Raise the barriers, lower the attempt frequencies, or take a weaker field.", result.StandardError, StringComparison.Ordinal);
        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
    }

    [Fact]
    public void The_lattice_is_built_whatever_the_fit()
    {
        string[] changes = ["--set", "run.fit={from_hops: 1e3, to_hops: 1e4}"];

        Assert.Equal(2, KmcProgram.Run(_folder.Path, ["validate", "small.yaml", .. changes]).ExitCode);
        KmcProgram.Run(_folder.Path, ["lattice", "small.yaml", .. changes]).Succeeded();
        KmcProgram.Run(_folder.Path, ["lattice", "small.yaml", "--set", "run.fit={from_hops: 3, to_hops: 2}"]).Succeeded();
    }

    /// <summary>As of a lattice that was written as CIF, where each site has a label of its own.</summary>
    [Fact]
    public void A_CIF_with_a_label_a_site_is_refused_with_the_way_to_read_it_again()
    {
        KmcProgram.Run(_folder.Path, "lattice", "small.yaml", "--set", "lattice.supercell=[8, 8, 8]", "-o", "written.cif").Succeeded();

        ToolResult result = KmcProgram.Run(_folder.Path, "validate", "small.yaml", "--set", "lattice={type: crystal, structure: written.cif, supercell: [1, 1, 1]}");

        Assert.Contains("there are 512 labels of mobile atoms. At most 255 are possible: give equivalent atoms the same label.", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("write NAME.csv, and import it", result.StandardError, StringComparison.Ordinal);
        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
    }
}
