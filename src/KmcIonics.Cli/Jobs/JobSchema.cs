using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KmcIonics.Cli.Jobs.Shapes;

namespace KmcIonics.Cli.Jobs;

/// <summary>JSON Schemas (draft 2020-12) for editors, from the same declarations that read the files.</summary>
/// <remarks>They say what a field may be by itself; what must hold between fields only reading a job finds.</remarks>
public static class JobSchema
{
    private static readonly JsonSerializerOptions s_format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Schema of job files.</summary>
    public static string ToJson() => ToJson(JobShape.Shape, "KmcIonics job");

    /// <summary>Schema of structure files.</summary>
    public static string StructureToJson() => ToJson(StructureShape.Shape, "KmcIonics structure");

    private static string ToJson(Shape shape, string title)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach ((string keyword, JsonNode? value) in shape.ToSchema())
            schema[keyword] = value?.DeepClone();
        return schema.ToJsonString(s_format) + "\n";
    }
}
