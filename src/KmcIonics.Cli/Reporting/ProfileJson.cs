using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Occupation of layers as JSON, in SI units.</summary>
internal static class ProfileJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(ProfileResult profile) => new()
    {
        ["axis"] = profile.Axis,
        ["height_m"] = Numbers(profile.Height),
        ["sites"] = new JsonArray([.. profile.Sites.Select(sites => JsonValue.Create(sites))]),
        ["species"] = new JsonArray([.. profile.Species.Select((species, index) => Species(species, profile.Occupation[index]))]),
    };

    private static JsonNode Species(string species, IReadOnlyList<Estimate> layers) => new JsonObject
    {
        ["species"] = species,
        ["occupation"] = Numbers(layers.Select(layer => layer.Value)),
        ["standard_error"] = Numbers(layers.Select(layer => layer.StandardError ?? double.NaN)),
    };

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(JsonOutput.Number)]);
}
