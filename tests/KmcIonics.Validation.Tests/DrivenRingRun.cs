using KmcIonics.Analysis;
using KmcIonics.Engine;
using KmcIonics.Engine.Backends;
using KmcIonics.Engine.Compilation;
using KmcIonics.Engine.Ensembles;
using KmcIonics.Lattices;
using KmcIonics.Lattices.Cells;
using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Validation.Tests;

/// <summary>A <see cref="DrivenRing"/> in the engine: every hop follows a table of rates by the sites behind and ahead of it.</summary>
internal static class DrivenRingRun
{
    private const double Spacing = 3;
    private const double RatePerUnit = 1e12;

    /// <summary>Hops to the right and to the left through a bond in unit time, measured from random starts.</summary>
    /// <param name="ring">Ring, of five sites or more.</param>
    /// <param name="replicas">Replicas.</param>
    /// <param name="before">Unit times before.</param>
    /// <param name="during">Unit times measured.</param>
    /// <param name="cellSites">Sites in a scheduling cell.</param>
    public static (Estimate Right, Estimate Left) Measure(DrivenRing ring, int replicas, double before, double during, int cellSites)
    {
        (SiteSet sites, HopGraph hops) = Network(ring);
        (NetworkCells cells, CellGraph graph) = NetworkCellGraph.Build(sites, hops, cellSites);
        var model = new CompiledModel(graph, [ConditionRates.Compile(graph, 300)], seed: 5);
        using Device device = Device.OpenHost();
        using var ensemble = new Ensemble(
            device, model, cells, new IonCounts([[ring.Ions]]), [.. Enumerable.Range(0, replicas).Select(replica => new Member(0, replica, (uint)replica))]);
        ensemble.AdvanceTo([.. Enumerable.Repeat(before / RatePerUnit, replicas)]);
        (double Net, long Hops)[] first = [.. Enumerable.Range(0, replicas).Select(Counted)];
        ensemble.AdvanceTo([.. Enumerable.Repeat((before + during) / RatePerUnit, replicas)]);
        (double Net, long Hops)[] last = [.. Enumerable.Range(0, replicas).Select(Counted)];
        double[] net = [.. last.Zip(first, (later, earlier) => later.Net - earlier.Net)];
        double[] all = [.. last.Zip(first, (later, earlier) => (double)(later.Hops - earlier.Hops))];
        return (Mean([.. all.Zip(net, (a, n) => (a + n) / 2)]), Mean([.. all.Zip(net, (a, n) => (a - n) / 2)]));

        (double Net, long Hops) Counted(int replica)
        {
            IonFrame frame = ensemble.Observe(replica);
            return (frame.DisplacementA.Sum() * cells.Frame.Unit.A.X / LatticeQuanta.PerVector / Spacing, frame.HopsByPathway.Sum());
        }

        Estimate Mean(double[] hopsOfReplica)
        {
            double mean = hopsOfReplica.Average();
            double error = Math.Sqrt(hopsOfReplica.Sum(hops => (hops - mean) * (hops - mean)) / (replicas - 1) / replicas);
            return new Estimate(mean / (ring.Length * during), error / (ring.Length * during));
        }
    }

    private static (SiteSet Sites, HopGraph Hops) Network(DrivenRing ring)
    {
        var sites = new SiteSet
        {
            Name = "ring",
            Source = "test",
            Box = new UnitCell(new Vector3D(ring.Length * Spacing, 0, 0), new Vector3D(0, 20, 0), new Vector3D(0, 0, 20)),
            Position = [.. Enumerable.Range(0, ring.Length).Select(site => new Vector3D((site + 0.5) / ring.Length, 0.5, 0.5))],
            Types = ["site"],
            Type = new byte[ring.Length],
            Regions = ["all"],
            Region = new byte[ring.Length],
        };
        HopPathway[] pathways = [new("hop", "site", "site", 0, Spacing * 1.02, 0.3, 1e13)];
        HopGraph graph = HopGraphBuilder.Build(sites, pathways, [], new SaddleEnergies(pathways, null, sites.Box, 1));
        ushort[] law = new ushort[graph.Target.Length];
        int[] around = new int[2 * law.Length];
        for (int site = 0; site < ring.Length; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                int step = graph.Target[hop] == (site + 1) % ring.Length ? 1 : -1;
                law[hop] = (ushort)(step == 1 ? 1 : 2);
                around[2 * hop] = (site - step + ring.Length) % ring.Length;
                around[(2 * hop) + 1] = (site + (2 * step) + ring.Length) % ring.Length;
            }
        }

        RateLaw Law(double factor) => new([.. ring.Rates.Select(rate => factor * RatePerUnit * rate)]);
        return (sites, graph with
        {
            Laws = [Law(ring.Right), Law(ring.Left)],
            Law = law,
            FirstLawSite = [.. Enumerable.Range(0, law.Length + 1).Select(hop => 2 * hop)],
            LawSite = around,
        });
    }
}
