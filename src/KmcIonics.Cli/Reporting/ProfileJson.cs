using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Ions in layers as JSON, in SI units.</summary>
internal static class ProfileJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(ProfileResult profile) => new()
    {
        ["axis"] = profile.Axis,
        ["height_m"] = Numbers(profile.Height),
        ["sites"] = new JsonArray([.. profile.Sites.Select(sites => JsonValue.Create(sites))]),
        ["volume_m3"] = Numbers(profile.Volume),
        ["species"] = new JsonArray([.. profile.Species.Select((species, index) => Species(profile, species, index))]),
        ["potential_V"] = profile.Potential.Count == 0 ? null : Values(profile.Potential),
        ["charge_density_C_per_m3"] = profile.Potential.Count == 0 ? null : Values(profile.ChargeDensity),
        ["transport"] = profile.Transport is { } transport ? Transport(transport) : null,
    };

    private static JsonNode Species(ProfileResult profile, string species, int index) => new JsonObject
    {
        ["species"] = species,
        ["occupation"] = Numbers(profile.Occupation[index].Select(layer => layer.Value)),
        ["standard_error"] = Numbers(profile.Occupation[index].Select(layer => layer.StandardError ?? double.NaN)),
        ["density_per_m3"] = Values(profile.Density[index]),
        ["hop_rate_Hz"] = profile.Transport is { } transport ? Values(transport.HopRate[index]) : null,
        ["survival_decay_Hz"] = profile.Transport is { SurvivalDecay: { Count: > 0 } decay } ? Values(decay[index]) : null,
        ["tracer_diffusivity_m2_per_s"] = profile.Transport is { TracerDiffusivity: { Count: > 0 } diffusivity } ? Values(diffusivity[index]) : null,
        ["sublattices"] = new JsonArray([.. profile.OccupationBySublattice[index].Chunk(profile.Height.Count).Select((layers, sublattice) => new JsonObject
        {
            ["sublattice"] = profile.Sublattices[sublattice],
            ["occupation"] = Values(layers),
        })]),
    };

    private static JsonObject Transport(LayerTransportResult transport) => new()
    {
        ["activity_per_m3_s"] = Values(transport.Activity),
        ["current_density_A_per_m2"] = new JsonArray([.. transport.CurrentDensity.Select(Values)]),
        ["thickness_m"] = transport.Thickness.Count == 0 ? null : Numbers(transport.Thickness),
        ["conductivity_S_per_m"] = transport.Conductivity.Count == 0 ? null : Values(transport.Conductivity),
        ["conductivity_by_axis_S_per_m"] = transport.Conductivity.Count == 0 ? null : new JsonArray([.. transport.ConductivityByAxis.Select(Values)]),
        ["total_conductivity_S_per_m"] = JsonOutput.Value(transport.TotalConductivity),
        ["total_conductivity_by_axis_S_per_m"] = transport.Conductivity.Count == 0 ? null : Values(transport.TotalConductivityByAxis),
        ["excess_conductance_S"] = JsonOutput.Value(transport.ExcessConductance),
        ["excess_resistance_Ohm_m2"] = JsonOutput.Value(transport.ExcessResistance),
        ["planes"] = transport.Planes is { } planes ? Planes(planes) : null,
        ["notes"] = new JsonArray([.. transport.Notes.Select(note => JsonValue.Create(note))]),
    };

    private static JsonObject Planes(PlaneResult planes) => new()
    {
        ["height_m"] = Numbers(planes.Height),
        ["distance_m"] = Numbers(planes.Distance),
        ["current_density_A_per_m2"] = Values(planes.CurrentDensity),
        ["drop_V"] = planes.Drop.Count == 0 ? null : Values(planes.Drop),
        ["resistance_Ohm_m2"] = planes.Drop.Count == 0 ? null : Values(planes.Resistance),
        ["total_resistance_Ohm_m2"] = JsonOutput.Value(planes.TotalResistance),
    };

    private static JsonArray Values(IEnumerable<Estimate> values) => new([.. values.Select(value => JsonOutput.Value(value))]);

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(JsonOutput.Number)]);
}
