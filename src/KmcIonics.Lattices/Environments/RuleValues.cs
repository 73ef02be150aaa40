using System.Numerics;
using KmcIonics.Model;

namespace KmcIonics.Lattices.Environments;

/// <summary>Writes a rule of a job out as the values of all patterns of filled sites around a hop.</summary>
internal static class RuleValues
{
    // Sums of a few energies are rounded to about 10⁻¹⁵ eV.
    private const double ToleranceEv = 1e-9;

    /// <summary>Values, eV or Hz, [2^sites].</summary>
    /// <param name="rule">Rule.</param>
    /// <param name="around">Sites around the hop.</param>
    /// <exception cref="InputException">The rule says nothing of so many sites or of some pattern, or not the same of patterns that are alike.</exception>
    public static double[] Of(EnvironmentRule rule, OrderedEnvironment around) => rule switch
    {
        CountRule count => Of(count, around.Sites.Length),
        PairTermRule pairs => Of(pairs, around.Groups),
        PatternRule patterns => Of(patterns, around),
        ClusterRule clusters => Of(clusters, around),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static double[] Of(CountRule rule, int sites) => sites < rule.Values.Count
        ? Patterns(sites, pattern => rule.Values[BitOperations.PopCount((uint)pattern)])
        : throw new InputException($"{sites} sites lie around it, and values are given for up to {rule.Values.Count - 1} filled ones", $"Give {sites + 1} values, or shorten max_distance of the environment.");

    private static double[] Of(PairTermRule rule, int[] groups)
    {
        double[] ofSite = [.. groups.Select(mask => rule.EnergiesEv.Where((_, group) => (mask >> group & 1) != 0).Sum())];
        return Patterns(ofSite.Length, pattern => ofSite.Where((_, site) => (pattern >> site & 1) != 0).Sum());
    }

    private static double[] Of(PatternRule rule, OrderedEnvironment around)
    {
        int sites = around.Sites.Length;
        double[] values = Patterns(sites, _ => double.NaN);
        int[] givenBy = new int[values.Length];
        foreach ((string text, double value) in rule.Values.Where(given => given.Key.Length == sites))
        {
            int given = Read(text);
            foreach (int pattern in around.Turns.Select(turn => Turned(given, turn)))
            {
                if (!double.IsNaN(values[pattern]) && values[pattern] != value)
                    throw new InputException($"the patterns \"{Written(givenBy[pattern], sites)}\" and \"{text}\" turn into one another about the hop, and have different values", "Give both the same value, or one of them alone.");
                (values[pattern], givenBy[pattern]) = (value, given);
            }
        }

        int missing = Array.FindIndex(values, double.IsNaN);
        return missing < 0
            ? values
            : throw new InputException($"{sites} sites lie around it, and the pattern \"{Written(missing, sites)}\" has no value", "Give one for every pattern of so many sites; of patterns that turn into one another about the hop one is enough.");
    }

    private static double[] Of(ClusterRule rule, OrderedEnvironment around)
    {
        int sites = around.Sites.Length;
        int last = rule.Orbits.SelectMany(orbit => orbit.Clusters).SelectMany(cluster => cluster).DefaultIfEmpty(-1).Max();
        if (last >= sites)
            throw new InputException($"{sites} sites lie around it, and a cluster has the site {last}", "Sites are counted from 0: correct the clusters, or raise max_distance of the environment.");
        double[] values = new LocalClusterExpansion(rule.EmptyEv, rule.Orbits, [.. Enumerable.Repeat(rule.Function, sites)]).ValuesEv();
        foreach (int[] turn in around.Turns)
        {
            int differs = Array.FindIndex(Patterns(sites, pattern => values[Turned(pattern, turn)] - values[pattern]), difference => Math.Abs(difference) > ToleranceEv);
            if (differs >= 0)
                throw new InputException($"the patterns \"{Written(differs, sites)}\" and \"{Written(Turned(differs, turn), sites)}\" turn into one another about the hop, and the clusters give them different energies", "Complete the orbits: all clusters that turn into one another share a coefficient.");
        }

        return values;
    }

    private static double[] Patterns(int sites, Func<int, double> value) => [.. Enumerable.Range(0, 1 << sites).Select(value)];

    private static int Turned(int pattern, int[] turn)
    {
        int turned = 0;
        for (int bit = 0; bit < turn.Length; bit++)
            turned |= (pattern >> turn[bit] & 1) << bit;
        return turned;
    }

    private static int Read(string text)
    {
        int pattern = 0;
        for (int site = 0; site < text.Length; site++)
            pattern |= (text[site] == '1' ? 1 : 0) << site;
        return pattern;
    }

    private static string Written(int pattern, int sites) => string.Concat(Enumerable.Range(0, sites).Select(site => (pattern >> site & 1) == 0 ? '0' : '1'));
}
