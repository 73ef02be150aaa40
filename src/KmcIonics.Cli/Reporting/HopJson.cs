using System.Text.Json.Nodes;
using KmcIonics.Analysis;

namespace KmcIonics.Cli.Reporting;

/// <summary>Hops between classes of sites as JSON, in SI units.</summary>
internal static class HopJson
{
    /// <summary>The object.</summary>
    public static JsonObject Of(HopStatisticsResult hops) => new()
    {
        ["pathways"] = new JsonArray([.. hops.Pathways.Select((name, pathway) => new JsonObject { ["pathway"] = name, ["return_fraction"] = JsonOutput.Value(hops.Returns[pathway]) })]),
        ["exchanges"] = new JsonArray([.. hops.Exchanges.Select(exchange => Exchange(hops, exchange))]),
    };

    private static JsonNode Exchange(HopStatisticsResult hops, SiteExchange exchange) => new JsonObject
    {
        ["between"] = exchange.Name,
        ["names"] = new JsonArray([.. exchange.Classes.Select(name => JsonValue.Create(name))]),
        ["sites"] = new JsonArray([.. exchange.Sites.Select(sites => JsonValue.Create(sites))]),
        ["species"] = new JsonArray([.. hops.Species.Select((name, of) => new JsonObject
        {
            ["species"] = name,
            ["occupation"] = Values(exchange.Occupation[of]),
            ["residence_time_s"] = Values(exchange.ResidenceTime[of]),
            ["hop_rate_Hz"] = Rows(exchange.HopRate[of], exchange.Classes.Count),
            ["net_rate_Hz"] = Rows(exchange.NetRate[of], exchange.Classes.Count),
            ["exchange_rate_Hz"] = Rows(exchange.ExchangeRate[of], exchange.Classes.Count),
        })]),
    };

    private static JsonArray Rows(IReadOnlyList<Estimate> matrix, int columns) => new([.. matrix.Chunk(columns).Select(Values)]);

    private static JsonArray Values(IReadOnlyList<Estimate> values) => new([.. values.Select(value => JsonOutput.Value(value))]);
}
