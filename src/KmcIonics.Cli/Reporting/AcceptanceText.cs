using KmcIonics.Cli.Running;
using KmcIonics.Engine.Ensembles;

namespace KmcIonics.Cli.Reporting;

/// <summary>How many rings of the clocks become hops, and what to do where they are few.</summary>
internal static class AcceptanceText
{
    private const double Percent = 100;

    /// <summary>The forecast of all conditions.</summary>
    public static string Of(IReadOnlyList<PredictedAcceptance> forecast)
    {
        string accepted = Range(forecast.Select(one => one.Accepted));
        string possible = Range(forecast.Select(one => one.Possible));
        return accepted == possible
            ? $"{accepted} of the clocks' rings are to become hops"
            : $"{accepted} of the clocks' rings are to become hops, of {possible} that find an ion and room for it";
    }

    /// <summary>What is better where few rings become hops, and why; null where this is good.</summary>
    public static string? Advice(IReadOnlyList<PredictedAcceptance> forecast)
    {
        PredictedAcceptance worst = forecast.MinBy(one => one.Accepted);
        if (worst.Accepted >= AcceptanceForecast.Worthwhile)
            return null;
        string why = "because " + (worst.Possible < AcceptanceForecast.Worthwhile ? "most rings find no ion or no room for it" : "ions around slow most hops far below the bounds of their rates");
        return Better(worst.Accepted, why);
    }

    /// <summary>What would have been better where few rings became hops; null where this was good.</summary>
    public static string? Advice(double measured) => measured < AcceptanceForecast.Worthwhile && measured > 0 ? Better(measured, "and both are exact") : null;

    private static string Better(double accepted, string why) =>
        $"a rejection-free algorithm (n-fold way) takes one step a hop where this takes {TwoDigits(1 / accepted)} rings, {why}";

    private static string TwoDigits(double count)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(count)) - 1);
        return count < 1e6 ? $"{Math.Round(count / unit) * unit:N0}" : $"{count:G2}";
    }

    private static string Range(IEnumerable<double> shares)
    {
        (string least, string most) = ($"{Percent * shares.Min():G3} %", $"{Percent * shares.Max():G3} %");
        return least == most ? least : $"{least} to {most}";
    }
}
