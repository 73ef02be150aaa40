using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Whether a sample is in equilibrium and long enough, as JSON; the series stand in the result file.</summary>
internal static class ConvergenceJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(ConvergenceResult result) => new()
    {
        ["transient_s"] = JsonOutput.Number(result.Transient),
        ["drift"] = JsonOutput.Value(result.Drift),
        ["hop_rate_correlation_time_s"] = JsonOutput.Number(result.HopRateCorrelationTime),
        ["hop_rate_samples"] = JsonOutput.Number(result.HopRateSamples),
        ["displacement_correlation_time_s"] = JsonOutput.Number(result.DisplacementCorrelationTime),
        ["displacement_samples"] = JsonOutput.Number(result.DisplacementSamples),
        ["notes"] = new JsonArray([.. result.Notes.Select(note => JsonValue.Create(note))]),
    };
}
