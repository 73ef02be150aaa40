using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Resistance between two reservoirs.</summary>
internal static class TerminalResistanceLayout
{
    public const string Name = "resistance";

    private static readonly EstimateField Resistance = new(Name, Unit.Ohm, "Difference of the chemical potentials over the current between two reservoirs; only where there are two, at unlike potentials");
    private static readonly NumberField<double> ByArea = new("by_area", Unit.OhmSquareMetre, "The same times the area of the face, NaN where there is no one face");
    private static readonly NumberField<double> ByAreaError = new("by_area_error", Unit.OhmSquareMetre, "Standard error, NaN where one replica alone cannot tell it");
    private static readonly NumberField<double> Area = new("area", Unit.SquareMetre, "Area of the face, NaN where there is no one face");
    private static readonly TextField From = new("from", "Reservoir with the higher chemical potential");
    private static readonly TextField To = new("to", "The other reservoir");

    public static void AddTo(ResultTree tree, string open, TerminalResistance resistance)
    {
        string path = $"{open}/{Name}";
        Resistance.AddTo(tree, open, resistance.Value);
        ByArea.AddTo(tree, path, resistance.ByArea.Value);
        ByAreaError.AddTo(tree, path, EstimateColumn.ErrorOrNaN(resistance.ByArea));
        Area.AddTo(tree, path, resistance.Area);
        From.AddTo(tree, path, resistance.From);
        To.AddTo(tree, path, resistance.To);
    }

    public static TerminalResistance ReadFrom(StoredGroup open)
    {
        StoredGroup group = open.Group(Name);
        Estimate value = Resistance.ReadFrom(open);
        return new TerminalResistance(From.ReadFrom(group), To.ReadFrom(group), value, Area.ReadIfThere(group) ?? ByArea.ReadFrom(group) / value.Value);
    }
}
