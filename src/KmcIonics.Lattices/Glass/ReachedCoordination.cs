using KmcIonics.Model;

namespace KmcIonics.Lattices.Glass;

/// <summary>How far the wanted coordination of a glass was reached.</summary>
internal static class ReachedCoordination
{
    /// <summary>
    /// Largest total variation distance ½ Σ |p(n) − p_wanted(n)| between the distributions of numbers of neighbours. Beyond it, more than half of the sites
    /// would have to be others: range, density and shares contradict each other, and no more of the same moves would help.
    /// </summary>
    public const double MostDeviation = 0.5;

    /// <summary>What to say of it.</summary>
    /// <param name="target">What was wanted.</param>
    /// <param name="wanted">Neighbours wanted of each site, [sites].</param>
    /// <param name="found">Neighbours that it has, [sites].</param>
    /// <exception cref="InputException">The distribution is off by more than <see cref="MostDeviation"/>.</exception>
    public static string Note(CoordinationTarget target, byte[] wanted, int[] found)
    {
        string what = target.BondSwitching ? "bonds" : "neighbours";
        int reached = Enumerable.Range(0, found.Length).Count(site => found[site] == wanted[site]);
        string share = $"{100.0 * reached / found.Length:F1} % of the sites have the {what} wanted within {target.Range} Å";
        double deviation = Deviation(target, found);
        if (deviation <= MostDeviation)
            return share;
        double mean = target.Shares.Sum(of => of.Fraction * of.Neighbours);
        throw new InputException(
            $"the coordination is out of reach: {share}, and {100 * deviation:F0} % of them would have to have others; they have {found.Average():F1} on average, and {mean:F1} are asked for",
            $"{(found.Average() < mean ? "Widen range, raise density" : "Shorten range, lower density")}, or ask for what this density gives.");
    }

    /// <summary>Total variation distance to the wanted distribution, 0 to 1.</summary>
    public static double Deviation(CoordinationTarget target, int[] found)
    {
        Dictionary<int, int> counts = found.CountBy(neighbours => neighbours).ToDictionary();
        Dictionary<int, double> wanted = target.Shares.GroupBy(share => share.Neighbours).ToDictionary(same => same.Key, same => same.Sum(share => share.Fraction));
        return 0.5 * counts.Keys.Union(wanted.Keys).Order().Sum(neighbours =>
            Math.Abs((counts.GetValueOrDefault(neighbours) / (double)found.Length) - wanted.GetValueOrDefault(neighbours)));
    }
}
