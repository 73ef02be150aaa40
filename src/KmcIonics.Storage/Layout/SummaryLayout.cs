using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>The table over conditions and species: a column a dataset, a row each.</summary>
internal static class SummaryLayout
{
    private const string Path = ResultPath.Summary;

    public const string Condition = Path + "/condition";
    public const string Species = Path + "/species";
    public const string Temperature = Path + "/temperature";
    public const string Replicas = Path + "/replicas";
    public const string Ions = Path + "/ions";
    public const string Dimension = Path + "/dimension";
    public const string SampledTime = Path + "/sampled_time";

    public static void AddTo(ResultTree tree, IReadOnlyList<(string Name, ConditionRecord Record)> conditions)
    {
        (string Condition, TransportResult Transport)[] rows = conditions
            .SelectMany(condition => condition.Record.Transport.Select(transport => (condition.Name, transport)))
            .ToArray();
        TransportResult[] transports = Array.ConvertAll(rows, row => row.Transport);
        tree.Group(Path, "Table over conditions and species: every dataset is a column");
        tree.Texts(Condition, rows.Select(row => row.Condition), "Group under /results that says more");
        tree.Texts(Species, transports.Select(row => row.Species), "Mobile species");
        tree.Numbers(Temperature, transports.Select(row => row.Temperature), Unit.Kelvin, "Temperature");
        tree.Numbers(Replicas, transports.Select(row => row.Replicas), Unit.One, "Replicas averaged");
        tree.Numbers(Ions, transports.Select(row => row.Ions), Unit.One, "Ions of the species in each replica");
        tree.Numbers(Dimension, transports.Select(row => row.Dimension), Unit.One, "Directions the hop network spans");
        tree.Numbers(SampledTime, transports.Select(row => row.SampledTime), Unit.Second, "Sampled time");
        foreach (TransportQuantity quantity in TransportQuantity.All)
        {
            tree.Numbers(Value(quantity), transports.Select(row => quantity.Of(row).Value), quantity.Unit, quantity.Description);
            tree.Numbers(
                Error(quantity),
                transports.Select(row => EstimateColumn.ErrorOrNaN(quantity.Of(row))),
                quantity.Unit,
                "Standard error, NaN where one replica alone cannot tell it");
        }
    }

    /// <summary>Column of a quantity's values.</summary>
    public static string Value(TransportQuantity quantity) => $"{Path}/{quantity.Name}";

    /// <summary>Column of a quantity's standard errors.</summary>
    public static string Error(TransportQuantity quantity) => $"{Path}/{quantity.Name}_error";

    /// <summary>Datasets that a summary is read from; the summary's checksum covers them.</summary>
    public static IReadOnlySet<string> Sources { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        ResultPath.JobName, ResultPath.JobText, ResultPath.Seed, ResultPath.Status, ResultPath.ProgramVersion,
        Condition, Species, Temperature, Replicas, Ions, Dimension, SampledTime,
    }.Concat(TransportQuantity.All.SelectMany(quantity => new[] { Value(quantity), Error(quantity) })).ToHashSet(StringComparer.Ordinal);
}
