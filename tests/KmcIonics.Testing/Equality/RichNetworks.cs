using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Testing.Equality;

/// <summary>Disordered networks with everything that an event can depend on.</summary>
public static class RichNetworks
{
    /// <summary>Makes a network of <see cref="RandomNetworks"/> richer.</summary>
    /// <param name="count">Sites.</param>
    /// <param name="species">Two or three that hop differently and change places, by themselves with other energies.</param>
    /// <param name="laws">Whether rates of half of the pathways follow tables.</param>
    /// <param name="reservoirs">Whether ions come and go on one site in ten.</param>
    /// <param name="interacting">Whether ions interact, by pairs of species.</param>
    /// <param name="exclusive">Distance of exclusion, Å; 0 for none.</param>
    public static (SiteSet Sites, HopGraph Hops) Disordered(
        int count, int species = 1, bool laws = false, bool reservoirs = false, bool interacting = false, double exclusive = 0)
    {
        (SiteSet plain, _) = RandomNetworks.Disordered(count, 12 * Math.Cbrt(count / 500.0), exclusive);
        SiteSet sites = species == 1 ? plain : new SiteSet
        {
            Name = plain.Name,
            Source = plain.Source,
            Box = plain.Box,
            Position = plain.Position,
            Types = plain.Types,
            Type = plain.Type,
            Regions = plain.Regions,
            Region = plain.Region,
            EnergyMicroEv = plain.EnergyMicroEv,
            SpeciesEnergyMicroEv = [.. Enumerable.Range(0, species).Select(s => new int[] { 10_000 * s, -7_000 * s })],
        };
        SpeciesHop[] movers = [.. Enumerable.Range(0, species).Select(s => new SpeciesHop($"{s}", s, null, 0.3 + (0.02 * s), 1e13 / (s + 1)))];
        SpeciesHop[] exchanges = species == 1 ? [] : [new SpeciesHop("0-1", 0, 1, 0.29, 3e12)];
        HopPathway[] pathways =
        [
            new("A-A", "A", "A", 0, 2.2, 0.3, 1e13) { BySpecies = species == 1 ? [] : [.. movers, .. exchanges] },
            new("A-B", "A", "B", 0, 2.0, 0.31, 1e13) { BySpecies = species == 1 ? [] : movers },
            new("B-B", "B", "B", 0, 1.8, 0.28, 1e12) { BySpecies = species == 1 ? [] : movers },
        ];
        ExclusivePair[] exclusions = exclusive > 0 ? [new ExclusivePair("B", "B", exclusive)] : [];
        PairInteraction[] interactions =
        [
            new("A", "A", 0, 1.7, 0.03) { BySpecies = species == 1 ? [] : [new(0, 1, -0.01), new(1, 1, 0.02)] },
            new("A", "B", 0, 2, 0.02) { BySpecies = species == 1 ? [] : [new(1, 0, 0.015)] },
        ];
        HopGraph graph = HopGraphBuilder.Build(sites, pathways, exclusions, new SaddleEnergies(pathways, null, sites.Box, 1), interactions: interacting ? interactions : [])
            with
        { SpeciesCount = species };
        graph = laws ? WithLaws(graph) : graph;
        return (sites, reservoirs ? WithReservoirs(graph) : graph);
    }

    /// <summary>Hops between unlike types follow one of two laws that look at up to five sites near the source.</summary>
    private static HopGraph WithLaws(HopGraph graph)
    {
        ushort[] law = new ushort[graph.Target.Length];
        int[] first = new int[law.Length + 1];
        var sites = new List<int>();
        for (int site = 0; site < graph.Position.Length; site++)
        {
            for (int hop = graph.FirstHop[site]; hop < graph.FirstHop[site + 1]; hop++)
            {
                if (graph.Pathway[hop] == 1)
                {
                    law[hop] = (ushort)(1 + (graph.Target[hop] % 2));
                    int[] near = [.. graph.Target[graph.FirstHop[site]..graph.FirstHop[site + 1]].Where(other => other != graph.Target[hop]).Take(law[hop] == 1 ? 5 : 3)];
                    sites.AddRange(near);
                }

                first[hop + 1] = sites.Count;
            }
        }

        return graph with { Laws = [ScatteredRates(5), ScatteredRates(3)], Law = law, FirstLawSite = first, LawSite = [.. sites] };
    }

    private static HopGraph WithReservoirs(HopGraph graph)
    {
        int before = graph.Channels.Count;
        HopChannel[] channels =
        [
            .. Enumerable.Range(0, graph.SpeciesCount).SelectMany(s => new[]
            {
                new HopChannel($"in {s}", -1, EventClass.Insertion(s), 0, 1e12),
                new HopChannel($"out {s}", -1, EventClass.Removal(s), 0, 1e12),
            }),
        ];
        return graph with
        {
            ReservoirChannels = channels,
            Reservoirs =
            [
                .. from site in Enumerable.Range(0, graph.Position.Length).Where(site => site % 10 == 3)
                   from s in Enumerable.Range(0, graph.SpeciesCount)
                   select new ReservoirSite(site, before + (2 * s), before + (2 * s) + 1, 280_000, 20_000 - (site % 7 * 10_000)),
            ],
        };
    }

    /// <summary>Barriers that have no order in them; one pattern forbids the hop.</summary>
    private static BarrierLaw ScatteredRates(int sites) =>
        new(1e13, new BarrierTable([.. Enumerable.Range(0, 1 << sites).Select(pattern => pattern == 6 ? double.PositiveInfinity : 0.3 + (0.005 * ((pattern * 7) % 11)))]));
}
