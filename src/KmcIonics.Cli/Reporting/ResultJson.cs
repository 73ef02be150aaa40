using System.Text.Json.Nodes;
using KmcIonics.Analysis;
using KmcIonics.Storage;

namespace KmcIonics.Cli.Reporting;

/// <summary>The result of a run as JSON, in SI units.</summary>
internal static class ResultJson
{
    /// <summary>JSON text; <paramref name="file"/> is null when no file could be written.</summary>
    public static string From(ResultRecord record, string? file) => JsonOutput.Text(new JsonObject
    {
        ["job"] = record.JobName,
        ["seed"] = record.Seed,
        ["file"] = file,
        ["complete"] = record.Status == RunStatus.Complete,
        ["backend"] = record.Provenance.Backend,
        ["device"] = record.Provenance.Device,
        ["wall_time_s"] = record.Provenance.WallTime,
        ["arrhenius"] = ArrheniusJson.Of(record.Arrhenius),
        ["conditions"] = new JsonArray([.. record.Conditions.Select(Condition)]),
    });

    private static JsonNode Condition(ConditionRecord condition) => new JsonObject
    {
        ["temperature_K"] = condition.Temperature,
        ["pressure_Pa"] = condition.PressureGigapascal * 1e9,
        ["strain"] = condition.Strain is { } strain ? new JsonArray([.. strain.Components.Select(component => JsonValue.Create(component))]) : null,
        ["attempts"] = condition.Run.Replicas.Sum(replica => replica.Attempts),
        ["hops"] = condition.Run.Replicas.Sum(replica => replica.AcceptedHops),
        ["acceptance"] = JsonOutput.Number(condition.Run.Acceptance),
        ["predicted_acceptance"] = JsonOutput.Number(condition.Run.PredictedAcceptance),
        ["state_hashes"] = new JsonArray([.. condition.Run.Replicas.Select(replica => JsonValue.Create(replica.StateHash))]),
        ["species"] = new JsonArray([.. condition.Transport.Select(Transport)]),
        ["course"] = condition.Course is { } course ? CourseJson.Of(course) : null,
        ["all_species"] = condition.Together is { } together ? Total(together) : null,
        ["profile"] = condition.Profile is { } profile ? ProfileJson.Of(profile) : null,
        ["hop_statistics"] = condition.Hops is { } hops ? HopJson.Of(hops) : null,
        ["maps"] = condition.Maps is { } maps ? MapJson.Of(maps) : null,
        ["electrostatics"] = condition.SpaceCharge is { } charge ? SpaceChargeJson.Of(charge) : null,
        ["ac"] = condition.Alternating is { } alternating ? AlternatingJson.Of(alternating) : condition.Driven is { } driven ? AlternatingJson.Of(driven) : null,
        ["convergence"] = condition.Convergence is { } convergence ? ConvergenceJson.Of(convergence) : null,
        ["open"] = condition.Open is { } open ? OpenJson.Of(open) : null,
    };

    private static JsonObject Total(TotalConduction total) => new()
    {
        ["conductivity_S_per_m"] = JsonOutput.Value(total.Conductivity),
        ["cross_conductivity_S_per_m"] = JsonOutput.Value(total.CrossConductivity),
        ["current_density_A_per_m2"] = JsonOutput.Value(total.CurrentDensity),
        ["current_over_field_S_per_m"] = JsonOutput.Value(total.CurrentOverField),
    };

    private static JsonNode Transport(TransportResult result) => new JsonObject
    {
        ["species"] = result.Species,
        ["ions"] = result.Ions,
        ["replicas"] = result.Replicas,
        ["dimension"] = result.Dimension,
        ["hop_rate_Hz"] = JsonOutput.Value(result.HopRate),
        ["tracer_diffusivity_m2_per_s"] = JsonOutput.Value(result.TracerDiffusivity),
        ["charge_diffusivity_m2_per_s"] = JsonOutput.Value(result.ChargeDiffusivity),
        ["tracer_correlation"] = JsonOutput.Value(result.TracerCorrelation),
        ["collective_correlation"] = JsonOutput.Value(result.CollectiveCorrelation),
        ["haven_ratio"] = JsonOutput.Value(result.HavenRatio),
        ["conductivity_S_per_m"] = JsonOutput.Value(result.Conductivity),
        ["current_density_A_per_m2"] = JsonOutput.Value(result.CurrentDensity),
        ["current_over_field_S_per_m"] = JsonOutput.Value(result.CurrentOverField),
        ["notes"] = new JsonArray([.. result.Notes.Select(note => JsonValue.Create(note))]),
    };
}
