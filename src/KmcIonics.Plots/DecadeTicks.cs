using System.Globalization;
using ScottPlot;

namespace KmcIonics.Plots;

/// <summary>Ticks of an axis that shows log₁₀ of a value: labels 10ⁿ at decades; where fewer than two fit, also at 2 and 5 times them.</summary>
internal static class DecadeTicks
{
    private const int MostLabels = 7;

    /// <summary>Ticks between two values of log₁₀.</summary>
    public static Tick[] Between(double from, double to)
    {
        int first = (int)Math.Floor(from);
        int last = (int)Math.Ceiling(to);
        int step = Math.Max(1, (int)Math.Ceiling((double)(last - first) / MostLabels));
        bool few = Math.Floor(to) - Math.Ceiling(from) < 1;
        var ticks = new List<Tick>();
        for (int decade = first; decade <= last; decade++)
        {
            if ((decade - first) % step == 0)
                ticks.Add(Tick.Major(decade, Power(decade)));
            for (int multiple = 2; multiple <= 9 && step == 1; multiple++)
            {
                double place = decade + Math.Log10(multiple);
                if (few && multiple is 2 or 5)
                    ticks.Add(Tick.Major(place, $"{multiple}·{Power(decade)}"));
                else
                    ticks.Add(Tick.Minor(place));
            }
        }

        return [.. ticks];
    }

    /// <summary>10 with a raised exponent.</summary>
    public static string Power(int exponent) =>
        "10" + string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(Raised));

    private static char Raised(char digit) => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'];
}
