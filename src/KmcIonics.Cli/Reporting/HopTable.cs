using KmcIonics.Analysis;
using KmcIonics.Storage;
using Spectre.Console;

namespace KmcIonics.Cli.Reporting;

/// <summary>Hops between classes of sites, a table each condition and division, and how many go straight back.</summary>
internal static class HopTable
{
    private const int MostClasses = 8;

    /// <summary>Writes the tables; those of many classes are left to the file.</summary>
    public static void Write(IReadOnlyList<ConditionRecord> conditions, TextWriter writer)
    {
        foreach (ConditionRecord condition in conditions)
        {
            if (condition.Hops is not { } hops)
                continue;
            foreach (SiteExchange exchange in hops.Exchanges)
            {
                if (exchange.Classes.Count > MostClasses)
                    writer.WriteLine($"{condition.Temperature:G6} K: hops between {exchange.Classes.Count} {exchange.Name} in the file");
                else
                    WideTable.Write(writer, Of(condition.Temperature, hops, exchange));
            }

            writer.WriteLine($"{condition.Temperature:G6} K, hops straight back: {string.Join(", ", hops.Pathways.Select((name, pathway) => $"{name} {Text(hops.Returns[pathway])}"))}");
        }
    }

    private static Table Of(double temperature, HopStatisticsResult hops, SiteExchange exchange)
    {
        bool several = hops.Species.Count > 1;
        Table table = new Table().Border(TableBorder.Simple).AddColumns(
            [several ? "ion, T / K" : "T / K", $"{exchange.Name}", "occupation", "stay / s", .. exchange.Classes.Select(to => $"hops/ion to {to} / Hz")]);
        for (int of = 0; of < hops.Species.Count; of++)
        {
            for (int from = 0; from < exchange.Classes.Count; from++)
            {
                table.AddRow(
                [
                    $"{(several ? hops.Species[of] + ", " : string.Empty)}{temperature:G6}",
                    exchange.Classes[from],
                    Text(exchange.Occupation[of][from]),
                    Text(exchange.ResidenceTime[of][from]),
                    .. exchange.ExchangeRate[of].Skip(from * exchange.Classes.Count).Take(exchange.Classes.Count).Select(Text),
                ]);
            }
        }

        return table;
    }

    private static string Text(Estimate estimate) => double.IsNaN(estimate.Value) ? "–" : Uncertain.Text(estimate);
}
