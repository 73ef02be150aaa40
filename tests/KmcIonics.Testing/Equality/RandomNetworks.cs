using KmcIonics.Lattices.Networks;
using KmcIonics.Model;

namespace KmcIonics.Testing.Equality;

/// <summary>Small disordered networks in a skew box: two site types, two regions, random site energies.</summary>
public static class RandomNetworks
{
    /// <summary>Uniformly random sites with hops up to 2.2 Å.</summary>
    /// <param name="count">Sites.</param>
    /// <param name="edge">About the edge of the box, Å.</param>
    /// <param name="exclusive">Distance below which sites of the second type exclude each other, Å; 0 for none.</param>
    /// <param name="open">Whether the box does not repeat along c.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="interacting">Whether ions interact, in three shells of either sign.</param>
    public static (SiteSet Sites, HopGraph Hops) Disordered(int count, double edge, double exclusive, bool open = false, int seed = 1, bool interacting = false)
    {
        var random = new Random(seed);
        var sites = new SiteSet
        {
            Name = "random",
            Source = "test",
            Box = new UnitCell(new Vector3D(edge, 0, 0), new Vector3D(0.3 * edge, edge, 0), new Vector3D(-0.2 * edge, 0.25 * edge, 1.1 * edge)),
            Periodic = new Periodicity(true, true, !open),
            Position = [.. Enumerable.Range(0, count).Select(_ => new Vector3D(random.NextDouble(), random.NextDouble(), random.NextDouble()))],
            Types = ["A", "B"],
            Type = [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(2))],
            Regions = ["left", "right"],
            Region = [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(2))],
            EnergyMicroEv = [.. Enumerable.Range(0, count).Select(_ => random.Next(-40_000, 40_000))],
        };
        HopPathway[] pathways =
        [
            new("A-A", "A", "A", 0, 2.2, 0.3, 1e13),
            new("A-B same", "A", "B", 0, 2.0, 0.32, 1e13) { Regions = new RegionPair("left", "left") },
            new("A-B other", "A", "B", 0, 2.2, 0.28, 5e12) { Regions = new RegionPair("left", "right") },
            new("B-B", "B", "B", 0, 1.8, 0.02, 1e12),
        ];
        ExclusivePair[] exclusions = exclusive > 0 ? [new ExclusivePair("B", "B", exclusive)] : [];
        PairInteraction[] interactions = [new("A", "A", 0, 1.7, 0.03), new("A", "A", 1.71, 2.3, -0.015), new("A", "B", 0, 2, 0.02)];
        return (sites, HopGraphBuilder.Build(sites, pathways, exclusions, new SaddleEnergies(pathways, null, sites.Box, 1), interactions: interacting ? interactions : []));
    }
}
