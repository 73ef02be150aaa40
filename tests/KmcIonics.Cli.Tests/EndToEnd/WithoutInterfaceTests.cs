using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>Lattices whose grains are simpler than others: a slab, and a boundary at an angle of zero.</summary>
public sealed class WithoutInterfaceTests : IDisposable
{
    private const string TwoPathways = "hops=[{between: [site, site], min_distance: 2.6, max_distance: 3.1, barrier: 0.35, attempt_frequency: 1.0e13}, {between: [site, site], max_distance: 2.5, barrier: 0.3, attempt_frequency: 1.0e13}]";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void At_an_angle_of_zero_pathways_across_the_boundary_may_find_none()
    {
        SmallJob.Write(_folder);

        ToolResult bulk = Validate(Boundary("angle: 0"), TwoPathways).Succeeded();

        string said = bulk.StandardOutput + bulk.StandardError;
        Assert.Contains("at this angle the grains are one crystal without a boundary", said, StringComparison.Ordinal);
        Assert.Contains("joins no pair of sites of this lattice", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("angle: 0, gap: 1")]
    [InlineData("angle: 0, shift: [0.5, 0.5]")]
    public void Where_the_grains_are_apart_they_must_find_some(string boundary)
    {
        SmallJob.Write(_folder);

        ToolResult apart = Validate(Boundary(boundary), TwoPathways.Replace("max_distance: 2.5", "max_distance: 0.4", StringComparison.Ordinal));

        Assert.Equal(2, apart.ExitCode);
        Assert.Contains("matches no pair of sites", apart.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slab_needs_no_grains()
    {
        SmallJob.Write(_folder);

        Validate(
            "lattice={type: crystallized-glass, structure: cubic.yaml, box: [30, 30, 40], shape: slab, crystallinity: 0.4, density: 0.037, min_distance: 2, types: [{name: glass, fraction: 1}], shell: {thickness: 3}}",
            "ions[0].fill={site: 0.5, glass: 0.5}",
            "hops=[{between: [site, site], max_distance: 3.1, barrier: 0.35, attempt_frequency: 1.0e13}, {between: [site, glass], max_distance: 3.6, barrier: 0.35, attempt_frequency: 1.0e13}, {between: [glass, glass], max_distance: 4.2, barrier: 0.35, attempt_frequency: 1.0e13}]").Succeeded();
    }

    private ToolResult Validate(params string[] changes) => KmcProgram.Run(_folder.Path, ["validate", "small.yaml", .. changes.SelectMany(change => new[] { "--set", change })]);

    private static string Boundary(string keys) => $"lattice={{type: grain-boundary, structure: cubic.yaml, {keys}, axis: [0, 0, 1], kind: twist, repeats: [4, 4], thickness: 12, min_distance: 1}}";
}
