using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Conduction by all species together at one condition.</summary>
internal static class TogetherLayout
{
    public static void AddTo(ResultTree tree, string path, TotalConduction total)
    {
        (string conductivity, string current) = (TransportQuantity.Conductivity.Name, TransportQuantity.CurrentDensity.Name);
        tree.Group(path, "Conduction by all species together, averaged over replicas; not there with one species");
        TransportLayout.AddEstimate(tree, $"{path}/{conductivity}", "Ionic conductivity of all species, correlations between them included", Unit.SiemensPerMetre, total.Conductivity);
        TransportLayout.AddByAxis(tree, path, TransportQuantity.Conductivity, total.ConductivityByAxis);
        TransportLayout.AddEstimate(tree, $"{path}/cross_{conductivity}", "Part of it that comes from correlations between unlike species", Unit.SiemensPerMetre, total.CrossConductivity);
        TransportLayout.AddEstimate(tree, $"{path}/{current}", "Current density of all species along the electric field, NaN without one", Unit.AmperePerSquareMetre, total.CurrentDensity);
        TransportLayout.AddEstimate(tree, $"{path}/{TransportQuantity.CurrentOverField.Name}", "Current density of all species over field strength, NaN without a field", Unit.SiemensPerMetre, total.CurrentOverField);
    }
}
