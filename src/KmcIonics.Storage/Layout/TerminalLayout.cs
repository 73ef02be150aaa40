using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>What happens at reservoirs.</summary>
internal static class TerminalLayout
{
    public const string Name = "reservoirs";

    private static readonly TextsField Reservoir = new("name", "Name of the reservoir");
    private static readonly TextsField Species = new("species", "Species that it exchanges");
    private static readonly NumbersField<double> ChemicalPotential = new("chemical_potential", Unit.ElectronVolt, "Chemical potential, on the scale of the site energies");
    private static readonly NumbersField<int> Sites = new("sites", Unit.One, "Sites that it exchanges with");
    private static readonly NumbersField<double> Area = new("area", Unit.SquareMetre, "Area of the face that they are at, NaN where there is no one face");
    private static readonly EstimateColumn Current = new("current", Unit.Ampere, "Current into the lattice");
    private static readonly EstimateColumn CurrentDensity = new("current_density", Unit.AmperePerSquareMetre, "Current density into the lattice");
    private static readonly EstimateColumn ExchangeRate = new("exchange_rate", Unit.Hertz, "Ions that come in, and ions that go out, a second, averaged over both");
    private static readonly EstimateColumn Resistance = new("charge_transfer_resistance", Unit.Ohm, "Charge-transfer resistance kT/(z2 e2 exchange_rate)");
    private static readonly EstimateColumn AreaResistance = new("area_charge_transfer_resistance", Unit.OhmSquareMetre, "The same times the area");
    private static readonly NumbersField<double> IdealResistance = new("ideal_charge_transfer_resistance", Unit.Ohm, "Charge-transfer resistance at equilibrium by the job alone, NaN where ions interact");

    public static void AddTo(ResultTree tree, string open, IReadOnlyList<TerminalResult> terminals)
    {
        string path = $"{open}/{Name}";
        tree.Group(path, "Table over reservoirs: every dataset is a column");
        Reservoir.AddTo(tree, path, terminals.Select(row => row.Name));
        Species.AddTo(tree, path, terminals.Select(row => row.Species));
        ChemicalPotential.AddTo(tree, path, terminals.Select(row => row.ChemicalPotentialEv));
        Sites.AddTo(tree, path, terminals.Select(row => row.Sites));
        Area.AddTo(tree, path, terminals.Select(row => row.Area));
        Current.AddTo(tree, path, terminals.Select(row => row.Current));
        CurrentDensity.AddTo(tree, path, terminals.Select(row => row.CurrentDensity));
        ExchangeRate.AddTo(tree, path, terminals.Select(row => row.ExchangeRate));
        Resistance.AddTo(tree, path, terminals.Select(row => row.Resistance));
        AreaResistance.AddTo(tree, path, terminals.Select(row => row.AreaResistance));
        IdealResistance.AddTo(tree, path, terminals.Select(row => row.IdealResistance));
    }

    public static TerminalResult[] ReadFrom(StoredGroup group)
    {
        (string[] names, string[] species) = (Reservoir.ReadFrom(group), Species.ReadFrom(group));
        int rows = names.Length;
        (double[] potential, int[] sites, double[] area) = (ChemicalPotential.ReadFrom(group, rows), Sites.ReadFrom(group, rows), Area.ReadFrom(group, rows));
        (Estimate[] current, Estimate[] exchange, Estimate[] resistance) = (Current.ReadFrom(group, rows), ExchangeRate.ReadFrom(group, rows), Resistance.ReadFrom(group, rows));
        double[] ideal = IdealResistance.ReadFrom(group, rows);
        return
        [
            .. names.Select((name, row) => new TerminalResult
            {
                Name = name,
                Species = species[row],
                ChemicalPotentialEv = potential[row],
                Sites = sites[row],
                Area = area[row],
                Current = current[row],
                ExchangeRate = exchange[row],
                Resistance = resistance[row],
                IdealResistance = ideal[row],
            }),
        ];
    }
}
