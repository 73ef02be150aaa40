using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Conductivity and impedance against frequency as JSON, in SI units.</summary>
internal static class AlternatingJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(AlternatingResult result) => new()
    {
        ["frequency_Hz"] = Numbers(result.Material.Frequency),
        ["conductivity_S_per_m"] = Column(result.Material.Admittance),
        ["conductivity_by_axis_S_per_m"] = new JsonArray([.. result.ConductivityByAxis.Select(Column)]),
        ["instantaneous_conductivity_S_per_m"] = JsonOutput.Value(result.InstantaneousConductivity),
        ["permittivity_F_per_m"] = result.Material.ParallelCapacitance,
        ["resistivity_Ohm_m"] = Column(result.Material.Impedance),
        ["circuit"] = Circuit(result.Material.Circuit, "Ohm_m", "F_per_m"),
        ["electrodes"] = result.Electrodes is { } cell ? Cell(cell) : null,
        ["sample_interval_s"] = result.Interval,
        ["notes"] = new JsonArray([.. result.Notes.Select(note => JsonValue.Create(note))]),
    };

    /// <summary>What was measured in a sinusoidal field.</summary>
    public static JsonObject Of(DrivenResult result) => new()
    {
        ["frequency_Hz"] = result.Frequency,
        ["amplitude_V_per_m"] = result.Amplitude,
        ["conductivity_S_per_m"] = new JsonObject { ["real"] = JsonOutput.Value(result.Conductivity.Real), ["imaginary"] = JsonOutput.Value(result.Conductivity.Imaginary) },
    };

    private static JsonObject Cell(ImpedanceSpectrum cell) => new()
    {
        ["admittance_S_per_m2"] = Column(cell.Admittance),
        ["capacitance_F_per_m2"] = cell.ParallelCapacitance,
        ["impedance_Ohm_m2"] = Column(cell.Impedance),
        ["circuit"] = Circuit(cell.Circuit, "Ohm_m2", "F_per_m2"),
    };

    private static JsonArray? Circuit(CircuitFit? circuit, string ohm, string farad) => circuit is null
        ? null
        : new([.. circuit.Elements.Select(element => (JsonNode)new JsonObject
        {
            ["resistance_" + ohm] = JsonOutput.Value(element.Resistance),
            ["capacitance_" + farad] = JsonOutput.Value(element.Capacitance),
            ["exponent"] = JsonOutput.Value(element.Exponent),
        })]);

    private static JsonObject Column(IReadOnlyList<ComplexEstimate> values) => new()
    {
        ["real"] = Numbers(values.Select(value => value.Real.Value)),
        ["real_error"] = Numbers(values.Select(value => value.Real.StandardError ?? double.NaN)),
        ["imaginary"] = Numbers(values.Select(value => value.Imaginary.Value)),
        ["imaginary_error"] = Numbers(values.Select(value => value.Imaginary.StandardError ?? double.NaN)),
    };

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(JsonOutput.Number)]);
}
