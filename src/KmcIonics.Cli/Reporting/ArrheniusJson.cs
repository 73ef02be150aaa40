using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Arrhenius lines as JSON, in SI units.</summary>
internal static class ArrheniusJson
{
    /// <summary>An array of lines; null where there are none.</summary>
    public static JsonArray? Of(IReadOnlyList<ArrheniusResult> lines) => lines.Count == 0 ? null : new([.. lines.Select(Line)]);

    private static JsonNode Line(ArrheniusResult line) => new JsonObject
    {
        ["quantity"] = NameOf(line.Series.Quantity),
        ["species"] = line.Series.Species,
        ["part"] = line.Series.Part,
        ["temperatures_K"] = new JsonArray([.. line.Used.Select(point => JsonValue.Create(point.Temperature))]),
        ["activation_energy_eV"] = JsonOutput.Value(line.ActivationEnergyEv),
        ["activation_energy_interval_eV"] = Interval(line.ActivationEnergyInterval),
        ["ln_prefactor"] = JsonOutput.Value(line.LnPrefactor),
        ["ln_prefactor_interval"] = Interval(line.LnPrefactorInterval),
        ["chi_square"] = line.ChiSquare is { } chiSquare ? JsonOutput.Number(chiSquare) : null,
        ["degrees_of_freedom"] = line.DegreesOfFreedom,
        ["notes"] = new JsonArray([.. line.Notes.Select(note => JsonValue.Create(note))]),
    };

    private static JsonArray? Interval((double Low, double High)? interval) =>
        interval is { } ends ? new(JsonOutput.Number(ends.Low), JsonOutput.Number(ends.High)) : null;

    private static string NameOf(ArrheniusQuantity quantity) => quantity switch
    {
        ArrheniusQuantity.HopRate => "hop_rate_Hz",
        ArrheniusQuantity.TracerDiffusivity => "tracer_diffusivity_m2_per_s",
        ArrheniusQuantity.ChargeDiffusivity => "charge_diffusivity_m2_per_s",
        ArrheniusQuantity.Conductivity => "conductivity_times_temperature_S_K_per_m",
        ArrheniusQuantity.CurrentOverField => "current_over_field_times_temperature_S_K_per_m",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };
}
