using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KmcIonics.Cli.Reporting;

/// <summary>How JSON is printed.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented text.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(Indented);
}
