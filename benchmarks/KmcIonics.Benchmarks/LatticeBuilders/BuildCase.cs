using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Benchmarks.LatticeBuilders;

/// <summary>A kind of lattice at any size, as a run would ask for it: about so many sites, about seven hops from each in a glass and four in a crystal.</summary>
/// <param name="Name">Kind, as in the table.</param>
/// <param name="Lattice">Specification of about a number of sites.</param>
/// <param name="Hops">Its pathways.</param>
internal sealed record BuildCase(string Name, Func<long, LatticeSpecification> Lattice, IReadOnlyList<HopPathway> Hops)
{
    private const ulong Seed = 1;
    private const double GlassDensity = 0.02;
    private const double LeastDistance = 2.6;
    private const double SitesPerGrain = 20_000;

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<BuildCase> All { get; } =
    [
        new("crystal", sites => Crystal(sites), [Hop("Na", "Na", 3.7)]),
        new("glass", sites => Glass(sites, null), GlassHops()),
        new("glass, relaxed", sites => Glass(sites, null, 0.025, 3.1), GlassHops()),
        new("glass, coordination by moving", sites => Glass(sites, new CoordinationTarget(4.5, [new(6, 0.4), new(8, 0.6)], BondSwitching: false)), GlassHops()),
        new("glass, bond switching", sites => Glass(sites, new CoordinationTarget(5.5, [new(4, 0.6), new(5, 0.4)], BondSwitching: true)), GlassHops(maxDistance: 5.5)),
        new("glass, correlated energies", sites => Glass(sites, null, correlationLength: 8), GlassHops(correlationLength: 8)),
        new("grain boundary", GrainBoundary, [Hop("Na", "Na", 3.7)]),
        new("polycrystal", Polycrystal, [Hop("Na", "Na", 3.7)]),
        new("crystallized glass, spheres", sites => CrystallizedGlass(sites, GrainShape.Spheres, 0.3), MixedHops()),
        new("crystallized glass, voronoi", sites => CrystallizedGlass(sites, GrainShape.Voronoi, 0.5), MixedHops()),
        new("crystallized glass, slab", sites => CrystallizedGlass(sites, GrainShape.Slab, 0.5), MixedHops()),
        new("stack", Stack, MixedHops()),
        new("import", Import, [Hop("Na", "Na", 3.7)]),
    ];

    /// <summary>Sites of the lattice.</summary>
    public static SiteSet BuildSites(LatticeSpecification lattice) => SiteSetBuilder.Build(lattice, Seed);

    /// <summary>Hops between them.</summary>
    public HopGraph BuildHops(SiteSet sites, LatticeSpecification lattice) =>
        HopGraphBuilder.Build(sites, Hops, [], new SaddleEnergies(Hops, lattice.Interface?.Barrier, sites.Box, Seed));

    private static CrystalStructure Structure { get; } = new(
        "Na3PS4",
        "cubic Na3PS4, Na on 6b",
        new UnitCell(new Vector3D(6.99, 0, 0), new Vector3D(0, 6.99, 0), new Vector3D(0, 0, 6.99)),
        [new Sublattice("Na", [new(0, 0, 0.5), new(0, 0.5, 0), new(0, 0.5, 0.5), new(0.5, 0, 0), new(0.5, 0, 0.5), new(0.5, 0.5, 0)])],
        []);

    private static double CellVolume => Structure.Cell.Volume;

    private static CrystalLatticeSpecification Crystal(long sites)
    {
        int edge = (int)Math.Round(Math.Cbrt(sites / 6.0));
        return new CrystalLatticeSpecification(Structure, edge, edge, edge);
    }

    private static GlassSpecification Glass(
        long sites, CoordinationTarget? coordination, double density = GlassDensity, double minDistance = LeastDistance, double correlationLength = 0) =>
        new(Cube(sites / density), (int)sites, minDistance, Types(correlationLength), coordination);

    private static CoordinationType[] Types(double correlationLength)
    {
        var energy = new Distribution(DistributionKind.Gaussian, 0, 0.03, correlationLength);
        return [new("four-fold", 0.2, Distribution.Constant(0)), new("five-fold", 0.5, energy), new("six-fold", 0.3, energy)];
    }

    // Σ5 tilt: its cell has √5 times the edge in plane, once along the axis.
    private static GrainBoundarySpecification GrainBoundary(long sites)
    {
        double edge = Math.Cbrt(sites / 6.0 * CellVolume);
        int along = (int)Math.Round(edge / 6.99);
        int across = (int)Math.Round(edge / (6.99 * Math.Sqrt(5)));
        return new GrainBoundarySpecification(Structure, new CoincidenceMisorientation(5), new MillerTriple(0, 0, 1), null, BoundaryKind.Tilt, along, across, edge / 2, 0, 0, 0, LeastDistance, 4)
        {
            Interface = new InterfaceProfiles(new InterfaceProfile(ProfileShape.Exponential, 0.06, 4), null),
        };
    }

    private static PolycrystalSpecification Polycrystal(long sites) => new(Cube(sites / 6.0 * CellVolume), Structure, Grains(sites), LeastDistance, 4)
    {
        Interface = new InterfaceProfiles(new InterfaceProfile(ProfileShape.Exponential, 0.06, 4), null),
    };

    private static CrystallizedGlassSpecification CrystallizedGlass(long sites, GrainShape shape, double crystallinity) => new(
        Cube(sites / ((crystallinity * 6 / CellVolume) + ((1 - crystallinity) * GlassDensity))),
        Structure,
        shape,
        shape == GrainShape.Slab ? Grains(1) : Grains(sites),
        crystallinity,
        GlassDensity,
        LeastDistance,
        Types(0),
        new InterfaceShell(8, "four-fold", 0.5, 5));

    // Glass, crystal and glass of about a third of the sites each.
    private static StackSpecification Stack(long sites)
    {
        double edge = Math.Cbrt(sites / ((6 / CellVolume) + (2 * GlassDensity)) * 3);
        LayerSpecification Glass(string name) => new(
            name, edge / 3, new FillingLayer(new GlassSpecification(Cube(1), 1, LeastDistance, Types(0), null), GlassDensity));
        return new StackSpecification(
            [Glass("lower"), new("crystal", edge / 3, new CrystalLayer(Structure, new MillerTriple(0, 0, 1), default)), Glass("upper")],
            edge,
            edge,
            new PlaneMatching(0.02, 2000, null),
            0,
            LeastDistance,
            new ElectrodePair(new("left", "Au", 6, 4), new("right", "Au", 6, 4)));
    }

    // A simple cubic grid with an edge from each site along each axis.
    private static ImportSpecification Import(long sites)
    {
        int edge = (int)Math.Round(Math.Cbrt(sites));
        int count = edge * edge * edge;
        int Index(int x, int y, int z) => (((x * edge) + y) * edge) + z;
        var position = new Vector3D[count];
        var edges = new ImportedEdge[3 * count];
        for (int site = 0; site < count; site++)
        {
            (int x, int y, int z) = (site / edge / edge, site / edge % edge, site % edge);
            position[site] = (1.0 / edge) * new Vector3D(x, y, z);
            edges[3 * site] = new ImportedEdge(site, Index((x + 1) % edge, y, z), new EdgeImage((x + 1) / edge, 0, 0), null, -1);
            edges[(3 * site) + 1] = new ImportedEdge(site, Index(x, (y + 1) % edge, z), new EdgeImage(0, (y + 1) / edge, 0), null, -1);
            edges[(3 * site) + 2] = new ImportedEdge(site, Index(x, y, (z + 1) % edge), new EdgeImage(0, 0, (z + 1) / edge), null, -1);
        }

        var table = new ImportedSites([.. Enumerable.Range(0, count).Select(site => (long)site)], position, ["Na"], new byte[count], ["import"], new byte[count]);
        return new ImportSpecification("grid", "made here", Cube(3.5 * 3.5 * 3.5 * count), [true, true, true], table, edges, [], []);
    }

    private static GrainArrangement Grains(long sites) =>
        new(Math.Max(1, (int)Math.Round(sites / SitesPerGrain)), GrainSpacing.Even, 0.2, GrainTexture.Random);

    private static UnitCell Cube(double volume)
    {
        double edge = Math.Cbrt(volume);
        return new UnitCell(new Vector3D(edge, 0, 0), new Vector3D(0, edge, 0), new Vector3D(0, 0, edge));
    }

    private static HopPathway[] GlassHops(double correlationLength = 0, double maxDistance = 4.4)
    {
        var barrier = new Distribution(DistributionKind.Gaussian, 0.3, 0.03, correlationLength);
        string[] types = ["four-fold", "five-fold", "six-fold"];
        return [.. from a in Enumerable.Range(0, 3) from b in Enumerable.Range(a, 3 - a) select Hop(types[a], types[b], maxDistance) with { Barriers = barrier }];
    }

    private static HopPathway[] MixedHops() =>
        [Hop("Na", "Na", 3.7), Hop("Na", "four-fold", 4.4), Hop("Na", "five-fold", 4.4), Hop("Na", "six-fold", 4.4), .. GlassHops()];

    private static HopPathway Hop(string from, string to, double maxDistance) => new($"{from}-{to}", from, to, 0, maxDistance, 0.3, 5e12);
}
