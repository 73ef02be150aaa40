using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Potential and charge across a lattice as JSON, in SI units.</summary>
internal static class SpaceChargeJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(SpaceChargeResult charge) => new()
    {
        ["axis"] = charge.Axis,
        ["height_m"] = Numbers(charge.Height),
        ["potential_V"] = Column(charge.Potential),
        ["charge_density_C_m-3"] = Column(charge.ChargeDensity),
        ["ends"] = new JsonArray([.. charge.Ends.Select(end => (JsonNode)new JsonObject
        {
            ["potential_V"] = JsonOutput.Value(end.Potential),
            ["charge_density_C_m-2"] = JsonOutput.Value(end.Charge),
        })]),
        ["integral_capacitance_F_m-2"] = JsonOutput.Value(charge.IntegralCapacitance),
        ["differential_capacitance_F_m-2"] = JsonOutput.Value(charge.DifferentialCapacitance),
        ["update_interval_s"] = JsonOutput.Number(charge.UpdateInterval),
        ["change_per_update_kT"] = JsonOutput.Number(charge.ChangePerUpdate),
        ["notes"] = new JsonArray([.. charge.Notes.Select(note => JsonValue.Create(note))]),
    };

    private static JsonObject Column(IReadOnlyList<Estimate> planes) => new()
    {
        ["value"] = Numbers(planes.Select(plane => plane.Value)),
        ["standard_error"] = Numbers(planes.Select(plane => plane.StandardError ?? double.NaN)),
    };

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(JsonOutput.Number)]);
}
