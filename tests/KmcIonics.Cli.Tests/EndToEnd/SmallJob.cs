using KmcIonics.Cli.Tests.Jobs;

namespace KmcIonics.Cli.Tests.EndToEnd;

/// <summary>A sound job that runs in an instant, yet has several scheduling cells, replicas and temperatures.</summary>
internal static class SmallJob
{
    /// <summary>The job: 216 sites, half of them filled.</summary>
    public const string Text = """
        name: small
        seed: 7
        lattice: {type: crystal, structure: cubic.yaml, supercell: [6, 6, 6]}
        ions:
          - {species: Li, charge: 1, fill: {site: 0.5}}
        hops:
          - {between: [site, site], max_distance: 3.1, barrier: 0.35, attempt_frequency: 1.0e13}
        conditions: {temperature: [400, 500]}
        run:
          replicas: 3
          equilibrate: {hops_per_ion: 2}
          sample: {hops_per_ion: 40, frames: 40}
          cell_sites: 27
          fit: {from_hops: 2, to_hops: 10}

        """;

    /// <summary>The job on a stack of two layers of three planes between electrodes, as wide as that (Å), whose contact reaches to the first plane.</summary>
    public static string OnStack(int width) => Text.Replace(
        "{type: crystal, structure: cubic.yaml, supercell: [6, 6, 6]}",
        $$$"""

          type: stack
          layers:
            - {name: A, thickness: 9, lattice: {type: crystal, structure: cubic.yaml}}
            - {name: B, thickness: 9, lattice: {type: crystal, structure: cubic.yaml}}
          in_plane: [{{{width}}}, {{{width}}}]
          min_distance: 2
          electrodes: {left: {name: anode, material: Li, contact: 2}, right: {name: cathode, material: Au, contact: 2}}
        """,
        StringComparison.Ordinal);

    /// <summary>Overrides by which the first temperature is done in an instant and the second practically never.</summary>
    public static readonly string[] EndlessAfterTheFirst =
        ["--set", "hops[0].barrier=1", "--set", "conditions.temperature=[400, 1200]", "--set", "run.sample={seconds: 5.3, frames: 40}", "--no-plots"];

    /// <summary>Overrides by which no temperature is ever done.</summary>
    public static readonly string[] Endless = ["--set", "run.sample={hops_per_ion: 1e8, frames: 40}", "--set", "run.fit={from_hops: 2e6, to_hops: 1e7}"];

    private const string Structure = """
        name: cubic
        source: invented for tests
        cell: {lengths: [3, 3, 3], angles: [90, 90, 90]}
        sublattices:
          - {name: site, positions: [[0, 0, 0]]}

        """;

    /// <summary>Writes job and structure to a folder; the job is <c>small.yaml</c>.</summary>
    public static void Write(ScratchFolder folder, string text = Text)
    {
        folder.Write("cubic.yaml", Structure);
        folder.Write("small.yaml", text);
    }

    /// <summary>Names of the files in a folder that are not the job's.</summary>
    public static IReadOnlyList<string> OtherFiles(ScratchFolder folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)).Except(["cubic.yaml", "small.yaml"], StringComparer.Ordinal)];
}
