using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Testing.Equality;

namespace KmcIonics.Engine.Tests;

/// <summary>S(e) of every edge against all pairs of edges of the whole supercell.</summary>
public sealed class ConflictSetTests
{
    public static TheoryData<string, int, int, int, int> Crystal { get; } = new()
    {
        { "sc", 7, 6, 5, 12 },
        { "sc", 8, 8, 1, 8 },
        { "honeycomb", 6, 5, 1, 8 },
        { "skew", 6, 5, 4, 12 },
        { "exclusive", 6, 5, 4, 8 },
        { "exclusive", 9, 3, 3, 2 },
    };

    [Theory]
    [MemberData(nameof(Crystal))]
    public void EqualsTheBruteForceDefinition(string name, int a, int b, int c, int cellSites)
    {
        Motif motif = name switch
        {
            "sc" => Crystals.SimpleCubic(),
            "honeycomb" => Crystals.Honeycomb(),
            "skew" => Crystals.SkewTwoPathways(),
            _ => Crystals.ExclusivePairs(),
        };
        (_, CellGraph graph) = CrystalCellGraph.Build(motif, new CellOffset(a, b, c), cellSites);
        List<Edge> edges = [.. AllEdges(graph)];
        var readers = edges.SelectMany(edge => edge.Reads.Select(site => (site, edge.Cell))).ToLookup(p => p.site, p => p.Cell);
        var writers = edges.SelectMany(edge => edge.Writes.Select(site => (site, edge.Cell))).ToLookup(p => p.site, p => p.Cell);
        foreach (Edge edge in edges)
        {
            var expected = edge.Writes.SelectMany(site => readers[site]).Concat(edge.Reads.SelectMany(site => writers[site])).ToHashSet();
            expected.Remove(edge.Cell);
            Assert.True(expected.SetEquals(edge.Conflicts), $"cell {edge.Cell}: expected {string.Join(',', expected)}, found {string.Join(',', edge.Conflicts)}");
        }

        Assert.Contains(edges, edge => edge.Conflicts.Length > 0);
    }

    [Fact]
    public void OddSizesAreDividedWithoutLosingSites()
    {
        (CrystalCells cells, CellGraph graph) = CrystalCellGraph.Build(Crystals.FaceCentredCubic(), new CellOffset(7, 11, 13), 100);
        Assert.Equal(7 * 11 * 13 * 4, graph.SiteCount);
        Assert.Equal(graph.SiteCount, Enumerable.Range(0, graph.SiteCount).Select(cells.Describe).Distinct().Count());
        Assert.All(Enumerable.Range(0, graph.SiteCount), site =>
        {
            (CellOffset unit, int basis) = cells.Describe(site);
            Assert.Equal(site, cells.SiteAt(unit, basis));
            Assert.Equal(site, cells.SiteAt(new CellOffset(unit.A - 7, unit.B + 22, unit.C - 13), basis));
        });
    }

    private static IEnumerable<Edge> AllEdges(CellGraph graph)
    {
        for (int cell = 0; cell < graph.CellCount; cell++)
        {
            int first = cell * graph.SlotCount;
            CellTemplate template = graph.Templates[graph.TemplateOfCell[cell]];
            int Global(CellSite site) => graph.FirstSite[graph.Neighbours[first + site.Slot]] + site.Site;
            for (int e = 0; e < template.Edges.Count; e++)
            {
                int source = graph.FirstSite[cell] + template.Edges[e].Source;
                int[] writes = [source, Global(template.Edges[e].Target)];
                var environment = Enumerable.Range(template.EnvironmentStart[e], template.EnvironmentStart[e + 1] - template.EnvironmentStart[e])
                    .Select(k => Global(template.Environment[k]));
                int[] conflicts =
                    [.. Enumerable.Range(0, graph.SlotCount).Where(slot => (template.Conflicts[e] >> slot & 1) != 0).Select(slot => graph.Neighbours[first + slot])];
                yield return new Edge(cell, writes, [.. writes, .. environment], conflicts);
            }
        }
    }

    private sealed record Edge(int Cell, int[] Writes, int[] Reads, int[] Conflicts);
}
