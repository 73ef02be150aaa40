using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Conduction by all species together at one condition.</summary>
internal static class TogetherLayout
{
    public const string Name = "all_species";

    private static readonly EstimateField Conductivity = new(TransportQuantity.Conductivity.Name, Unit.SiemensPerMetre, "Ionic conductivity of all species, correlations between them included");
    private static readonly EstimateField CrossConductivity = new("cross_" + TransportQuantity.Conductivity.Name, Unit.SiemensPerMetre, "Part of it that comes from correlations between unlike species");
    private static readonly EstimateField CurrentDensity = new(TransportQuantity.CurrentDensity.Name, Unit.AmperePerSquareMetre, "Current density of all species along the electric field, NaN without one");
    private static readonly EstimateField CurrentOverField = new(TransportQuantity.CurrentOverField.Name, Unit.SiemensPerMetre, "Current density of all species over field strength, NaN without a field");

    public static void AddTo(ResultTree tree, string condition, TotalConduction total)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Conduction by all species together, averaged over replicas; not there with one species");
        Conductivity.AddTo(tree, path, total.Conductivity);
        TransportQuantity.Conductivity.ByAxis.AddTo(tree, path, total.ConductivityByAxis);
        CrossConductivity.AddTo(tree, path, total.CrossConductivity);
        CurrentDensity.AddTo(tree, path, total.CurrentDensity);
        CurrentOverField.AddTo(tree, path, total.CurrentOverField);
    }

    public static TotalConduction ReadFrom(StoredGroup group, double temperature) => new()
    {
        Temperature = temperature,
        Conductivity = Conductivity.ReadFrom(group),
        ConductivityByAxis = TransportQuantity.Conductivity.ByAxis.ReadFrom(group, 3),
        CrossConductivity = CrossConductivity.ReadFrom(group),
        CurrentDensity = CurrentDensity.ReadFrom(group),
        CurrentOverField = CurrentOverField.ReadFrom(group),
    };
}
