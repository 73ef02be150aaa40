using KmcIonics.Analysis;

namespace KmcIonics.Storage;

/// <summary>Filling and currents of a lattice with reservoirs at one condition.</summary>
internal static class OpenLayout
{
    public static void AddTo(ResultTree tree, string path, OpenResult open)
    {
        tree.Group(path, "Filling and currents of a lattice that ions come to and leave; only with reservoirs");
        TransportLayout.AddEstimate(tree, path + "/excess_charge", "Mean charge on the lattice less that at the start", Unit.ElementaryCharge, open.ExcessCharge);
        tree.Text(path + "/notes", string.Join('\n', open.Notes), "What a reader should know before using the numbers, one sentence a line; empty when all is well");
        AddFillings(tree, path + "/filling", open.Fillings);
        AddTerminals(tree, path + "/reservoirs", open.Terminals);
        if (open.Resistance is { } resistance)
            AddResistance(tree, path + "/resistance", resistance);
    }

    private static void AddFillings(ResultTree tree, string path, IReadOnlyList<SublatticeFilling> fillings)
    {
        tree.Group(path, "Table over species and sublattices: every dataset is a column");
        tree.Texts(path + "/species", fillings.Select(row => row.Species), "Mobile species");
        tree.Texts(path + "/sublattice", fillings.Select(row => row.Sublattice), "Sublattice");
        tree.Numbers(path + "/sites", fillings.Select(row => row.Sites), Unit.One, "Sites of the sublattice");
        tree.Numbers(path + "/start", fillings.Select(row => row.Start), Unit.One, "Filling at the start");
        EstimateColumn.AddTo(tree, path + "/filling", "Mean filling: ions of the species per site", Unit.One, fillings.Select(row => row.Filling));
        EstimateColumn.AddTo(tree, path + "/off_stoichiometry", "Mean filling less that at the start", Unit.One, fillings.Select(row => row.OffStoichiometry));
    }

    private static void AddTerminals(ResultTree tree, string path, IReadOnlyList<TerminalResult> terminals)
    {
        tree.Group(path, "Table over reservoirs: every dataset is a column");
        tree.Texts(path + "/name", terminals.Select(row => row.Name), "Name of the reservoir");
        tree.Texts(path + "/species", terminals.Select(row => row.Species), "Species that it exchanges");
        tree.Numbers(path + "/chemical_potential", terminals.Select(row => row.ChemicalPotentialEv), Unit.ElectronVolt, "Chemical potential, on the scale of the site energies");
        tree.Numbers(path + "/sites", terminals.Select(row => row.Sites), Unit.One, "Sites that it exchanges with");
        tree.Numbers(path + "/area", terminals.Select(row => row.Area), Unit.SquareMetre, "Area of the face that they are at, NaN where there is no one face");
        EstimateColumn.AddTo(tree, path + "/current", "Current into the lattice", Unit.Ampere, terminals.Select(row => row.Current));
        EstimateColumn.AddTo(tree, path + "/current_density", "Current density into the lattice", Unit.AmperePerSquareMetre, terminals.Select(row => row.CurrentDensity));
        EstimateColumn.AddTo(tree, path + "/exchange_rate", "Ions that come in, and ions that go out, a second, averaged over both", Unit.Hertz, terminals.Select(row => row.ExchangeRate));
        EstimateColumn.AddTo(tree, path + "/charge_transfer_resistance", "Charge-transfer resistance kT/(z2 e2 exchange_rate)", Unit.Ohm, terminals.Select(row => row.Resistance));
        EstimateColumn.AddTo(tree, path + "/area_charge_transfer_resistance", "The same times the area", Unit.OhmSquareMetre, terminals.Select(row => row.AreaResistance));
        tree.Numbers(path + "/ideal_charge_transfer_resistance", terminals.Select(row => row.IdealResistance), Unit.Ohm, "Charge-transfer resistance at equilibrium by the job alone, NaN where ions interact");
    }

    private static void AddResistance(ResultTree tree, string path, TerminalResistance resistance)
    {
        TransportLayout.AddEstimate(tree, path, "Difference of the chemical potentials over the current between two reservoirs; only where there are two, at unlike potentials", Unit.Ohm, resistance.Value);
        tree.Number(path + "/by_area", resistance.ByArea.Value, Unit.OhmSquareMetre, "The same times the area of the face, NaN where there is no one face");
        tree.Number(path + "/by_area_error", TransportLayout.ErrorOrNaN(resistance.ByArea), Unit.OhmSquareMetre, "Standard error, NaN where one replica alone cannot tell it");
        tree.Text(path + "/from", resistance.From, "Reservoir with the higher chemical potential");
        tree.Text(path + "/to", resistance.To, "The other reservoir");
    }
}
