namespace KmcIonics.Model;

/// <summary>Barrier of a hop for every pattern of filled sites around it; bit i of a pattern is set where site i holds an ion before the hop.</summary>
public sealed class BarrierTable
{
    private readonly double[] _ev;

    /// <summary>A table of barriers.</summary>
    /// <param name="barriersEv">Barriers, eV, [2^sites]; +∞ where a pattern forbids the hop.</param>
    /// <exception cref="InputException">Their number is no power of two up to 2¹⁶, or one is no number or −∞.</exception>
    public BarrierTable(IReadOnlyList<double> barriersEv)
    {
        _ev = [.. barriersEv];
        SiteCount = PatternCount.SitesOf(_ev.Length);
        int wrong = Array.FindIndex(_ev, barrier => double.IsNaN(barrier) || double.IsNegativeInfinity(barrier));
        if (wrong >= 0)
            throw new InputException($"the barrier of pattern {wrong} is {_ev[wrong]}", "Give an energy, or infinity where the hop is impossible");
        LeastEv = _ev.Min();
    }

    /// <summary>The barriers that a cluster expansion gives; its bits say where ions are.</summary>
    /// <exception cref="InputException">It has more sites than an environment may have, or its sums overflow.</exception>
    public BarrierTable(LocalClusterExpansion expansion)
        : this(expansion.ValuesEv())
    {
    }

    /// <summary>Number of sites around the hop.</summary>
    public int SiteCount { get; }

    /// <summary>Lowest barrier, eV; below zero where the rate exceeds the attempt frequency, and +∞ where the hop is impossible.</summary>
    public double LeastEv { get; }

    /// <summary>Barrier of a pattern, eV.</summary>
    public double Ev(int pattern) => _ev[pattern];
}
