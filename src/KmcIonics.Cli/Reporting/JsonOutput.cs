using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>How JSON is printed.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented text.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(Indented);

    /// <summary>A value with its standard error.</summary>
    public static JsonObject Value(Estimate estimate) => new()
    {
        ["value"] = Number(estimate.Value),
        ["standard_error"] = estimate.StandardError is { } error ? Number(error) : null,
    };

    /// <summary>A number, or null: JSON has no NaN or infinity.</summary>
    public static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}
