using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Hops between the classes of one division of the sites.</summary>
internal static class ExchangeLayout
{
    private static readonly TextsField Class = new("name", "Names");
    private static readonly NumbersField<long> Sites = new("sites", Unit.One, "Number of sites");
    private static readonly EstimateColumn Occupation = new("occupation", Unit.One, "Fraction of the sites that ions of a species fill");
    private static readonly EstimateColumn ResidenceTime = new("residence_time", Unit.Second, "Mean time that an ion stays on a site: time that the sites are filled over the number of ions that leave them; NaN where none does");
    private static readonly EstimateColumn HopRate = new("hop_rate", Unit.Hertz, "Hops of a species from one (row) to another (column) in the whole lattice and unit time");
    private static readonly EstimateColumn NetRate = new("net_rate", Unit.Hertz, "The same less the hops the other way: zero at equilibrium");
    private static readonly EstimateColumn ExchangeRate = new("exchange_rate", Unit.Hertz, "Hops from one to another by each ion on the one and unit time; NaN where no ion was");

    public static void AddTo(ResultTree tree, string hops, SiteExchange exchange, ulong species)
    {
        string path = $"{hops}/{exchange.Name}";
        ulong classes = (ulong)exchange.Classes.Count;
        tree.Group(path, $"Hops between {exchange.Name}; regions only where there are several");
        Class.AddTo(tree, path, exchange.Classes);
        Sites.AddTo(tree, path, exchange.Sites);
        Occupation.AddTo(tree, path, Flat(exchange.Occupation), [species, classes]);
        ResidenceTime.AddTo(tree, path, Flat(exchange.ResidenceTime), [species, classes]);
        HopRate.AddTo(tree, path, Flat(exchange.HopRate), [species, classes, classes]);
        NetRate.AddTo(tree, path, Flat(exchange.NetRate), [species, classes, classes]);
        ExchangeRate.AddTo(tree, path, Flat(exchange.ExchangeRate), [species, classes, classes]);
    }

    public static SiteExchange ReadFrom(StoredGroup group, string name, int species)
    {
        string[] classes = Class.ReadFrom(group);
        Estimate[][] Rows(EstimateColumn column, int length) => [.. column.ReadFrom(group, checked(species * length)).Chunk(Math.Max(1, length))];
        int pairs = checked(classes.Length * classes.Length);
        return new SiteExchange
        {
            Name = name,
            Classes = classes,
            Sites = Sites.ReadFrom(group, classes.Length),
            Occupation = Rows(Occupation, classes.Length),
            ResidenceTime = Rows(ResidenceTime, classes.Length),
            HopRate = Rows(HopRate, pairs),
            NetRate = Rows(NetRate, pairs),
            ExchangeRate = Rows(ExchangeRate, pairs),
        };
    }

    private static Estimate[] Flat(IReadOnlyList<IReadOnlyList<Estimate>> rows) => [.. rows.SelectMany(row => row)];
}
