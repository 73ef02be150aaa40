using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Maps of columns as JSON, in SI units; those of all voxels are in the file.</summary>
internal static class MapJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(MapResult maps) => new()
    {
        ["voxels"] = Shape(maps.Voxels),
        ["column_axis"] = maps.ColumnAxis,
        ["columns"] = Shape(maps.Columns),
        ["species"] = new JsonArray([.. maps.Species.Select((name, species) => new JsonObject { ["species"] = name, ["density_per_m3"] = Values(maps.Columns.Density[species]) })]),
        ["activity_per_m3_s"] = Values(maps.Columns.Activity),
        ["current_density_A_per_m2"] = new JsonArray([.. maps.Columns.CurrentDensity.Select(Values)]),
    };

    private static JsonArray Shape(VoxelMap map) => new([.. map.Shape.Select(length => JsonValue.Create(length))]);

    private static JsonArray Values(IEnumerable<Estimate> values) => new([.. values.Select(value => JsonOutput.Value(value))]);
}
