using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Filling and currents of a lattice with reservoirs at one condition.</summary>
internal static class OpenLayout
{
    public const string Name = "open";

    private static readonly EstimateField ExcessCharge = new("excess_charge", Unit.ElementaryCharge, "Mean charge on the lattice less that at the start");
    private static readonly TextField Notes = new("notes", "What a reader should know before using the numbers, one sentence a line; empty when all is well");

    public static void AddTo(ResultTree tree, string condition, OpenResult open)
    {
        string path = $"{condition}/{Name}";
        tree.Group(path, "Filling and currents of a lattice that ions come to and leave; only with reservoirs");
        ExcessCharge.AddTo(tree, path, open.ExcessCharge);
        Notes.AddTo(tree, path, open.Notes);
        FillingLayout.AddTo(tree, path, open.Fillings);
        TerminalLayout.AddTo(tree, path, open.Terminals);
        if (open.Resistance is { } resistance)
            TerminalResistanceLayout.AddTo(tree, path, resistance);
    }

    public static OpenResult ReadFrom(StoredGroup group, double temperature) => new()
    {
        Temperature = temperature,
        ExcessCharge = ExcessCharge.ReadFrom(group),
        Notes = Notes.LinesFrom(group),
        Fillings = FillingLayout.ReadFrom(group.Group(FillingLayout.Name)),
        Terminals = TerminalLayout.ReadFrom(group.Group(TerminalLayout.Name)),
        Resistance = group.IfThere(TerminalResistanceLayout.Name, _ => TerminalResistanceLayout.ReadFrom(group)),
    };
}
