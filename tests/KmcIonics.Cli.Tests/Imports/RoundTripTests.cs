using KmcIonics.Cli.Jobs;
using KmcIonics.Cli.Running;
using KmcIonics.Cli.Tests.EndToEnd;
using KmcIonics.Cli.Tests.Jobs;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;
using KmcIonics.Testing;

namespace KmcIonics.Cli.Tests.Imports;

/// <summary>A lattice that is written as tables and imported is the same lattice, and runs to the same state.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string[]> Jobs => new()
    {
        { "llzo.yaml", ["lattice.supercell=[2, 2, 2]", "ions[0].count={Li24d: 100, Li48g: 200}"] },
        { "nasicon.yaml", ["lattice.supercell=[2, 2, 2]"] },
        { "triangular-half-filled.yaml", ["lattice.supercell=[5, 6, 3]"] },
        { "li2s-p2s5-glass-ceramic.yaml", ["lattice.box=[32, 32, 32]", "lattice.grains.count=2"] },
        { "llzo-sigma5.yaml", [] },
        { "llzo-strained-interface.yaml", [] },
        { "na3ps4-stack.yaml", [] },
    };

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Gives_the_same_graph_bit_for_bit(string file, string[] overrides)
    {
        string path = RepositoryRoot.Combine("lattices", "jobs", file);
        LoadedJob loaded = JobReader.Read(path, overrides);
        var study = new LatticeStudy(loaded.Job);
        (SiteSet sites, HopGraph hops) = (study.Sites, study.Hops);

        (SiteSet readSites, HopGraph readHops) = BuiltLattice.NetworkOf(JobReader.Read(Imported(path, Export(loaded, study), overrides), []).Job);

        Assert.Equal(hops.Frame, readHops.Frame);
        Assert.Equal(hops.Position, readHops.Position);
        Assert.Equal(hops.FirstHop, readHops.FirstHop);
        Assert.Equal(hops.Target, readHops.Target);
        Assert.Equal(hops.Image, readHops.Image);
        Assert.Equal(hops.Pathway, readHops.Pathway);
        Assert.Equal(hops.SaddleMicroEv, readHops.SaddleMicroEv);
        Assert.Equal(hops.FirstExclusion ?? [], readHops.FirstExclusion ?? []);
        Assert.Equal(hops.Excluded, readHops.Excluded);
        Assert.Equal(sites.Position, readSites.Position);
        Assert.Equal(sites.Types, readSites.Types);
        Assert.Equal(sites.Type, readSites.Type);
        Assert.Equal(sites.Region.Select(region => sites.Regions[region]), readSites.Region.Select(region => readSites.Regions[region]));
        Assert.Equal(sites.Grain ?? [], readSites.Grain ?? []);
        Assert.Equal(sites.InterfaceDistance ?? [], readSites.InterfaceDistance ?? []);
        Assert.Equal(sites.EnergyMicroEv ?? new int[sites.Count], readSites.EnergyMicroEv ?? new int[sites.Count]);
    }

    [Fact]
    public void Runs_to_the_same_state()
    {
        string path = RepositoryRoot.Combine("lattices", "jobs", "li2s-p2s5-glass-ceramic.yaml");
        string[] overrides = ["lattice.box=[32, 32, 32]", "lattice.grains.count=2", "run.replicas=2", "run.sample={hops_per_ion: 20, frames: 20}", "run.fit={from_hops: 2, to_hops: 8}", "conditions.temperature=300"];
        LoadedJob loaded = JobReader.Read(path, overrides);
        string imported = Imported(path, Export(loaded, new LatticeStudy(loaded.Job)), overrides);

        string[] hashes = [Hashes(path, overrides), Hashes(imported, [])];

        Assert.Contains("state_hashes", hashes[0], StringComparison.Ordinal);
        Assert.Equal(hashes[0], hashes[1]);
    }

    private string Export(LoadedJob loaded, LatticeStudy study)
    {
        var outputs = new LatticeOutputs([Path.Combine(_folder.Path, "sites.csv")], overwrite: true);
        outputs.EnsureWritable([]);
        using var said = new StringWriter();
        outputs.Write(loaded, study, said);
        return said.ToString();
    }

    // The job with the section that the export prints in the place of its lattice.
    private string Imported(string path, string said, string[] overrides)
    {
        string[] lines = JobReader.Read(path, [.. overrides, "seed=1"]).Text.Split('\n');
        int start = Array.FindIndex(lines, line => line.StartsWith("lattice:", StringComparison.Ordinal));
        int end = Array.FindIndex(lines, start + 1, line => line.Length > 0 && char.IsLetter(line[0]));
        string section = string.Join('\n', said.Split('\n').SkipWhile(line => !line.StartsWith("  lattice:", StringComparison.Ordinal)).Select(line => line.Length > 2 ? line[2..] : ""));
        return _folder.Write("import.yaml", string.Join('\n', [.. lines[..start], section, .. lines[end..]]));
    }

    private string Hashes(string job, string[] overrides)
    {
        ToolResult result = KmcProgram.Run(_folder.Path, ["run", job, "--json", "--device", "host", "-o", "result.h5", "--overwrite", .. overrides.SelectMany(change => (string[])["--set", change])]).Succeeded();
        string text = result.StandardOutput;
        int start = text.IndexOf("\"state_hashes\"", StringComparison.Ordinal);
        return text[start..text.IndexOf(']', start)];
    }
}
