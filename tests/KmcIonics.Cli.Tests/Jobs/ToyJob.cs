using KmcIonics.Cli.Jobs;

namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>A sound job in which every key is given, for tests to break.</summary>
internal static class ToyJob
{
    /// <summary>The job: 120 sites A and 240 sites B.</summary>
    public const string Text = """
        name: toy
        seed: 7
        lattice:
          type: crystal
          structure: toy-structure.yaml
          supercell: [4, 5, 6]
        ions:
          - {species: Li, charge: 1, fill: {A: 0.5, B: 0.25}}
        hops:
          - {name: main, between: [A, B], max_distance: 3.1, min_distance: 1, barrier: 0.35, attempt_frequency: 1.0e13}
          - between: [A, A]
            max_distance: 5
            barrier: 0.4
            attempt_frequency: 5e12
        exclusive_sites:
          - {between: [A, B], max_distance: 0.5}
        conditions:
          temperature: [300, 400]
        run:
          replicas: 4
          equilibrate: {hops_per_ion: 5}
          sample: {hops_per_ion: 100, frames: 50}
          trajectory: {frames: 3, replicas: all}
          cell_sites: 64
          fit: {from_hops: 4, to_hops: 20}
        analyze: [tracer_diffusion]
        interactions:
          - {between: [B, B], max_distance: 2.9, min_distance: 0.6, energy: 0.05}

        """;

    /// <summary>Its structure.</summary>
    public const string Structure = """
        name: toy
        source: invented for tests
        cell: {lengths: [4, 4, 5], angles: [90, 90, 90]}
        sublattices:
          - {name: A, positions: [[0, 0, 0]]}
          - {name: B, positions: [[0.5, 0, 0], [0, 0.5, 0.25]]}

        """;

    /// <summary>Writes job and structure to a folder, and returns the job's path.</summary>
    public static string Write(ScratchFolder folder, string text = Text)
    {
        folder.Write("toy-structure.yaml", Structure);
        return folder.Write("toy.yaml", text);
    }

    /// <summary>The errors of a job, a line each, without the folder.</summary>
    public static IReadOnlyList<string> Errors(ScratchFolder folder, string text, params string[] overrides)
    {
        string path = Write(folder, text);
        JobErrorsException refusal = Assert.Throws<JobErrorsException>(() => JobReader.Read(path, overrides));
        Assert.Equal(refusal.Errors.Count, refusal.Message.Split('\n').Length);
        return [.. refusal.Message.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split('\n')];
    }
}
