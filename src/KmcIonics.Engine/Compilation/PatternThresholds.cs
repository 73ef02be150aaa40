using KmcIonics.Engine.Kernels;
using KmcIonics.Model;

namespace KmcIonics.Engine.Compilation;

/// <summary>
/// Tables of rate laws: for every pattern of occupied sites 2⁶⁴ times the rate over the largest one of the law, which is the rate of the clock. Rounding changes a
/// probability by 2⁻⁵³ of itself or 2⁻⁶⁴, whichever is more.
/// </summary>
public sealed class PatternThresholds
{
    /// <summary>Tables of all laws under all conditions.</summary>
    /// <param name="laws">Laws.</param>
    /// <param name="temperatures">Temperatures, K.</param>
    /// <exception cref="InputException">A law has too many sites, a rate that is no number or negative, or no rate above zero.</exception>
    public PatternThresholds(IReadOnlyList<IPatternRates> laws, IReadOnlyList<double> temperatures)
    {
        First = new int[laws.Count];
        for (int law = 0; law < laws.Count; law++)
        {
            First[law] = Count;
            Count += 1 << laws[law].SiteCount;
        }

        Values = new ulong[Math.Max(1, (long)Count * temperatures.Count)];
        for (int condition = 0; condition < temperatures.Count; condition++)
        {
            for (int law = 0; law < laws.Count; law++)
                Fill(laws[law], temperatures[condition], Values.AsSpan((condition * Count) + First[law], 1 << laws[law].SiteCount));
        }
    }

    /// <summary>First entry of each law.</summary>
    public int[] First { get; }

    /// <summary>Entries for a condition.</summary>
    public int Count { get; }

    /// <summary>[conditions × entries]</summary>
    public ulong[] Values { get; }

    /// <summary>Largest rate of a law, Hz.</summary>
    /// <exception cref="InputException">See the constructor.</exception>
    public static double LargestRate(IPatternRates law, double temperature)
    {
        if (law.SiteCount is < 0 or > IPatternRates.MostSites)
            throw new InputException($"a rate law looks at {law.SiteCount} sites, and at most {IPatternRates.MostSites} are possible", "Leave out the sites that matter least.");
        double largest = 0;
        for (int pattern = 0; pattern < 1 << law.SiteCount; pattern++)
        {
            double rate = law.RateHz(pattern, temperature);
            if (!(rate >= 0 && double.IsFinite(rate)))
                throw new InputException($"a rate law gives {rate} Hz at {temperature} K for pattern {pattern}", "Give energies and frequencies whose rates are numbers of at least 0.");
            largest = Math.Max(largest, rate);
        }

        return largest > 0 ? largest : throw new InputException($"a rate law gives no rate above zero at {temperature} K", "Raise a rate or the temperature, or leave out the pathway.");
    }

    private static void Fill(IPatternRates law, double temperature, Span<ulong> thresholds)
    {
        double largest = LargestRate(law, temperature);
        for (int pattern = 0; pattern < thresholds.Length; pattern++)
        {
            double scaled = Math.Floor((law.RateHz(pattern, temperature) / largest * Math.ScaleB(1, 64)) + 0.5);
            thresholds[pattern] = scaled >= Math.ScaleB(1, 64) ? HopAcceptance.Always : (ulong)scaled;
        }
    }
}
