using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>What happened when as JSON: arrays over the intervals between frames.</summary>
internal static class CourseJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(CourseResult course) => new()
    {
        ["time_s"] = Numbers(course.Time),
        ["temperature_K"] = Numbers(course.Temperature),
        ["field_V_per_m"] = new JsonArray([.. course.Field.Select(field => Numbers([field.X, field.Y, field.Z]))]),
        ["hop_rate_Hz"] = Values(course.HopRate),
        ["current_density_A_per_m2"] = new JsonArray([.. course.CurrentDensity.Select(Values)]),
    };

    private static JsonObject Values(IReadOnlyList<Estimate> estimates) => new()
    {
        ["value"] = Numbers(estimates.Select(estimate => estimate.Value)),
        ["standard_error"] = estimates.All(estimate => estimate.StandardError is null) ? null : Numbers(estimates.Select(estimate => estimate.StandardError ?? double.NaN)),
    };

    // JSON has no NaN or infinity.
    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(value => double.IsFinite(value) ? JsonValue.Create(value) : null)]);
}
