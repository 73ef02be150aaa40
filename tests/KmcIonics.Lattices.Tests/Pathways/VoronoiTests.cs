using FsCheck.Xunit;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Pathways;
using KmcIonics.Lattices.Tests.Graphs;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Pathways;

/// <summary>Hops between sites whose Voronoi cells share a face.</summary>
public sealed class VoronoiTests
{
    private static readonly Vector3D[] s_diamond = [new(0, 0, 0), new(0.25, 0.25, 0.25)];

    private static readonly UnitCell s_cubic = new(new(4, 0, 0), new(0, 4, 0), new(0, 0, 4));
    private static readonly UnitCell s_bodyCentred = new(new(-2, 2, 2), new(2, -2, 2), new(2, 2, -2));
    private static readonly UnitCell s_faceCentred = new(new(0, 2, 2), new(2, 0, 2), new(2, 2, 0));

    public static TheoryData<string, double, int> Coordination { get; } = new()
    {
        // Faces and their fraction of the sphere: cube; truncated octahedron, 8 hexagons and 6 squares; rhombic dodecahedron; the cell of diamond, 4 hexagons and 12 triangles.
        { "sc", 1 / 6.0, 6 },
        { "sc", 1e-6, 6 },
        { "bcc", 0.06, 8 },
        { "bcc", 0.02, 14 },
        { "fcc", 1 / 12.0, 12 },
        { "fcc", 1e-6, 12 },
        { "diamond", 0.1, 4 },
        { "diamond", 1e-6, 16 },
    };

    [Theory]
    [MemberData(nameof(Coordination))]
    public void Known_lattices_have_their_coordination(string lattice, double solidAngle, int neighbours)
    {
        Motif motif = MotifBuilder.Build(Lattice(lattice), [Pathway(solidAngle)], []);
        Assert.All(Enumerable.Range(0, motif.Sites.Count), site => Assert.Equal(neighbours, motif.Hops.Count(hop => hop.From == site)));
    }

    [Theory]
    [InlineData("sc")]
    [InlineData("bcc")]
    [InlineData("fcc")]
    [InlineData("diamond")]
    public void Any_cell_of_a_lattice_gives_the_same_neighbours(string lattice)
    {
        CrystalStructure straight = Lattice(lattice);
        UnitCell cell = straight.Cell;
        // Another cell of the same lattice, with positions in its coordinates.
        var skew = new UnitCell(cell.A + cell.B, cell.B + (2 * cell.C), cell.C - cell.A);
        Vector3D[] positions = [.. straight.Sublattices[0].Positions.Select(position => skew.ToFractional(cell.ToCartesian(position)))];
        double ratio = skew.Volume / cell.Volume;
        Vector3D[] all = [.. positions.SelectMany(position => Copies(straight.Cell, skew).Select(copy => position + copy)).DistinctBy(Key)];
        Assert.Equal(Math.Round(Math.Abs(ratio)) * positions.Length, all.Length);
        Motif one = MotifBuilder.Build(straight, [Pathway(0.02)], []);
        Motif other = MotifBuilder.Build(straight with { Cell = skew, Sublattices = [new Sublattice("A", all)] }, [Pathway(0.02)], []);
        Assert.Equal(one.Hops.Select(hop => Math.Round(hop.Length, 4)).Distinct().Order(), other.Hops.Select(hop => Math.Round(hop.Length, 4)).Distinct().Order());
        Assert.Equal(one.Hops.Count / one.Sites.Count, other.Hops.Count / other.Sites.Count);
    }

    [Property(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 100)]
    public void Faces_close_the_cell_and_look_the_same_from_both_sides(RandomCrystal crystal)
    {
        Motif motif = MotifBuilder.Build(crystal.Structure, [], []);
        LatticeQuanta[] positions = [.. motif.Sites.Select(site => site.Position)];
        var search = new NeighbourSearch(crystal.Structure.Cell, positions);
        var voronoi = new VoronoiNeighbours(search, Math.Abs(crystal.Structure.Cell.Volume) / positions.Length);
        var faces = new Dictionary<(int, int, CellOffset), double>();
        for (int site = 0; site < positions.Length; site++)
        {
            List<(Neighbour Neighbour, double SolidAngle)> found = [];
            voronoi.Collect(site, positions[site], found);
            Assert.Equal(1, found.Sum(face => face.SolidAngle), 1e-6);
            found.ForEach(face => faces.Add((site, face.Neighbour.Site, face.Neighbour.Offset), face.SolidAngle));
            Assert.All(Rays(crystal.Seed), ray => Assert.Contains(FirstPlane(search, positions[site], ray), found.Select(face => (face.Neighbour.Site, face.Neighbour.Offset))));
        }

        Assert.All(faces.Where(face => face.Value > 1e-6), face =>
        {
            (int from, int to, CellOffset offset) = face.Key;
            Assert.Equal(face.Value, faces[(to, from, new CellOffset(-offset.A, -offset.B, -offset.C))], 1e-7);
        });
    }

    [Property(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 30)]
    public void A_network_has_the_hops_of_the_crystal(RandomCrystal crystal)
    {
        HopPathway[] pathways = [Pathway(0.03, crystal.Structure.Sublattices[^1].Name)];
        Motif motif = MotifBuilder.Build(crystal.Structure, pathways, []);
        SiteSet sites = CrystalSites.Expand(new CrystalLatticeSpecification(crystal.Structure, 4, 4, 4));
        HopGraph graph;
        try
        {
            graph = HopGraphBuilder.Build(sites, pathways, [], new SaddleEnergies(pathways, null, sites.Box, 1));
        }
        catch (InputException error) when (error.Message.Contains("too small", StringComparison.Ordinal))
        {
            return;
        }

        int basis = motif.Sites.Count;
        for (int site = 0; site < sites.Count; site++)
        {
            double[] expected = [.. motif.Hops.Where(hop => hop.From == site % basis).Select(hop => hop.Length).Order()];
            double[] found = [.. Enumerable.Range(graph.FirstHop[site], graph.FirstHop[site + 1] - graph.FirstHop[site]).Select(hop => graph.Frame.ToCartesian(graph.Displacement(site, hop)).Length).Order()];
            Assert.Equal(expected.Length, found.Length);
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        }
    }

    private static HopPathway Pathway(double solidAngle, string to = "A") => new("hop", "A", to, 0, double.PositiveInfinity, 0.3, 1e13) { MinSolidAngle = Math.Round(solidAngle, 9) };

    private static CrystalStructure Lattice(string name) => new(
        name,
        "made for tests",
        name switch
        {
            "sc" => s_cubic,
            "bcc" => s_bodyCentred,
            _ => s_faceCentred,
        },
        [new Sublattice("A", name == "diamond" ? s_diamond : [Vector3D.Zero])],
        []);

    private static IEnumerable<Vector3D> Copies(UnitCell cell, UnitCell other) =>
        from a in Enumerable.Range(0, 6)
        from b in Enumerable.Range(0, 6)
        from c in Enumerable.Range(0, 6)
        select other.ToFractional(cell.ToCartesian(new Vector3D(a, b, c)));

    private static (long, long, long) Key(Vector3D v) => (Key(v.X), Key(v.Y), Key(v.Z));

    private static long Key(double x) => (long)Math.Floor(((x - Math.Floor(x + 1e-6)) * 1e4) + 0.5) % 10_000;

    private static IEnumerable<Vector3D> Rays(int seed)
    {
        var random = new Random(seed);
        for (int k = 0; k < 20; k++)
        {
            var ray = new Vector3D(random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            yield return (1 / ray.Length) * ray;
        }
    }

    /// <summary>The neighbour whose plane of equal distance a ray meets first.</summary>
    private static (int Site, CellOffset Offset) FirstPlane(NeighbourSearch search, LatticeQuanta from, Vector3D ray)
    {
        List<Neighbour> near = [];
        search.Collect(from, 16, near);
        Neighbour first = near.Where(neighbour => neighbour.Length > 0 && ray.Dot(search.ToCartesian(neighbour.Displacement)) > 0)
            .MinBy(neighbour => 0.5 * neighbour.Length * neighbour.Length / ray.Dot(search.ToCartesian(neighbour.Displacement)));
        return (first.Site, first.Offset);
    }
}
