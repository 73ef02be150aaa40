using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Networks;

/// <summary>The same seed gives the same lattice on any number of threads, bit for bit.</summary>
public sealed class ThreadCountTests
{
    private static readonly UnitCell s_box = new(new Vector3D(66, 0, 0), new Vector3D(8, 64, 0), new Vector3D(-7, 9, 65));
    private static readonly GrainArrangement s_grains = new(4, GrainSpacing.Even, 0.2, GrainTexture.Random);
    private static readonly CrystalStructure s_crystal = new(
        "cubic",
        "test",
        new UnitCell(new Vector3D(6.99, 0, 0), new Vector3D(0, 6.99, 0), new Vector3D(0, 0, 6.99)),
        [new Sublattice("crystal", [new(0, 0, 0.5), new(0, 0.5, 0), new(0, 0.5, 0.5), new(0.5, 0, 0), new(0.5, 0, 0.5), new(0.5, 0.5, 0)])],
        [new EnvironmentAtoms("S", [new(0.17, 0.17, 0.17), new(0.83, 0.83, 0.17), new(0.33, 0.33, 0.67)])]);

    /// <summary>Every kind of lattice.</summary>
    public static TheoryData<string> Kinds => [.. Lattices.Keys];

    private static Dictionary<string, LatticeSpecification> Lattices { get; } = new()
    {
        ["crystal"] = new CrystalLatticeSpecification(s_crystal, 8, 8, 8),
        ["glass"] = Glass(0.02, 2.6, null),
        ["relaxed glass"] = Glass(0.025, 3.1, null),
        ["glass by moving"] = Glass(0.02, 2.4, new CoordinationTarget(4.5, [new(6, 0.4), new(8, 0.6)], BondSwitching: false)),
        ["glass by bonds"] = Glass(0.02, 2.4, new CoordinationTarget(5.5, [new(4, 0.5), new(5, 0.5)], BondSwitching: true)),
        ["grain boundary"] = new GrainBoundarySpecification(s_crystal, new CoincidenceMisorientation(5), new MillerTriple(0, 0, 1), null, BoundaryKind.Tilt, 9, 4, 30, 0, 0, 0, 2.6, 4),
        ["polycrystal"] = new PolycrystalSpecification(s_box, s_crystal, s_grains, 2.6, 4),
        ["spheres"] = Mixed(GrainShape.Spheres, 0.25),
        ["voronoi"] = Mixed(GrainShape.Voronoi, 0.4),
        ["slab"] = Mixed(GrainShape.Slab, 0.4),
        ["clear of atoms"] = Mixed(GrainShape.Spheres, 0.25) with { FrameworkDistance = 2.4 },
        ["relaxed clear of atoms"] = Mixed(GrainShape.Voronoi, 0.4) with { FrameworkDistance = 2.2, Density = 0.035 },
        ["polycrystal clear of atoms"] = new PolycrystalSpecification(s_box, s_crystal, s_grains, 2.6, 4) { FrameworkDistance = 2.4 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_seed_gives_the_same_lattice_on_any_number_of_threads(string kind)
    {
        Fingerprint alone = await On(1, kind, 1);
        foreach (int threads in new[] { 2, 3, 8 })
            Assert.Equal(alone, await On(threads, kind, 1));
        if (kind is not ("crystal" or "grain boundary"))
            Assert.NotEqual(alone, await On(2, kind, 2));
    }

    private static GlassSpecification Glass(double density, double minDistance, CoordinationTarget? target) =>
        new(s_box, (int)(density * s_box.Volume), minDistance, Types(), target);

    private static CrystallizedGlassSpecification Mixed(GrainShape shape, double crystallinity) =>
        new(s_box, s_crystal, shape, s_grains with { SizeSpread = 0 }, crystallinity, 0.02, 2.6, Types(), new InterfaceShell(6, "one", 0.3, 4));

    private static CoordinationType[] Types() =>
        [new("one", 0.4, new Distribution(DistributionKind.Gaussian, 0, 0.03, 8)), new("other", 0.6, new Distribution(DistributionKind.Exponential, 0, 0.03, 0))];

    private static Task<Fingerprint> On(int threads, string kind, ulong seed) => Task.Factory.StartNew(
        () => Build(Lattices[kind], seed), CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);

    private static Fingerprint Build(LatticeSpecification lattice, ulong seed)
    {
        SiteSet sites = SiteSetBuilder.Build(lattice, seed);
        HopPathway[] hops =
        [
            .. from a in Enumerable.Range(0, sites.Types.Count)
               from b in Enumerable.Range(a, sites.Types.Count - a)
               select new HopPathway($"{a}-{b}", sites.Types[a], sites.Types[b], 0, 5.5, 0.3, 1e13) { Barriers = new Distribution(DistributionKind.Gaussian, 0.3, 0.03, a == 0 ? 9 : 0) },
        ];
        HopGraph graph = HopGraphBuilder.Build(sites, hops, [], new SaddleEnergies(hops, null, sites.Box, seed));
        var places = new HashCode();
        foreach (Vector3D position in sites.Position)
            places.Add(position);
        var rest = new HashCode();
        rest.AddBytes(sites.Type);
        rest.AddBytes(sites.Region);
        foreach (int number in graph.Target.Concat(graph.SaddleMicroEv).Concat(sites.EnergyMicroEv ?? []).Concat(sites.Bonds?.Other ?? []))
            rest.Add(number);
        return new Fingerprint(sites.Count, graph.Target.Length, places.ToHashCode(), rest.ToHashCode());
    }

    private sealed record Fingerprint(int Sites, int Hops, int Places, int Rest);
}
