using KmcIonics.Analysis;

namespace KmcIonics.Storage.Tests;

/// <summary>Hops between the sublattices and regions of the sample lattice.</summary>
internal static class SampleHops
{
    public static HopStatisticsResult Create() => new()
    {
        Pathways = ["zigzag Na", "zigzag Ca", "nowhere Na"],
        Returns = [new Estimate(0.25, 0.01), new Estimate(0.5, null), new Estimate(double.NaN, null)],
        Species = ["Na", "Ca"],
        Exchanges = [Between("sublattices", ["first", "second"]), Between("regions", ["crystal", "boundary"])],
    };

    private static SiteExchange Between(string name, string[] classes) => new()
    {
        Name = name,
        Classes = classes,
        Sites = [24, 24],
        Occupation = Values(2, 0.1),
        ResidenceTime = Values(2, 1e-9),
        HopRate = Values(4, 1e12),
        NetRate = Values(4, 1e3),
        ExchangeRate = Values(4, 1e9),
    };

    private static Estimate[][] Values(int count, double unit) =>
        [.. Enumerable.Range(1, 2).Select(species => Enumerable.Range(1, count).Select(index => new Estimate(species * index * unit, index == 2 ? null : unit / 10)).ToArray())];
}
