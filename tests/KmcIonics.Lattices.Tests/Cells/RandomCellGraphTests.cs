using FsCheck.Xunit;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Tests.Graphs;

namespace KmcIonics.Lattices.Tests.Cells;

/// <summary>The cells of random crystals against the motif and against all pairs of edges.</summary>
[Properties(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 300)]
public sealed class RandomCellGraphTests
{
    [Property]
    public void SitesArePartitioned(RandomCrystal crystal)
    {
        var random = RandomCellGraph.Of(crystal);
        (CrystalCells cells, CellGraph graph) = (random.Cells, random.Graph);
        Assert.Equal(random.UnitCells.Count() * random.Motif.Sites.Count, graph.SiteCount);
        Assert.Equal((graph.SiteCount, graph.CellCount), (cells.SiteCount, cells.CellCount));
        Assert.Equal(cells.FirstSite, graph.FirstSite);
        Assert.Equal((0, graph.SiteCount), (graph.FirstSite[0], graph.FirstSite[^1]));
        for (int cell = 0; cell < graph.CellCount; cell++)
        {
            int sites = graph.FirstSite[cell + 1] - graph.FirstSite[cell];
            Assert.True(sites > 0);
            Assert.Equal(sites, graph.Templates[graph.TemplateOfCell[cell]].SiteCount);
        }

        byte[] types = cells.ReadTypes();
        var places = random.UnitCells.SelectMany(unit => Enumerable.Range(0, random.Motif.Sites.Count).Select(basis => (unit, basis))).ToList();
        Assert.Equal(Enumerable.Range(0, graph.SiteCount), places.Select(place => cells.SiteAt(place.unit, place.basis)).Order());
        Assert.All(places, place =>
        {
            int site = cells.SiteAt(place.unit, place.basis);
            Assert.Equal(place, cells.Describe(site));
            Assert.Equal(random.Motif.Sites[place.basis].Sublattice, types[site]);
            Assert.Equal(
                0,
                (cells.PositionOf(site) - crystal.Structure.Cell.ToCartesian(new(place.unit.A, place.unit.B, place.unit.C))
                    - random.Motif.Sites[place.basis].Position.ToCartesian(crystal.Structure.Cell)).Length,
                1e-9);
        });
    }

    /// <summary>Slot 0 is the cell itself, other slots are other cells, all different, and everything refers to slots that exist.</summary>
    [Property]
    public void SlotsAreConsistent(RandomCrystal crystal)
    {
        CellGraph graph = RandomCellGraph.Of(crystal).Graph;
        Assert.InRange(graph.SlotCount, 1, CellGraph.MaximumSlots);
        Assert.Equal(graph.CellCount * graph.SlotCount, graph.Neighbours.Count);
        Assert.All(Enumerable.Range(0, graph.CellCount), cell =>
        {
            int[] neighbours = [.. graph.Neighbours.Skip(cell * graph.SlotCount).Take(graph.SlotCount)];
            Assert.Equal(cell, neighbours[0]);
            Assert.Distinct(neighbours);
            CellTemplate template = graph.Templates[graph.TemplateOfCell[cell]];
            Assert.All(template.Edges.Select(edge => edge.Target).Concat(template.Environment), site =>
                Assert.InRange(site.Site, 0, graph.FirstSite[neighbours[site.Slot] + 1] - graph.FirstSite[neighbours[site.Slot]] - 1));
            Assert.Equal((template.Edges.Count, template.Edges.Count + 1, template.Environment.Count), (template.Conflicts.Count, template.EnvironmentStart.Count, template.EnvironmentStart[^1]));
        });
        ulong used = graph.SlotCount == 64 ? ulong.MaxValue : (1UL << graph.SlotCount) - 1;
        Assert.All(graph.Templates.SelectMany(template => template.Conflicts), mask => Assert.Equal(0UL, mask & (~used | 1)));
    }

    /// <summary>Every hop of every unit cell is the edge of just one cell, that of its source, with the sites it must find empty.</summary>
    [Property]
    public void EveryHopIsOneEdge(RandomCrystal crystal)
    {
        var random = RandomCellGraph.Of(crystal);
        CrystalCells cells = random.Cells;
        var edges = random.Edges.ToDictionary(edge => (edge.Source, edge.Kind));
        Assert.Equal(random.UnitCells.Count() * random.Motif.Hops.Count, edges.Count);
        ILookup<int, MotifExclusion> exclusions = random.Motif.Exclusions.ToLookup(pair => pair.Site);
        foreach (CellOffset unit in random.UnitCells)
        {
            for (int kind = 0; kind < random.Motif.Hops.Count; kind++)
            {
                MotifHop hop = random.Motif.Hops[kind];
                CellOffset there = Sum(unit, hop.Offset);
                GlobalEdge edge = edges[(cells.SiteAt(unit, hop.From), kind)];
                Assert.Equal(cells.SiteAt(there, hop.To), edge.Target);
                Assert.InRange(edge.Source, random.Graph.FirstSite[edge.Cell], random.Graph.FirstSite[edge.Cell + 1] - 1);
                Assert.Equal(new HopKind(hop.Displacement, hop.Length, hop.Pathway, random.Motif.Pathways[hop.Pathway].BarrierEv), random.Graph.Kinds[kind]);
                int[] blocked = [.. exclusions[hop.To].Select(pair => cells.SiteAt(Sum(there, pair.Offset), pair.Other)).Where(site => site != edge.Source)];
                Assert.Equal(blocked.Order(), edge.Environment.Order());
            }
        }

        Assert.Equal(random.Motif.Pathways.Count, random.Graph.PathwayCount);
    }

    /// <summary>S(e) holds the other cells with an edge that conflicts with e, and no more.</summary>
    [Property]
    public void ConflictSetsAreComplete(RandomCrystal crystal)
    {
        CheckConflicts(crystal);
    }

    /// <summary>A crystal where a site that no hop reaches must be empty for the hops of others.</summary>
    [Fact]
    public void ASiteWithoutHopsConflictsWithNothing() => CheckConflicts(RandomCrystal.FromSeed(1219873683));

    private static void CheckConflicts(RandomCrystal crystal)
    {
        var random = RandomCellGraph.Of(crystal);
        var touching = random.Edges.SelectMany(edge => edge.Environment.Concat([edge.Source, edge.Target]).Select(site => (site, edge))).ToLookup(pair => pair.site, pair => pair.edge);
        var pick = new Random(crystal.Seed);
        foreach (GlobalEdge edge in random.Edges.Where(_ => pick.Next(random.Edges.Count) < 200))
        {
            GlobalEdge[] rivals =
                [.. edge.Environment.Concat([edge.Source, edge.Target]).SelectMany(site => touching[site]).Where(other => other.Cell != edge.Cell && edge.ConflictsWith(other))];
            Assert.Equal(rivals.Select(other => other.Cell).ToHashSet(), edge.Conflicts.ToHashSet());
            Assert.All(rivals, other => Assert.Contains(edge.Cell, other.Conflicts));
        }
    }

    private static CellOffset Sum(CellOffset left, CellOffset right) => new(left.A + right.A, left.B + right.B, left.C + right.C);
}
