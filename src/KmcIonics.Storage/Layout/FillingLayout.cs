using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>How full sublattices are.</summary>
internal static class FillingLayout
{
    public const string Name = "filling";

    private static readonly TextsField Species = new("species", "Mobile species");
    private static readonly TextsField Sublattice = new("sublattice", "Sublattice");
    private static readonly NumbersField<long> Sites = new("sites", Unit.One, "Sites of the sublattice");
    private static readonly NumbersField<double> Start = new("start", Unit.One, "Filling at the start");
    private static readonly EstimateColumn Filling = new("filling", Unit.One, "Mean filling: ions of the species per site");
    private static readonly EstimateColumn OffStoichiometry = new("off_stoichiometry", Unit.One, "Mean filling less that at the start");

    public static void AddTo(ResultTree tree, string open, IReadOnlyList<SublatticeFilling> fillings)
    {
        string path = $"{open}/{Name}";
        tree.Group(path, "Table over species and sublattices: every dataset is a column");
        Species.AddTo(tree, path, fillings.Select(row => row.Species));
        Sublattice.AddTo(tree, path, fillings.Select(row => row.Sublattice));
        Sites.AddTo(tree, path, fillings.Select(row => row.Sites));
        Start.AddTo(tree, path, fillings.Select(row => row.Start));
        Filling.AddTo(tree, path, fillings.Select(row => row.Filling));
        OffStoichiometry.AddTo(tree, path, fillings.Select(row => row.OffStoichiometry));
    }

    public static SublatticeFilling[] ReadFrom(StoredGroup group)
    {
        (string[] species, string[] sublattice) = (Species.ReadFrom(group), Sublattice.ReadFrom(group));
        int rows = species.Length;
        (long[] sites, double[] start, Estimate[] filling) = (Sites.ReadFrom(group, rows), Start.ReadFrom(group, rows), Filling.ReadFrom(group, rows));
        return [.. species.Select((name, row) => new SublatticeFilling(name, sublattice[row], sites[row], filling[row], start[row]))];
    }
}
