using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A lattice that there cannot be is refused in a sentence with a remedy, exit code 2 and no file.</summary>
public sealed class ImpossibleLatticeTests : IDisposable
{
    private const string Glass = "density: 0.02, min_distance: 2, types: [{name: glass, fraction: 1}], shell: {thickness: 3, type: glass, rise: 0, decay_length: 1}";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "{type: grain-boundary, structure: cubic.yaml, sigma: 7, axis: [0, 0, 1], thickness: 15, min_distance: 1}",
        "no rotation about [0 0 1] has Σ = 7. Possible are 5, 13, 17, 25")]
    [InlineData(
        "{type: glass, box: [20, 20, 20], density: 0.2, min_distance: 3, types: [{name: site, fraction: 1}]}",
        "1,600 sites at least 3 Å apart do not fit into 8000 Å³: they would fill 283 % of it. Random packings reach about 60 %: lower the density below 0.04244 sites/Å³, or min_distance.")]
    [InlineData(
        $"{{type: crystallized-glass, structure: cubic.yaml, box: [90, 90, 20], shape: spheres, grains: {{count: 1}}, crystallinity: 0.3, {Glass}}}",
        "a grain of 45.3 Å is larger than the box, which is 20.0 Å wide. Enlarge the box, take more grains, or lower crystallinity.")]
    [InlineData(
        $"{{type: crystallized-glass, structure: cubic.yaml, box: [90, 90, 90], shape: spheres, grains: {{count: 5}}, crystallinity: 0.7, {Glass}}}",
        "spheres cannot fill 70 % of the box.")]
    [InlineData(
        "{type: polycrystal, structure: cubic.yaml, box: [20, 20, 20], grains: {count: 2000}, min_distance: 2}",
        "Å³, less than a unit cell. Take fewer grains, or enlarge the box.")]
    [InlineData(
        "{type: glass, box: [20, 20, 20], density: 0.005, min_distance: 3, types: [{name: site, fraction: 1}]}",
        "the hop network does not percolate: ions stay in clusters of at most 2 sites. Add a pathway or widen max_distance.")]
    [InlineData(
        "{type: glass, box: [20, 20, 20], density: 0.02, min_distance: 2, types: [{name: site, fraction: 1}], coordination: {range: 2.2, shares: [{neighbours: 30, fraction: 1}]}}",
        "the coordination is out of reach: 0.0 % of the sites have the neighbours wanted within 2.2 Å")]
    [InlineData(
        $"{{type: crystallized-glass, structure: cubic.yaml, box: [60, 60, 60], shape: slab, grains: {{count: 1}}, crystallinity: 0.3, {Glass}}}",
        "lattice.grains: a slab is one grain that stands as the structure does. Leave out grains, or take the shape spheres or voronoi.")]
    [InlineData(
        $"{{type: crystallized-glass, structure: cubic.yaml, box: [60, 60, 60], shape: voronoi, crystallinity: 0.3, {Glass}}}",
        "lattice.grains: the key is missing.")]
    [InlineData(
        $"{{type: crystallized-glass, structure: cubic.yaml, box: [60, 60, 60], crystallinity: 0.3, {Glass}}}",
        "lattice.grains: the key is missing.")]
    public void Is_refused(string lattice, string expected)
    {
        SmallJob.Write(_folder);

        Refused("small.yaml", expected, "--set", $"lattice={lattice}");

        Assert.Empty(SmallJob.OtherFiles(_folder));
    }

    [Fact]
    public void A_CIF_that_is_one_line_of_a_gibibyte_is_refused()
    {
        ToyCif.Write(_folder);
        using (FileStream file = File.OpenWrite(Path.Combine(_folder.Path, "toy.cif")))
            file.SetLength(1L << 30);

        Refused("toy.yaml", "toy.yaml:2:37: lattice.structure: \"toy.cif\" is larger than 16 MiB. ");
    }

    /// <summary>As long as is read at all.</summary>
    [Fact]
    public void A_CIF_that_is_one_line_of_sixteen_mebibytes_is_refused()
    {
        ToyCif.Write(_folder, $"data_x _cell_length_a {new string('7', (16 << 20) - 100)}");

        Refused("toy.yaml", "toy.cif:1:");
    }

    private void Refused(string job, string expected, params string[] options)
    {
        ToolResult run = KmcProgram.Run(_folder.Path, ["run", job, .. options]);

        Assert.Contains(expected, run.StandardError, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.StandardOutput));
        Assert.True(run.StandardError.Length < 2_000, "the message is longer than anybody reads");
    }
}
