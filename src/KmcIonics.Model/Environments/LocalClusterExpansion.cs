using System.Numerics;

namespace KmcIonics.Model;

/// <summary>
/// An energy as a function of which of a few sites around a hop are filled: E = E₀ + Σ_o E_o Σ_c Π_{i∈c} φ_i, with o the orbits, c their clusters of sites and φ_i the site's
/// <see cref="SiteFunction"/>. Bit i of a pattern is the state of local site i. J. M. Sanchez, F. Ducastelle and D. Gratias, Physica A 128, 334 (1984); around a hop:
/// A. Van der Ven et al., Phys. Rev. B 64, 184307 (2001).
/// </summary>
public sealed class LocalClusterExpansion
{
    /// <summary>Most local sites, those that never change included.</summary>
    public const int MostSites = 64;

    private readonly SiteFunction[] _functions;

    // Clusters as sets of bits, each once, ascending; the empty one first.
    private readonly (ulong Sites, double Ev)[] _terms;

    /// <summary>The expansion of orbits.</summary>
    /// <param name="emptyEv">Coefficient of the empty cluster, eV.</param>
    /// <param name="orbits">Orbits; a cluster may be in several.</param>
    /// <param name="functions">Function of each local site.</param>
    /// <exception cref="InputException">A cluster is empty, names a site twice or one that is not there, or a coefficient is no finite number.</exception>
    public LocalClusterExpansion(double emptyEv, IReadOnlyList<ClusterOrbit> orbits, IReadOnlyList<SiteFunction> functions)
        : this([.. functions], [.. Terms(emptyEv, orbits, functions.Count).Select(term => (term.Key, term.Value))])
    {
    }

    private LocalClusterExpansion(SiteFunction[] functions, (ulong Sites, double Ev)[] terms)
    {
        (_functions, _terms) = (functions, terms);
    }

    /// <summary>Number of local sites.</summary>
    public int SiteCount => _functions.Length;

    /// <summary>Sites that the energy depends on, a bit each: those of clusters whose coefficient is not zero.</summary>
    public ulong Influential => _terms.Where(term => term.Ev != 0).Aggregate(0UL, (sites, term) => sites | term.Sites);

    /// <summary>Energy of a pattern, eV.</summary>
    public double ValueEv(ulong pattern) => _terms.Sum(term => term.Ev * Product(term.Sites, pattern));

    /// <summary>Energies of all patterns, eV, [2^sites], in sites · 2^sites steps: site after site, sums over clusters with and without it become those in its two states.</summary>
    /// <exception cref="InputException">There are more sites than an environment may have.</exception>
    public double[] ValuesEv()
    {
        PatternCount.Check(SiteCount);
        double[] values = new double[1 << SiteCount];
        foreach ((ulong sites, double ev) in _terms)
            values[sites] = ev;
        for (int site = 0; site < SiteCount; site++)
        {
            (int bit, SiteFunction function) = (1 << site, _functions[site]);
            for (int pattern = 0; pattern < values.Length; pattern++)
            {
                if ((pattern & bit) != 0)
                    continue;
                (double without, double with) = (values[pattern], values[pattern | bit]);
                values[pattern] = without + (function.Clear * with);
                values[pattern | bit] = without + (function.Set * with);
            }
        }

        return values;
    }

    /// <summary>The same energy as a function of the sites whose state is left open, in their order.</summary>
    /// <param name="sites">Sites whose state is given, a bit each.</param>
    /// <param name="pattern">Their states; other bits mean nothing.</param>
    public LocalClusterExpansion Fixed(ulong sites, ulong pattern)
    {
        SortedDictionary<ulong, double> terms = [];
        foreach ((ulong cluster, double ev) in _terms)
        {
            ulong open = Compressed(cluster, ~sites);
            terms[open] = terms.GetValueOrDefault(open) + (ev * Product(cluster & sites, pattern));
        }

        return new LocalClusterExpansion([.. _functions.Where((_, site) => (sites >> site & 1) == 0)], [.. terms.Select(term => (term.Key, term.Value))]);
    }

    /// <summary>The same energy where the bits of some sites mean the other state.</summary>
    /// <param name="sites">These sites, a bit each.</param>
    public LocalClusterExpansion Swapped(ulong sites) =>
        new([.. _functions.Select((function, site) => (sites >> site & 1) != 0 ? function.Swapped : function)], _terms);

    private double Product(ulong sites, ulong pattern)
    {
        double product = 1;
        for (ulong left = sites; left != 0; left &= left - 1)
        {
            int site = BitOperations.TrailingZeroCount(left);
            product *= _functions[site].In((pattern >> site & 1) != 0);
        }

        return product;
    }

    // The bits of a word at the places of a mask, moved together.
    private static ulong Compressed(ulong word, ulong mask)
    {
        ulong result = 0;
        for (int count = 0; mask != 0; mask &= mask - 1, count++)
            result |= (word >> BitOperations.TrailingZeroCount(mask) & 1) << count;
        return result;
    }

    private static SortedDictionary<ulong, double> Terms(double emptyEv, IReadOnlyList<ClusterOrbit> orbits, int siteCount)
    {
        if (siteCount > MostSites)
            throw new InputException($"the cluster expansion has {siteCount} local sites", $"At most {MostSites} are possible");
        SortedDictionary<ulong, double> terms = new() { [0] = Finite(emptyEv, "the empty cluster") };
        for (int orbit = 0; orbit < orbits.Count; orbit++)
        {
            double ev = Finite(orbits[orbit].CoefficientEv, $"orbit {orbit}");
            foreach (IReadOnlyList<int> cluster in orbits[orbit].Clusters)
            {
                ulong sites = SitesOf(cluster, orbit, siteCount);
                terms[sites] = terms.GetValueOrDefault(sites) + ev;
            }
        }

        return terms;
    }

    private static double Finite(double ev, string what) =>
        double.IsFinite(ev) ? ev : throw new InputException($"the coefficient of {what} is {ev}", "Give a finite energy");

    private static ulong SitesOf(IReadOnlyList<int> cluster, int orbit, int siteCount)
    {
        ulong sites = 0;
        foreach (int site in cluster)
        {
            if (site < 0 || site >= siteCount)
                throw new InputException($"a cluster of orbit {orbit} has the local site {site}", $"There are {siteCount}, counted from 0");
            if ((sites >> site & 1) != 0)
                throw new InputException($"a cluster of orbit {orbit} has the local site {site} twice", "Clusters are sets of different sites");
            sites |= 1UL << site;
        }

        return sites != 0 ? sites : throw new InputException($"a cluster of orbit {orbit} has no sites", "The empty cluster has a coefficient of its own");
    }
}
