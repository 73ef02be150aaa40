using FsCheck.Xunit;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Lattices.Tests.Graphs;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Tests.Networks;

/// <summary>A crystal written out site by site has the hops, percolation and conflicts of its motif.</summary>
[Properties(Arbitrary = [typeof(RandomCrystalArbitrary)], MaxTest = 25)]
public sealed class CrystalAsNetworkTests
{
    private const int Repeats = 5;

    [Property]
    public void Has_the_hops_of_its_motif(RandomCrystal crystal)
    {
        if (TryBuild(crystal) is not { } built)
            return;
        Motif motif = crystal.Motif;
        HopGraph graph = built.Graph;
        int perCell = motif.Sites.Count;
        ILookup<int, MotifHop> hops = motif.Hops.ToLookup(hop => hop.From);
        for (int site = 0; site < built.Sites.Count; site++)
        {
            MotifHop[] expected = [.. hops[site % perCell].OrderBy(hop => hop.Pathway).ThenBy(hop => hop.Length)];
            var found = Enumerable.Range(graph.FirstHop[site], graph.FirstHop[site + 1] - graph.FirstHop[site])
                .Select(hop => (Pathway: (int)graph.Pathway[hop], Basis: graph.Target[hop] % perCell, Length: graph.Frame.ToCartesian(graph.Displacement(site, hop)).Length))
                .OrderBy(hop => hop.Pathway).ThenBy(hop => hop.Length).ToArray();
            Assert.Equal(expected.Length, found.Length);
            foreach ((MotifHop hop, (int pathway, _, double length)) in expected.Zip(found))
            {
                Assert.Equal(hop.Pathway, pathway);
                Assert.Equal(hop.Length, length, 1e-3);
            }

            Assert.Equal(expected.GroupBy(hop => hop.To).Select(g => (g.Key, g.Count())).Order(), found.GroupBy(hop => hop.Basis).Select(g => (g.Key, g.Count())).Order());
        }

        Assert.Equal(Percolation.Of(motif).Dimension, NetworkPercolation.Of(built.Sites, graph).Dimension);
    }

    [Property]
    public void Its_cells_hold_every_site_once_and_see_every_hop(RandomCrystal crystal)
    {
        if (TryBuild(crystal) is not { } built)
            return;
        (NetworkCells cells, CellGraph graph) = NetworkCellGraph.Build(built.Sites, built.Graph, 20);
        Assert.Equal(Enumerable.Range(0, built.Sites.Count), Enumerable.Range(0, cells.SiteCount).Select(cells.NetworkSite).Order());
        for (int cell = 0; cell < graph.CellCount; cell++)
        {
            CellTemplate template = graph.Templates[graph.TemplateOfCell[cell]];
            int edge = 0;
            for (int site = graph.FirstSite[cell]; site < graph.FirstSite[cell + 1]; site++)
            {
                int from = cells.NetworkSite(site);
                for (int hop = built.Graph.FirstHop[from]; hop < built.Graph.FirstHop[from + 1]; hop++, edge++)
                {
                    CellEdge seen = template.Edges[edge];
                    int targetCell = graph.Neighbours[(cell * graph.SlotCount) + seen.Target.Slot];
                    Assert.Equal(site, graph.FirstSite[cell] + seen.Source);
                    Assert.Equal(built.Graph.Target[hop], cells.NetworkSite(graph.FirstSite[targetCell] + seen.Target.Site));
                    Assert.Equal(built.Graph.Displacement(from, hop), graph.Kinds[template.FirstKind + seen.Kind].Displacement);
                }
            }

            Assert.Equal(template.Edges.Count, edge);
        }
    }

    private static (SiteSet Sites, HopGraph Graph)? TryBuild(RandomCrystal crystal)
    {
        // Large enough for short hops; boxes that are not are refused, as they must be.
        SiteSet sites = CrystalSites.Expand(new CrystalLatticeSpecification(crystal.Structure, Repeats, Repeats, Repeats));
        try
        {
            return (sites, HopGraphBuilder.Build(sites, crystal.Pathways, crystal.Exclusions, new SaddleEnergies(crystal.Pathways, null, sites.Box, 1)));
        }
        catch (InputException error) when (error.Message.Contains("too small", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
