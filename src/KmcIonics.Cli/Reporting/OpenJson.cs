using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Filling and currents of a lattice with reservoirs as JSON, in SI units.</summary>
internal static class OpenJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(OpenResult open) => new()
    {
        ["excess_charge_e"] = JsonOutput.Value(open.ExcessCharge),
        ["reservoirs"] = new JsonArray([.. open.Terminals.Select(Terminal)]),
        ["filling"] = new JsonArray([.. open.Fillings.Select(Filling)]),
        ["resistance"] = open.Resistance is { } resistance ? Resistance(resistance) : null,
        ["notes"] = new JsonArray([.. open.Notes.Select(note => JsonValue.Create(note))]),
    };

    private static JsonNode Terminal(TerminalResult terminal) => new JsonObject
    {
        ["name"] = terminal.Name,
        ["species"] = terminal.Species,
        ["chemical_potential_eV"] = terminal.ChemicalPotentialEv,
        ["sites"] = terminal.Sites,
        ["area_m2"] = JsonOutput.Number(terminal.Area),
        ["current_A"] = JsonOutput.Value(terminal.Current),
        ["current_density_A_per_m2"] = JsonOutput.Value(terminal.CurrentDensity),
        ["exchange_rate_Hz"] = JsonOutput.Value(terminal.ExchangeRate),
        ["charge_transfer_resistance_Ohm"] = JsonOutput.Value(terminal.Resistance),
        ["area_charge_transfer_resistance_Ohm_m2"] = JsonOutput.Value(terminal.AreaResistance),
        ["ideal_charge_transfer_resistance_Ohm"] = JsonOutput.Number(terminal.IdealResistance),
    };

    private static JsonNode Filling(SublatticeFilling row) => new JsonObject
    {
        ["species"] = row.Species,
        ["sublattice"] = row.Sublattice,
        ["sites"] = row.Sites,
        ["start"] = row.Start,
        ["filling"] = JsonOutput.Value(row.Filling),
        ["off_stoichiometry"] = JsonOutput.Value(row.OffStoichiometry),
    };

    private static JsonObject Resistance(TerminalResistance resistance) => new()
    {
        ["from"] = resistance.From,
        ["to"] = resistance.To,
        ["resistance_Ohm"] = JsonOutput.Value(resistance.Value),
        ["area_resistance_Ohm_m2"] = JsonOutput.Value(resistance.ByArea),
    };
}
