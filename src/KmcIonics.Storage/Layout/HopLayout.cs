using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Hops between classes of sites at one condition.</summary>
internal static class HopLayout
{
    public const string Name = "hop_statistics";

    private static readonly string[] Divisions = ["sublattices", "regions"];

    private static readonly TextsField Pathway = new("pathway", "Pathways, the species on each apart");
    private static readonly EstimateColumn Returns = new("return_fraction", Unit.One, "Share of the hops along a pathway by which the ion goes back to the site that its last hop left; NaN where there were none");
    private static readonly TextsField Species = new("species", "Mobile species");

    public static void AddTo(ResultTree tree, string condition, HopStatisticsResult hops)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Hops between sublattices and regions, and hops straight back; only where the job asks for them");
        Pathway.AddTo(tree, path, hops.Pathways);
        Returns.AddTo(tree, path, hops.Returns);
        Species.AddTo(tree, path, hops.Species);
        foreach (SiteExchange exchange in hops.Exchanges)
            ExchangeLayout.AddTo(tree, path, exchange, (ulong)hops.Species.Count);
    }

    public static HopStatisticsResult ReadFrom(StoredGroup group)
    {
        (string[] pathways, string[] species) = (Pathway.ReadFrom(group), Species.ReadFrom(group));
        return new HopStatisticsResult
        {
            Pathways = pathways,
            Returns = Returns.ReadFrom(group, pathways.Length),
            Species = species,
            Exchanges = [.. Divisions.Where(group.Has).Select(name => ExchangeLayout.ReadFrom(group.Group(name), name, species.Length))],
        };
    }
}
