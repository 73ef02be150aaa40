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
    public PatternThresholds(IReadOnlyList<EnvironmentLaw> laws, IReadOnlyList<double> temperatures)
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
    /// <exception cref="InputException">It overflows, or is zero.</exception>
    public static double LargestRate(EnvironmentLaw law, double temperature)
    {
        double largest = law.LargestRate(temperature);
        return largest > 0 && double.IsFinite(largest)
            ? largest
            : throw new InputException($"the largest rate of an environment's law is {largest} Hz at {temperature} K", "Give barriers, frequencies or rates with which ions can hop.");
    }

    private static void Fill(EnvironmentLaw law, double temperature, Span<ulong> thresholds)
    {
        for (int pattern = 0; pattern < thresholds.Length; pattern++)
        {
            double scaled = Math.Floor((law.Acceptance(pattern, temperature) * Math.ScaleB(1, 64)) + 0.5);
            thresholds[pattern] = scaled >= Math.ScaleB(1, 64) ? HopAcceptance.Always : (ulong)scaled;
        }
    }
}
